using System.Globalization;
using DuckDB.NET.Data;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

/// <summary>One file of all years of a municipality.</summary>
public sealed class AllYearsTests(AzuriteFixture azurite, SampleSite samples)
{
    private static readonly string[] Tables = ["budget.csv", "payments.csv"];

    [Fact]
    public async Task ATableIsThoseOfItsYearsBehindEachOther()
    {
        foreach (var town in SampleSite.Years.GroupBy(year => year.Municipality))
        {
            foreach (var file in Tables)
            {
                var reply = await samples.AskAsync(PublicPaths.AllYearsFile(town.Key, file));
                var years = await Task.WhenAll(
                    town.OrderBy(year => year.Year).Select(year => samples.TextAsync(PublicPaths.CurrentFile(town.Key, year.Year, file))));
                var header = years[0].Split("\r\n")[0] + "\r\n";

                Assert.Equal(header + string.Concat(years.Select(year => year[header.Length..])), reply.Text);
                Assert.Equal($"attachment; filename=\"{town.Key}-{file}\"", reply["Content-Disposition"]);
            }
        }
    }

    [Theory]
    [InlineData("budget.csv")]
    [InlineData("payments.csv")]
    [InlineData("budget.parquet")]
    [InlineData("payments.parquet")]
    public async Task AnyRangeOfItIsThatRange(string file)
    {
        var path = PublicPaths.AllYearsFile("kamenice-nad-luznici", file);
        var whole = await samples.AskAsync(path);
        var head = await samples.AskAsync(path, HttpMethod.Head);
        var length = whole.Body.Length;

        Assert.Equal(
            (200, "bytes", length.ToString(CultureInfo.InvariantCulture)),
            (head.Status, head["Accept-Ranges"], head["Content-Length"]));
        Assert.Equal((whole["ETag"], "public, max-age=60", path), (head["ETag"], head["Cache-Control"], head["Content-Location"]));
        Assert.Equal(304, (await samples.AskAsync(path, null, ("If-None-Match", whole["ETag"]!))).Status);

        for (var i = 0; i <= 40; i++)
        {
            // Around each end of a part there is one of these.
            var (start, end) = (length * i / 41, Math.Min(length - 1, (length * i / 41) + (length * (i % 7) / 7)));
            var part = await samples.AskAsync(path, null, ("Range", $"bytes={start}-{end}"), ("If-Range", whole["ETag"]!));

            Assert.Equal((206, $"bytes {start}-{end}/{length}"), (part.Status, part["Content-Range"]));
            Assert.Equal(whole.Body[start..(end + 1)], part.Body);
        }

        Assert.Equal(whole.Body[^8..], (await samples.AskAsync(path, null, ("Range", "bytes=-8"))).Body);
        Assert.Equal(416, (await samples.AskAsync(path, null, ("Range", $"bytes={length}-"))).Status);
    }

    [Theory]
    [InlineData("kamenice-nad-luznici")]
    [InlineData("brno-lipova")]
    [InlineData("skola-javornik")]
    public async Task ParquetHasTheRowsOfTheTable(string municipality)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var directory = Directory.CreateTempSubdirectory("all-years-");

        foreach (var file in new[] { "budget.csv", "budget.parquet", "payments.csv", "payments.parquet" })
        {
            var bytes = (await samples.AskAsync(PublicPaths.AllYearsFile(municipality, file))).Body;
            await File.WriteAllBytesAsync(Path.Combine(directory.FullName, file), bytes, TestContext.Current.CancellationToken);
        }

        foreach (var table in PublishedTables.WithTwin)
        {
            var csv = $"read_csv('{directory}/{table.File}', all_varchar = true, quote = '\"', escape = '\"')";
            using var command = connection.CreateCommand();
            command.CommandText =
                $"select (select count(*) from {csv})::varchar, (select count(*) from '{directory}/{table.TwinFile}')::varchar, "
                + $"(select count(*) from (select year, ico, municipalityName, side, itemName from {csv} "
                + $"except all select year::varchar, ico, municipalityName, side, itemName from '{directory}/{table.TwinFile}'))::varchar";

            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            Assert.Equal((reader.GetString(0), "0"), (reader.GetString(1), reader.GetString(2)));
        }

        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task ItsDescriptionNamesItAndItsPartsAreLinked()
    {
        var reply = await samples.AskAsync("/data/kamenice-nad-luznici/all/budget.csv");
        var metadata = await samples.AskAsync("/data/kamenice-nad-luznici/all/budget.csv-metadata.json");
        var described = Json.Parse(metadata.Text);

        Assert.StartsWith(
            "</data/kamenice-nad-luznici/all/budget.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
            reply["Link"],
            StringComparison.Ordinal);
        Assert.Equal(
            (200, "application/csvm+json", "budget.csv"), (metadata.Status, metadata["Content-Type"], described["url"].Text));
        Assert.Equal(
            ["year", "side", "paragraph", "item", "event", "unit"],
            described["tableSchema"]["primaryKey"].Items.Select(column => column.Text));

        var items = reply["Link"]!.Split(", ").Skip(1).ToList();
        Assert.Equal([2023, 2024, 2025], items.Select(item => int.Parse(item.Split('/')[3], CultureInfo.InvariantCulture)));
        Assert.All(items, item => Assert.EndsWith("/budget.csv>; rel=\"item\"", item, StringComparison.Ordinal));
        Assert.Contains(
            "account",
            Json.Parse(await samples.TextAsync("/data/skola-javornik/all/budget.csv-metadata.json"))["tableSchema"]["columns"].Items
                .Select(column => column["name"].Text));
    }

    [Fact]
    public async Task WhatIsPublishedAnewOrWithdrawnIsInItAtOnce()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        const string Path = "/data/obec-a/all/budget.csv";

        await site.PublishAsync("obec-a", 2023, new Rows().Actual("6171", "5169", 10).ToString());
        var one = await site.AskAsync(Path);
        await site.PublishAsync("obec-a", 2024, new Rows().Actual("6171", "5169", 12).ToString());
        var two = await site.AskAsync(Path);
        await site.RemoveAsync("obec-a/2023/data.csv");
        await site.ImportAsync("obec-a", 2023);
        var rest = await site.AskAsync(Path);

        Assert.Equal(
            [["10.00"], ["10.00", "12.00"], ["12.00"]],
            new[] { one, two, rest }.Select(reply => Csv.Rows(reply.Text).Select(row => row["actual"]).ToArray()));
        Assert.Equal(3, new[] { one, two, rest }.Select(reply => reply["ETag"]).Distinct().Count());
    }

    [Theory]
    [InlineData("/data/skalinov/all/events.csv", "There is no file events.csv of all years; files are budget.csv, budget.parquet,")]
    [InlineData("/data/nikde/all/budget.csv", "There is no municipality 'nikde'.")]
    public async Task WhatIsNotThereSaysWhy(string path, string sentence) =>
        Assert.StartsWith(sentence, (await samples.AskAsync(path)).Detail(404), StringComparison.Ordinal);

    /// <summary>Columns of accounts are not those of paragraphs and items.</summary>
    [Theory]
    [InlineData("budget.csv")]
    [InlineData("budget.parquet")]
    public async Task AYearOfOtherColumnsIsLeftOut(string file)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("obec-b", 2023, "type;sa;aa;amount\nROZ;501;0300;96000\nUCT;501;0300;95000\n");
        await site.PublishAsync("obec-b", 2024, new Rows().Actual("6171", "5169", 12).ToString());

        var reply = await site.AskAsync("/data/obec-b/all/" + file);
        var year = await site.AskAsync("/data/obec-b/2024/" + file);

        Assert.Equal(200, (await site.AskAsync("/data/obec-b/2023/" + file)).Status);
        Assert.Equal(year.Body, reply.Body);
        Assert.Contains($"<{year["Content-Location"]}>; rel=\"item\"", reply["Link"], StringComparison.Ordinal);
        Assert.DoesNotContain("/2023/", reply["Link"], StringComparison.Ordinal);
    }
}
