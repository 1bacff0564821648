using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.StatePublication;
using Transparency.Functions.Tests.Description;
using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Tests.StatePublication;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Reconciliations;

/// <summary>What becomes of the answer about a town's own year when the state's statement comes, follows and goes.</summary>
public sealed class ReconciliationChangesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Own = "/api/v1/municipalities/vlastni/years/2025";

    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task AStatementThatComesLaterChangesTheAnswerAndSoDoesANewMonthAndItsWithdrawal()
    {
        var town = OwnExport.Town(1);
        var edition = await OwnExport.PublishAsync(
            _site, town, "vlastni", 2025, new Rows().Actual("6171", "5169", 10).Amended("6171", "5169", 10).ToString());
        var alone = await AskedAsync();
        var (budget, named) = (await _site.AskAsync(Own + "/budget"), await _site.AskAsync($"{Own}?edition={edition}"));

        await CountrySite.DropAsync(_site, new CountryShape(2025, 6) { Rows = 20 });
        var june = await AskedAsync();
        await CountrySite.DropAsync(_site, new CountryShape(2025, 9) { Rows = 20, Seed = 2 });
        var september = await AskedAsync();
        await WithdrawAsync();
        var withdrawn = await AskedAsync();

        Assert.DoesNotContain("reconciliation", alone.Json.Names);
        Assert.Equal("2025-06-30", june.Json["reconciliation"]["state"]["validTo"].Text);
        Assert.Equal("2025-09-30", september.Json["reconciliation"]["state"]["validTo"].Text);
        Assert.DoesNotContain("reconciliation", withdrawn.Json.Names);

        var replies = new[] { alone, june, september, withdrawn };
        Assert.Equal(4, replies.Select(reply => reply["ETag"]).Distinct().Count());
        Assert.All(replies, reply => Assert.Matches($"^\"{edition}-[0-9a-f]{{8}}\"$", reply["ETag"]!));
        Assert.Equal(replies.Select(LastModified).Order(), replies.Select(LastModified));

        foreach (var reply in replies[..^1])
            Assert.Equal(200, (await _site.AskAsync(Own, null, ("If-None-Match", reply["ETag"]!))).Status);

        // What says nothing of the state is what it was.
        Assert.Equal(304, (await _site.AskAsync(Own + "/budget", null, ("If-None-Match", budget["ETag"]!))).Status);
        Assert.Equal(304, (await _site.AskAsync($"{Own}?edition={edition}", null, ("If-None-Match", named["ETag"]!))).Status);
        Assert.DoesNotContain("reconciliation", named.Json.Names);
    }

    [Fact]
    public async Task DataOfSeptemberAreHeldAgainstTheStatementOfSeptemberThoughDecemberIsThere()
    {
        var town = OwnExport.Town(2);
        var september = await CountrySite.DropAsync(_site, new CountryShape(2025, 9) { Rows = 20 });
        var rows = await OwnExport.StateRowsAsync(_site, $"{town.Town.Id}/2025");
        await OwnExport.PublishAsync(_site, town, "vlastni", 2025, OwnExport.Accounting(rows, "2025-09-26"));
        var december = await CountrySite.DropAsync(_site, new CountryShape { Rows = 20, Seed = 4 });

        // The generator gives every month the same sums: what moved between paragraphs is no difference by class.
        var same = (await AskedAsync()).Json["reconciliation"];
        Assert.Equal(("explained", december), (same["verdict"].Text, same["state"]["edition"].Text));

        await DropAnotherDecemberAsync(town);
        var found = (await AskedAsync()).Json["reconciliation"];
        var period = found["reasons"].Items[0];

        Assert.Equal("explained", found["verdict"].Text);
        Assert.Equal(["period", "stageMissing"], found["reasons"].Items.Select(reason => reason["kind"].Text));
        Assert.Equal((september, "2025-09-30"), (period["edition"].Text, period["validTo"].Text));
        Assert.Equal(-1000m, Assert.Single(period["differences"].Items, part => !part["class"].IsNull)["actual"].Number);
        Assert.Contains(
            "srovnává se s výkazem za září\u00A02025", await _site.TextAsync("/budgets/vlastni/2025"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheStatementOfTheSameMonthItIsSaidThatTheyReachAnotherDay()
    {
        var town = OwnExport.Town(3);
        await OwnExport.PublishAsync(_site, town, "vlastni", 2025, new Rows().Payment("6171", "5169", 10, "2025-09-26").ToString());
        await CountrySite.DropAsync(_site, new CountryShape { Rows = 20 });

        var found = (await AskedAsync()).Json["reconciliation"];
        var period = found["reasons"].Items[0];

        Assert.Equal("otherPeriod", found["verdict"].Text);
        Assert.Equal(("period", "2025-09-26"), (period["kind"].Text, period["validTo"].Text));
        Assert.DoesNotContain("edition", period.Names);
        Assert.All(
            await OpenApiTests.FaultsAsync(
                await _site.TextAsync("/openapi.json"), [("YearResponse", Encoding.UTF8.GetString((await AskedAsync()).Body))]),
            Assert.Empty);
        Assert.Contains(
            "vlastní data sahají do 26.\u00A09.\u00A02025, výkaz do 31.\u00A012.\u00A02025",
            await _site.TextAsync("/budgets/vlastni/2025"),
            StringComparison.Ordinal);
    }

    /// <summary>December corrected: the town has spent a thousand more.</summary>
    private async Task DropAnotherDecemberAsync(CountryTown town)
    {
        var name = $"{StateFolder.Id}/2025/FINM201_2025012.csv";
        var blob = new BlobContainerClient(_site.Account, "exports").GetBlobClient(name);
        var lines = (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().TrimEnd().Split('\n');

        // Period, statement, table, IČO, type, paragraph, item and three amounts: one more of its rows of expenditure.
        var cells = lines.Last(line => line.Contains(town.Town.Ico.ToString(), StringComparison.Ordinal)).TrimEnd().Split(';');
        string[] added = ["3639", "5169", "0", "0", "1000"];
        added.CopyTo(cells, 5);

        await _site.DropAsync(name, string.Join('\n', lines.Append(string.Join(';', cells))) + "\n");
        var report = await _site.ImportAsync(StateFolder.Id.Value, 2025);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);
    }

    private Task WithdrawAsync() => _site.Of<EditionWithdrawal>().RunAsync(
        FolderId.Of(StateFolder.Id.Value, 2025),
        new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data")),
        _ => { },
        TestContext.Current.CancellationToken);

    private async Task<Reply> AskedAsync()
    {
        var reply = await _site.AskAsync(Own);

        Assert.Equal(200, reply.Status);
        Assert.Equal(304, (await _site.AskAsync(Own, null, ("If-None-Match", reply["ETag"]!))).Status);

        return reply;
    }

    private static DateTimeOffset LastModified(Reply reply) =>
        DateTimeOffset.Parse(reply["Last-Modified"]!, CultureInfo.InvariantCulture);
}
