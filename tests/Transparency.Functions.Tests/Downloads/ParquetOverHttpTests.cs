using System.Globalization;
using Parquet;
using Transparency.Core.Publications;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

/// <summary>Programs read the twins where they lie: what they need of them, and not the whole.</summary>
public sealed class ParquetOverHttpTests(AzuriteFixture azurite, SampleSite samples)
{
    private const int Payments = 70_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DuckDbAddsUpAYearAndAllYearsByTheirAddresses()
    {
        var site = await samples.AddressAsync();
        var year = new Uri(site, PublicPaths.CurrentFile("kamenice-nad-luznici", 2024, "budget.parquet"));
        var all = new Uri(site, PublicPaths.AllYearsFile("kamenice-nad-luznici", "budget.parquet"));
        var payments = new Uri(site, PublicPaths.AllYearsFile("kamenice-nad-luznici", "payments.parquet"));

        var found = await DuckDbOverHttp.AskAsync(
            $"select side, sum(actual)::varchar from '{year}' group by 1 order by 1",
            $"select year, sum(actual)::varchar from '{all}' where side = 'expenditure' group by 1 order by 1",
            $"select distinct municipalityName, ico from '{all}'",
            $"select count(*), sum(amount)::varchar from '{payments}' where year = 2024 and side = 'expenditure' and paragraph = '3113'",
            $"select distinct paragraphName from '{payments}' where paragraph = '3113'");

        Assert.Equal(
            [await TotalAsync(2024, "expenditure"), await TotalAsync(2024, "financing"), await TotalAsync(2024, "income")], found[0]);
        Assert.Equal(
            await Task.WhenAll(new[] { 2023, 2024, 2025 }.Select(async each =>
                $"{each}|{(await TotalAsync(each, "expenditure")).Split('|')[1]}")),
            found[1]);
        Assert.Equal(["Kamenice nad Lužnicí|91163722"], found[2]);

        var listed = await samples.JsonAsync(
            PublicPaths.Payments("kamenice-nad-luznici", 2024) + "?side=expenditure&paragraph=3113");
        Assert.Equal(
            [$"{listed["total"]["count"].Raw}|{listed["total"]["expenditure"].Number.ToString("0.00", CultureInfo.InvariantCulture)}"],
            found[3]);
        Assert.Equal(["Základní školy"], found[4]);
    }

    [Fact]
    public async Task AReaderTakesTheFooterAndTheGroupThatItNeeds()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = new Rows();
        for (var number = 0; number < Payments; number++)
            rows.Payment("6171", "5169", number, "2024-02-01", description: $"věc {number}");

        await site.PublishAsync("velka", 2024, rows.ToString());

        var path = PublicPaths.CurrentFile("velka", 2024, "payments.parquet");
        var head = await site.AskAsync(path, HttpMethod.Head);
        Assert.Equal((200, "bytes", 0), (head.Status, head["Accept-Ranges"], head.Body.Length));
        var length = long.Parse(head["Content-Length"]!, CultureInfo.InvariantCulture);

        var tail = await site.AskAsync(path, null, ("Range", "bytes=-8"));
        Assert.Equal((206, $"bytes {length - 8}-{length - 1}/{length}"), (tail.Status, tail["Content-Range"]));
        Assert.Equal("PAR1", tail.Text[4..]);

        await using var stream = new RangedStream(site.Client, new Uri(site.Address, path), length);
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: Stop);
        var last = reader.RowGroups[^1];
        var amounts = new decimal[last.RowCount];
        await last.ReadAsync<decimal>(reader.Schema.FindDataField("amount"), amounts, cancellationToken: Stop);

        // Of 16,384 rows each.
        Assert.Equal(5, reader.RowGroupCount);
        Assert.Equal(Payments - 1, amounts.Max());
        Assert.InRange(stream.BytesRead, 1, length / 4);
    }

    private async Task<string> TotalAsync(int year, string side)
    {
        var totals = (await samples.JsonAsync(PublicPaths.Year("kamenice-nad-luznici", year)))["totals"];
        return $"{side}|{totals[side]["actual"].Number.ToString("0.00", CultureInfo.InvariantCulture)}";
    }
}
