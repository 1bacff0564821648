using System.Globalization;
using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

/// <summary>The address of a year's files goes with the current edition.</summary>
public sealed class CurrentFileTests(AzuriteFixture azurite, SampleSite samples)
{
    [Fact]
    public async Task EveryFileOfTheCurrentEditionIsThereAndSaysWhereItStays()
    {
        foreach (var file in EditionFiles.All)
        {
            var current = await samples.AskAsync($"/data/brno-lipova/2024/{file}");
            var edition = Assert.IsType<string>(current["Content-Location"]);
            var stays = await samples.AskAsync(edition);

            Assert.Equal((200, 200), (current.Status, stays.Status));
            Assert.Matches($"^/data/brno-lipova/2024/[0-9a-f]{{12}}/{file.Replace(".", "\\.", StringComparison.Ordinal)}$", edition);
            Assert.Equal(stays.Body, current.Body);
            Assert.Equal(
                (stays["ETag"], stays["Content-Type"], "*"),
                (current["ETag"], current["Content-Type"], current["Access-Control-Allow-Origin"]));
            Assert.Equal("public, max-age=60", current["Cache-Control"]);
        }
    }

    [Fact]
    public async Task AYearLinksToEverythingInOneArchive()
    {
        var link = new Uri((await samples.JsonAsync("/api/v1/municipalities/brno-lipova/years/2024"))["links"]["download"].Text);

        Assert.Equal((await samples.AskAsync("/data/brno-lipova/2024/all.zip")).Body, (await samples.AskAsync(link.PathAndQuery)).Body);
    }

    [Fact]
    public async Task AnEditionWithoutDocumentsSaysThatItListsNone()
    {
        var edition = (await samples.JsonAsync("/api/v1/municipalities/brno-lipova/years/2024"))["edition"].Text;

        foreach (var file in new[] { "documents.csv", "documents.csv-metadata.json" })
        {
            foreach (var path in new[] { $"/data/brno-lipova/2024/{file}", $"/data/brno-lipova/2024/{edition}/{file}" })
            {
                Assert.Equal(
                    $"Edition {edition} of brno-lipova 2024 has no file {file}: it lists no documents.",
                    (await samples.AskAsync(path)).Detail(404));
            }
        }
    }

    [Fact]
    public async Task AListOfDocumentsIsAFileLikeOthers()
    {
        var reply = await samples.AskAsync("/data/skalinov/2023/documents.csv");

        Assert.Equal((200, "text/csv; charset=utf-8"), (reply.Status, reply["Content-Type"]));
        Assert.StartsWith(
            "kind,title,number,url,approved,published,removed,municipality,municipalityName,ico,year\r\noutlook,",
            reply.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "documents.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
            reply["Link"],
            StringComparison.Ordinal);
        Assert.Equal(200, (await samples.AskAsync("/data/skalinov/2023/documents.csv-metadata.json")).Status);
    }

    [Theory]
    [InlineData("budget.csv", "budget.csv-metadata.json")]
    [InlineData("payments.csv", "payments.csv-metadata.json")]
    [InlineData("events.csv", "events.csv-metadata.json")]
    public async Task ATableLinksToWhatDescribesTheVeryAddressThatWasAsked(string file, string metadata)
    {
        var current = $"/data/brno-lipova/2024/{file}";
        var stays = (await samples.AskAsync(current))["Content-Location"]!;

        foreach (var path in new[] { current, stays })
        {
            var description = path[..^file.Length] + metadata;

            Assert.Equal(
                $"<{description}>; rel=\"describedby\"; type=\"application/csvm+json\"", (await samples.AskAsync(path))["Link"]);
            // A validator resolves the table's name against the address of the description, and takes no other than the one it asked.
            var named = Json.Parse(await samples.TextAsync(description))["url"].Text;
            Assert.Equal(path, new Uri(new Uri("https://rozpocty.example.cz" + description), named).AbsolutePath);
        }
    }

    /// <summary>What describes a table is no description of another file, and no summary of an edition is the schema of a table.</summary>
    [Fact]
    public async Task OnlyATableLeadsToADescription()
    {
        foreach (var file in EditionFiles.All.Where(file => !file.EndsWith(".csv", StringComparison.Ordinal)))
            Assert.Null((await samples.AskAsync($"/data/brno-lipova/2024/{file}"))["Link"]);
    }

    [Fact]
    public async Task WhoHasTheCurrentFileGetsItAgainOnlyWhenAnotherEditionIsPublished()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var first = await site.PublishAsync("obec-a", 2024, new Rows().Actual("6171", "5169", 10).ToString());
        const string Path = "/data/obec-a/2024/budget.csv";
        var reply = await site.AskAsync(Path);
        (string, string) tag = ("If-None-Match", reply["ETag"]!), date = ("If-Modified-Since", reply["Last-Modified"]!);

        Assert.Equal(
            [304, 304, 304],
            new[]
            {
                await site.AskAsync(Path, null, tag),
                await site.AskAsync(Path, null, date),
                await site.AskAsync(Path, HttpMethod.Head, tag)
            }.Select(answer => answer.Status));

        var published = DateTimeOffset.Parse(
            (await site.JsonAsync("/api/v1/municipalities/obec-a/years/2024"))["publishedAt"].Text, CultureInfo.InvariantCulture);
        Assert.Equal(published.ToString("R", CultureInfo.InvariantCulture), reply["Last-Modified"]);

        var second = await site.PublishAsync("obec-a", 2024, new Rows().Actual("6171", "5169", 12).ToString());
        var later = await site.AskAsync(Path, null, tag);
        Assert.Equal(
            (200, $"\"{second}\"", $"/data/obec-a/2024/{second}/budget.csv"),
            (later.Status, later["ETag"], later["Content-Location"]));
        Assert.Contains("12.00", later.Text, StringComparison.Ordinal);
        Assert.Equal($"\"{first}\"", reply["ETag"]);
    }

    [Theory]
    [InlineData("/data/brno-lipova/2024/vse.csv", "There is no file vse.csv; files are budget.csv, payments.csv,")]
    [InlineData("/data/brno-lipova/1999/budget.csv", "has no published budget of 1999")]
    [InlineData("/data/brno-lipova/24/budget.csv", "'24' is no year")]
    [InlineData("/data/nikde/2024/budget.csv", "There is no municipality 'nikde'")]
    [InlineData("/data/codelists/2024.csv", "There is no code list 2024.csv; files are items, items.csv, items.csv-metadata.json,")]
    public async Task WhatIsNotThereIsSaid(string path, string sentence) =>
        Assert.Contains(sentence, (await samples.AskAsync(path)).Detail(404), StringComparison.Ordinal);

    [Theory]
    [InlineData("/data/brno-lipova/2024/budget.csv")]
    [InlineData("/data/codelists/items.csv")]
    public async Task AParameterIsAMistake(string path) =>
        Assert.Contains("'x' is no parameter", (await samples.AskAsync(path + "?x=1")).Detail(400), StringComparison.Ordinal);
}
