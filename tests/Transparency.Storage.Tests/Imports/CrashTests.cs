using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Storage.Tests.Imports;

/// <summary>
/// A worker crashes at every write an import makes, one after the other: a reader sees the old edition or the new one whole, and importing
/// again ends as if nothing had happened.
/// </summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the folder holds before and when the worker crashes, in crowns of income; 0 for an empty folder.</summary>
    public static TheoryData<int, int, bool> Changes { get; } = new()
    {
        { 0, 1000, false },
        { 0, 1000, true },
        { 1000, 1500, false },
        { 1000, 1500, true },
        { 1000, 0, false },
        { 1000, 0, true }
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task ACrashAtAnyWriteIsHealedByImportingAgain(int before, int after, bool answerIsLost)
    {
        var crashes = 0;
        // That an answer is lost is to the storage as if the next write were cut: both together meet every state of it.
        for (var isCut = true; isCut; crashes += 2)
            isCut = await CrashAndHealAsync(before, after, new Wire { CutAtWrite = crashes + 1, AnswerIsLost = answerIsLost });

        // Fewer would mean that the wire missed the story: a withdrawal writes the least.
        Assert.InRange(crashes, after == 0 ? 8 : 14, 40);
    }

    [Fact]
    public async Task CrashAfterCrashIsHealedAtLast()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        for (var write = 1; ; write++)
        {
            var wire = new Wire { CutAtWrite = write };
            await ImportUntilCutAsync(town, wire);

            if (!wire.IsCut)
                break;

            await town.LetLeaseExpireAsync();
        }

        await town.AssertPublishedAsync((await town.ImportAsync()).Edition);
    }

    [Fact]
    public async Task AReaderSeesTheOldEditionOrTheNewOneWholeAtEveryMoment()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var old = await town.ImportAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(1500));

        var seen = new ConcurrentQueue<string?>();
        var wire = new Wire { Before = _ => LookAsync() };

        var report = await town.ImportAsync(new Worker(town.Account, wire));

        await LookAsync();
        Assert.Equal([old.Edition, report.Edition], seen.Distinct());

        async Task LookAsync()
        {
            var edition = (await town.PointerAsync())?.Edition;
            await town.AssertWholeAsync(edition!);
            seen.Enqueue(edition);
        }
    }

    [Fact]
    public async Task AStorageFaultIsAnExceptionSoThatTheHostTriesAgain()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var wire = new Wire { Before = request => FailAsync(request, "/Budgets") };

        await Assert.ThrowsAsync<RequestFailedException>(() => town.ImportAsync(new Worker(town.Account, wire)));

        // A living worker gives its lease back, so the next one need not wait for a minute.
        var report = await town.ImportAsync();
        await town.AssertPublishedAsync(report.Edition);
    }

    private static Task FailAsync(Request request, string path) =>
        request.Uri.ToUri().AbsolutePath.Contains(path, StringComparison.Ordinal)
            || request.Uri.ToUri().AbsolutePath.Contains("$batch", StringComparison.Ordinal)
            ? Task.FromException(new RequestFailedException(500, "The table is ill."))
            : Task.CompletedTask;

    /// <returns>Whether the wire was cut at all.</returns>
    private async Task<bool> CrashAndHealAsync(int before, int after, Wire wire)
    {
        var town = await Town.CreateAsync(azurite);
        await FillAsync(town, before);

        var old = before == 0 ? null : (await town.ImportAsync()).Edition;
        var oldFile = old is null ? null : await town.FileAsync(old, EditionFiles.BudgetFile);

        await FillAsync(town, after);

        await ImportUntilCutAsync(town, wire);

        await town.LetLeaseExpireAsync();

        if (old is not null)
        {
            await town.AssertWholeAsync(old);
            Assert.Equal(oldFile, await town.FileAsync(old, EditionFiles.BudgetFile));
        }

        if ((await town.PointerAsync())?.Edition is { } seen)
        {
            var income = (await town.AssertWholeAsync(seen)).Budget.Totals().Income.Actual?.Crowns;
            Assert.Equal(seen == old ? before : after, income);
        }

        await HealAsync(town, old, after);

        return wire.IsCut;
    }

    private static async Task HealAsync(Town town, string? old, int after)
    {
        var report = await town.ImportAsync();

        Assert.Equal(after == 0, report.Edition is null);
        Assert.Equal(after == 0 ? null : after, report.Totals?.Income.Actual?.Crowns);

        if (old is null)
            await town.AssertPublishedAsync(report.Edition);
        else
            await town.AssertPublishedAsync(old, report.Edition);

        var stored = await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop);
        Assert.Equal((report.Outcome, report.Edition), (stored!.Outcome, stored.Edition));
        Assert.True((await town.Worker.Folders.ListAsync(town.Folder, Stop)).IsCoveredBy(stored));

        var tag = await town.ReportTagAsync();
        await town.ImportAsync();
        Assert.Equal(tag, await town.ReportTagAsync());
    }

    private static async Task ImportUntilCutAsync(Town town, Wire wire)
    {
        try
        {
            await town.ImportAsync(new Worker(town.Account, wire));
        }
        catch (RequestFailedException fault) when (fault.Status == 503 && wire.IsCut)
        {
            // The crash.
        }
    }

    private static Task FillAsync(Town town, int income) =>
        income == 0 ? town.RemoveAsync("data.csv") : town.PutAsync("data.csv", Exports.WithIncome(income));
}
