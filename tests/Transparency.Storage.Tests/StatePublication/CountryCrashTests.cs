using Azure;
using Transparency.Core.Editions;
using Transparency.Core.Imports;
using Transparency.Core.StatePublication;
using Transparency.Storage.Editions;
using Transparency.Storage.StatePublication;

namespace Transparency.Storage.Tests.StatePublication;

/// <summary>A worker dies at every write of the country's import: nothing of it is seen or all, and importing again ends as ever.</summary>
public sealed class CountryCrashTests(AzuriteFixture azurite)
{
    private static readonly IReadOnlyList<CountryTown> Towns =
        [.. StateRegister.All.Where((_, i) => i % 2000 == 0).Select(town => CountryTown.Invented(town, seed: 4))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ACrashAtAnyWriteIsHealedByImportingAgain()
    {
        var crashes = 0;

        for (var isCut = true; isCut; crashes++)
            isCut = await CrashAndHealAsync(new Wire { CutAtWrite = crashes + 1 });

        Assert.InRange(crashes, 14, 40);
    }

    [Fact]
    public async Task TheCountryMakesAsFewRequestsAsATown()
    {
        var country = await DroppedAsync();
        var requests = 0;
        var wire = new Wire
        {
            Before = _ =>
            {
                Interlocked.Increment(ref requests);
                return Task.CompletedTask;
            },
        };

        Assert.Equal(ImportOutcome.Published, (await country.ImportAsync(new Worker(country.Account, wire))).Outcome);
        Assert.InRange(requests, 20, 44);
    }

    private async Task<bool> CrashAndHealAsync(Wire wire)
    {
        var country = await DroppedAsync();

        try
        {
            await country.ImportAsync(new Worker(country.Account, wire));
        }
        catch (RequestFailedException fault) when (fault.Status == 503 && wire.IsCut)
        {
            // The crash.
        }

        await country.LetLeaseExpireAsync();

        if ((await country.PointerAsync())?.Edition is { } seen)
            await AssertAllAnswerAsync(country, seen);

        var report = await country.ImportAsync();
        await AssertAllAnswerAsync(country, report.Edition!);

        return wire.IsCut;
    }

    private async Task<Town> DroppedAsync()
    {
        var country = await (await Town.CreateAloneAsync(azurite)).NeighbourAsync(StateFolder.Id.Value);
        var directory = Directory.CreateTempSubdirectory("country-");

        try
        {
            new CountryFiles(new CountryShape(2024) { Rows = 5 }).Write(directory.FullName, Towns);
            await country.PutFolderAsync(directory.FullName);
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        return country;
    }

    private static async Task AssertAllAnswerAsync(Town country, string edition)
    {
        var worker = new Worker(country.Account);
        var states = new StateTowns(worker.Current, new StateEditionStore(worker.Accounts));

        foreach (var town in Towns)
        {
            var key = new EditionKey(country.Folder with { Municipality = town.Town.Id }, edition);
            var content = await states.ContentOrNullAsync(key, Stop);

            Assert.Equal(town.Income[2], content!.Summary.Consolidated.Income.Actual!.Value.Halere);
            Assert.Equal(content.Summary.Totals, content.Budget.Totals());
        }
    }
}
