using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Verifying;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>What becomes of the country when towns publish themselves, months follow and editions are withdrawn.</summary>
public sealed class CountryChangesTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly PublishedCountry _country = new(azurite);
    private Site _site = null!;
    private string _edition = "";

    public async ValueTask InitializeAsync()
    {
        await _country.InitializeAsync();
        (_site, _edition) = (_country.Site, _country.Edition);
    }

    public ValueTask DisposeAsync() => _country.DisposeAsync();

    [Theory]
    [InlineData("marianske-lazne", "payments")]
    [InlineData("marianske-lazne", "counterparties")]
    [InlineData("marianske-lazne", "events")]
    [InlineData("statni-pokladna", "payments")]
    [InlineData("statni-pokladna", "counterparties")]
    [InlineData("statni-pokladna", "events")]
    public async Task AYearOfTheStatesStatementDoesNotSayThatNobodyWasPaid(string municipality, string list)
    {
        var reply = await _site.AskAsync($"/budgets/{municipality}/2025/{list}");

        Assert.Equal(404, reply.Status);
        Assert.Contains("Výkaz pro stát jednotlivé platby ani akce nemá.", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/2025/{list}\"", await _site.TextAsync($"/budgets/{municipality}/2025"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AYearThatATownHasPublishedItselfIsItsOwnAndOthersAreTheStates()
    {
        await CountrySite.DropAsync(_site, new CountryShape(2024) { Rows = 30 });
        await _site.DropAsync("lazne/municipality.json", $$"""{"name":"Lázně","ico":"{{CountrySite.MarianskeLazne}}"}""");
        await _site.PublishAsync("lazne", 2025, "type;paragraph;item;amount;date\nKDF;3639;5169;100.00;2025-03-01\n");

        var answer = await _site.JsonAsync("/api/v1/municipalities/lazne");
        Assert.Equal("[2024,2025]", (await _site.JsonAsync("/api/v1/municipalities?q=lázně"))["municipalities"].Items
            .Single(town => town["id"].Text == "lazne")["years"].Raw);
        Assert.Equal([2024m, 2025m], answer["years"].Items.Select(year => year["year"].Number));
        Assert.Equal(
            CountrySite.Town(CountrySite.MarianskeLazne).Income[2] / 100m,
            answer["years"].Items[0]["consolidated"]["income"]["actual"].Number);
        Assert.Equal(100m, answer["years"].Items[1]["totals"]["expenditure"]["actual"].Number);
        Assert.DoesNotContain("origin", (await _site.JsonAsync("/api/v1/municipalities/lazne/years/2025")).Names);

        foreach (var before in new[] { CountrySite.MarianskeLazne, "marianske-lazne" })
        {
            var moved = await _site.AskAsync($"/api/v1/municipalities/{before}/years/2024");
            Assert.Equal(307, moved.Status);
            Assert.EndsWith("/api/v1/municipalities/lazne/years/2024", moved["Location"], StringComparison.Ordinal);
        }

        var timeline = await _site.JsonAsync("/api/v1/municipalities/lazne/timeline?side=expenditure");
        Assert.Equal([2024m, 2025m], timeline["years"].Items.Select(year => year["year"].Number));
    }

    [Fact]
    public async Task ARegionIsToldOverTheYears()
    {
        const string Years = "/api/v1/compare?group=years&region=karlovarsky-kraj&year=2025";
        var before = await _site.AskAsync(Years);
        await CountrySite.DropAsync(_site, new CountryShape(2024) { Rows = 30, Seed = 4 });
        var after = await _site.AskAsync(Years, null, ("If-None-Match", before["ETag"]!));

        Assert.Equal(["2025"], before.Json["groups"].Items.Select(year => year["id"].Text));
        Assert.Equal(["2024", "2025"], after.Json["groups"].Items.Select(year => year["id"].Text));
        Assert.Empty(after.Json["municipalities"].Items);

        foreach (var node in new[] { "", "&path=31", "&side=income&view=economic&path=41" })
        {
            var years = await _site.JsonAsync(Years + node);

            foreach (var year in years["groups"].Items)
            {
                var one = await _site.JsonAsync($"/api/v1/compare?region=karlovarsky-kraj&year={year["id"].Text}{node}");

                foreach (var figure in "count ranked population approved amended actual perInhabitant median".Split(' '))
                    Assert.Equal(one["group"][figure].Number, year[figure].Number);
            }
        }

        Assert.Equal(
            ["2024"],
            (await _site.JsonAsync("/api/v1/compare?group=years&year=2024"))["groups"].Items.Select(year => year["id"].Text));
        Assert.Equal(404, (await _site.AskAsync("/api/v1/compare?group=years&year=2023")).Status);
        Assert.Equal(404, (await _site.AskAsync("/api/v1/compare?group=years&year=2025&path=99")).Status);
        Assert.Equal(
            ["2024", "2025"],
            Csv.Rows(await _site.TextAsync(Years + "&format=csv")).Select(row => row["id"]));

        var timeline = await _site.JsonAsync("/api/v1/municipalities/praha/timeline?path=31");
        Assert.Equal([2024m, 2025m], timeline["years"].Items.Select(year => year["year"].Number));
    }

    [Fact]
    public async Task ARegionHasWhatATownHasPublishedItself()
    {
        const string Region = "/api/v1/compare?region=karlovarsky-kraj&year=2025";
        var state = CountrySite.Town(CountrySite.MarianskeLazne).Expenditure;
        var before = await _site.AskAsync(Region);
        var node = (await _site.JsonAsync(Region + "&path=36"))["group"];
        var town = (await _site.JsonAsync("/api/v1/municipalities/marianske-lazne/years/2025/budget"))["children"].Items
            .Where(child => child["code"].Text == "36")
            .Sum(child => child["actual"].Number);

        Assert.Equal(304, (await _site.AskAsync(Region, null, ("If-None-Match", before["ETag"]!))).Status);

        await _site.DropAsync("lazne/municipality.json", $$"""{"name":"Lázně","ico":"{{CountrySite.MarianskeLazne}}"}""");
        await _site.PublishAsync("lazne", 2025, "type;paragraph;item;amount;date\nKDF;3639;5169;100.00;2025-03-01\n");

        var after = await _site.AskAsync(Region, null, ("If-None-Match", before["ETag"]!));
        var group = after.Json["group"];

        Assert.Equal(before.Json["group"]["count"].Number, group["count"].Number);
        Assert.Equal(before.Json["group"]["actual"].Number - (state[2] / 100m) + 100m, group["actual"].Number);
        // What the town does not say itself the statement does.
        Assert.Equal(before.Json["group"]["approved"].Number, group["approved"].Number);
        Assert.Equal("lazne", after.Json["municipalities"].Items[^1]["id"].Text);
        Assert.Equal(
            node["actual"].Number - town + 100m,
            (await _site.JsonAsync(Region + "&path=36"))["group"]["actual"].Number);
        Assert.Equal(
            after.Json["municipalities"].Items.Length,
            (await _site.JsonAsync("/api/v1/compare?municipalities=lazne&year=2025"))["municipalities"].Items[0]["region"]["rank"].Number);
    }

    [Fact]
    public async Task AFolderOfAnotherBodyDoesNotTakeATownsName()
    {
        await _site.DropAsync("praha/municipality.json", """{"name":"Škola Praha","kind":"organisation"}""");
        await _site.PublishAsync("praha", 2025, "type;paragraph;item;amount;date\nKDF;3639;5169;100.00;2025-03-01\n");

        Assert.Equal("Škola Praha", (await _site.JsonAsync("/api/v1/municipalities/praha"))["name"].Text);
        Assert.Equal("Praha", (await _site.JsonAsync("/api/v1/municipalities/praha-00064581"))["name"].Text);
        Assert.EndsWith("/praha-00064581", (await _site.AskAsync("/api/v1/municipalities/00064581"))["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItIsVerifiedAndImportedOnce()
    {
        var folder = FolderId.Of(StateFolder.Id.Value, 2025);
        var verification = new EditionVerification(
            _site.Of<ExportFolderStore>(),
            _site.Of<EditionPointerStore>(),
            _site.Of<WithdrawalStore>(),
            _site.Of<BudgetRowStore>(),
            _site.Of<PublishedFileStore>(),
            _site.Of<TransparencyOptions>());

        Assert.Equal(VerificationOutcome.Same, (await verification.RunAsync(folder, TestContext.Current.CancellationToken)).Outcome);

        await _site.RemovePublishedAsync($"{StateFolder.Id}/2025/{_edition}/{StateFile.Name}");
        var found = await verification.RunAsync(folder, TestContext.Current.CancellationToken);

        Assert.Equal((VerificationOutcome.Different, StateFile.Name), (found.Outcome, found.FirstDifferent?.Name));
    }

    [Fact]
    public async Task ANewMonthTakesThePlaceOfTheOneBeforeAndTheOldOneKeepsItsAddress()
    {
        await CountrySite.DropAsync(_site, new CountryShape(2024, 6) { Rows = 20, Seed = 2 });
        var june = (await _site.JsonAsync("/api/v1/municipalities/praha/years/2024"))["edition"].Text;
        var september = await CountrySite.DropAsync(_site, new CountryShape(2024, 9) { Rows = 20, Seed = 3 });
        var now = await _site.JsonAsync("/api/v1/municipalities/praha/years/2024");
        var then = await _site.JsonAsync($"/api/v1/municipalities/praha/years/2024?edition={june}");

        Assert.NotEqual(june, september);
        Assert.Equal((september, "2024-09-30"), (now["edition"].Text, now["validTo"].Text));
        Assert.Equal((june, "2024-06-30"), (then["edition"].Text, then["validTo"].Text));
        Assert.Equal(404, (await _site.AskAsync("/api/v1/municipalities/praha/years/2024?edition=0123456789ab")).Status);
    }

    [Fact]
    public async Task AnOlderMonthTakesNoNewersPlaceUntilThatIsWithdrawn()
    {
        const string Year = "/api/v1/municipalities/praha/years/2024";
        var june = await CountrySite.DropAsync(_site, new CountryShape(2024, 6) { Rows = 20 });

        // Beside the newer month it does not count.
        await CountrySite.PutAsync(_site, new CountryShape(2024, 3) { Rows = 20 });
        var beside = await _site.ImportAsync(StateFolder.Id.Value, 2024);
        Assert.Equal((ImportOutcome.Published, "2024-06-30"), (beside.Outcome, (await _site.JsonAsync(Year))["validTo"].Text));

        var alone = await CountrySite.ReplaceAsync(_site, new CountryShape(2024, 3) { Rows = 20 });
        var problem = Assert.Single(alone.Problems, problem => problem.Severity == Severity.Error);

        Assert.Equal((ImportOutcome.Rejected, beside.Edition), (alone.Outcome, alone.Edition));
        Assert.Equal(("older-month", "2024-03", "2024-06 or later"), (problem.Code, problem.Found, problem.Expected));
        Assert.Equal("2024-06-30", (await _site.JsonAsync(Year))["validTo"].Text);
        Assert.NotEqual(june, beside.Edition);

        await _site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of(StateFolder.Id.Value, 2024),
            new WithdrawalOrder([], true, WithdrawalReason.Of("wrong-data")),
            _ => { },
            TestContext.Current.CancellationToken);
        var march = await _site.ImportAsync(StateFolder.Id.Value, 2024);

        Assert.Equal(ImportOutcome.Published, march.Outcome);
        Assert.Equal("2024-03-31", (await _site.JsonAsync(Year))["validTo"].Text);
    }

    [Fact]
    public async Task FinancingOfAnOlderMonthIsRefused()
    {
        await CountrySite.PutAsync(_site, new CountryShape(2024, 3) { Rows = 20 });
        await CountrySite.PutAsync(_site, new CountryShape(2024, 6) { Rows = 20 });
        await _site.RemoveAsync($"{StateFolder.Id}/2024/FINM202_2024006.csv");

        var report = await _site.ImportAsync(StateFolder.Id.Value, 2024);
        var problem = Assert.Single(report.Problems, problem => problem.Severity == Severity.Error);

        Assert.Equal(ImportOutcome.Rejected, report.Outcome);
        Assert.Equal(
            ("older-month", "FINM202_2024003.csv", "2024-03", "2024-06"),
            (problem.Code, problem.File, problem.Found, problem.Expected));
    }

    [Fact]
    public async Task ATableThatWasCutIsRefusedAndMunicipalitiesThatAreGoneAreSaid()
    {
        var before = await CountrySite.DropAsync(_site, new CountryShape(2024, 6) { Rows = 20 });
        await CountrySite.PutAsync(_site, new CountryShape(2024, 6) { Rows = 20, Seed = 2 });
        await CutAsync("2024/FINM201_2024006.csv");
        var cut = await _site.ImportAsync(StateFolder.Id.Value, 2024);
        var problem = Assert.Single(cut.Problems, problem => problem.Severity == Severity.Error);

        Assert.Equal((ImportOutcome.Rejected, before), (cut.Outcome, cut.Edition));
        Assert.Equal("incomplete-statement", problem.Code);
        Assert.Contains("others with financing alone", problem.Found, StringComparison.Ordinal);
        Assert.Null(cut.Offer);

        var fewer = await CountrySite.ReplaceAsync(
            _site,
            new CountryShape(2024, 7) { Rows = 20 },
            town => town.Town.Ico.ToString() == CountrySite.MarianskeLazne ? null : town);
        var said = Assert.Single(fewer.Problems, problem => problem.Code == "fewer-municipalities");

        Assert.Equal(ImportOutcome.Published, fewer.Outcome);
        Assert.Equal($"{CountrySite.Towns.Count - 1}: -1 (IČO {CountrySite.MarianskeLazne})", said.Found);
        Assert.Equal(404, (await _site.AskAsync("/api/v1/municipalities/marianske-lazne/years/2024")).Status);
        Assert.Contains(
            "Zveřejněný výkaz Státní pokladny tento rozpočet už neobsahuje.",
            await _site.TextAsync("/feeds/marianske-lazne/atom.xml"),
            StringComparison.Ordinal);
    }

    private async Task CutAsync(string path)
    {
        var blob = new Azure.Storage.Blobs.BlobContainerClient(_site.Account, "exports").GetBlobClient($"{StateFolder.Id}/{path}");
        var lines = (await blob.DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().Split("\r\n");

        await _site.DropAsync($"{StateFolder.Id}/{path}", string.Join("\r\n", lines[..(lines.Length / 2)]) + "\r\n");
    }

    [Fact]
    public async Task WhatIsWithdrawnVanishesForEveryMunicipality()
    {
        const string Year = "/api/v1/municipalities/praha/years/2025";

        Assert.Equal(200, (await _site.AskAsync(Year + "/budget?edition=" + _edition)).Status);
        Assert.Equal(200, (await _site.AskAsync($"/data/praha/2025/{_edition}/budget.csv")).Status);

        await _site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of(StateFolder.Id.Value, 2025),
            new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data")),
            _ => { },
            TestContext.Current.CancellationToken);

        Assert.Equal(404, (await _site.AskAsync(Year)).Status);
        Assert.Equal(404, (await _site.AskAsync("/api/v1/municipalities/praha")).Status);
        Assert.NotEqual(200, (await _site.AskAsync(Year + "/budget?edition=" + _edition)).Status);
        Assert.Equal(410, (await _site.AskAsync($"/data/praha/2025/{_edition}/budget.csv")).Status);
        Assert.Empty((await _site.JsonAsync("/api/v1/municipalities"))["municipalities"].Items);
    }
}
