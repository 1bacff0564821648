using Azure;
using Azure.Core;
using Transparency.Core.Imports;
using Transparency.Core.Publications;

namespace Transparency.Storage.Tests.Withdrawing;

/// <summary>
/// A withdrawal crashes at every write it makes, or meets an import: nothing is served from its first write on, and running again ends it.
/// </summary>
public sealed class WithdrawalCrashTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// Who ends it: the command once more, an import, the night; and whether the crash came before the write or after it.
    /// </summary>
    public static TheoryData<string, bool> Endings { get; } = new()
    {
        { "command", false },
        { "command", true },
        { "import", true },
        { "night", false }
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task ACrashAtAnyWriteLeavesNothingServedAndIsEndedLater(string ending, bool answerIsLost)
    {
        // That an answer is lost is to the storage as if the next write were cut: the two of the command together meet every state of it.
        var step = ending == "command" ? 2 : 1;
        var writes = 0;
        for (var isCut = true; isCut; writes += step)
            isCut = await CrashAndEndAsync(ending, new Wire { CutAtWrite = writes + 1, AnswerIsLost = answerIsLost });

        // The word, the lease, pointer and log, rows, nine files, older entries, reports.
        Assert.InRange(writes, 25, 60);
    }

    /// <summary>Of an entry that stands in one feed and not yet in another, both have to lose what it says.</summary>
    [Fact]
    public async Task WhatAnImportLeftWhereverItCrashedIsTakenBackFromEveryFeed()
    {
        var crashes = 0;
        for (var isCut = true; isCut; crashes++)
        {
            var town = await Town.CreateAsync(azurite);
            await town.PutAsync("data.csv", Exports.WithIncome(500));
            await town.ImportAsync();
            await Secret.PutAsync(town);

            var wire = new Wire { CutAtWrite = crashes + 1 };
            try
            {
                await town.ImportAsync(new Worker(town.Account, wire));
            }
            catch (RequestFailedException fault) when (fault.Status == 503 && wire.IsCut)
            {
                // The crash.
            }

            isCut = wire.IsCut;
            await town.LetLeaseExpireAsync();

            var wrong = (await town.PointerAsync())!.Edition!;
            await town.WithdrawAsync(all: true);
            await town.AssertGoneAsync(wrong);

            foreach (var feed in new[]
            {
                new Storage.Editions.PublicationFeed(town.Id),
                new(town.Id, "31"),
                Storage.Editions.PublicationFeed.Everybody
            })
            {
                var entries =
                    (await town.Worker.Log.ListAsync(feed, town.Year, 5000, null, Stop)).Entries.Where(entry =>
                        entry.Municipality.Id == town.Id.Value);
                Assert.All(entries, entry => Assert.Equal((null, null, 0), (entry.Totals, entry.Change, entry.Sources.Count)));
            }
        }

        // The lease, files, rows, pointer, log and report of an import.
        Assert.InRange(crashes, 20, 60);
    }

    [Fact]
    public async Task ANightTakesBackWhatAWorkerThatLostItsLeaseMadeCurrentAgainAndReported()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await Secret.PutAsync(town);

        var wrong = (await town.ImportAsync()).Edition!;
        var (published, reported) = (
            (await town.PointerAsync())!.Publication,
            await town.Worker.Reports.ReadOrNullAsync(town.Folder, Stop));
        await town.WithdrawAsync();

        var at = published.PublishedAt.AddHours(1);
        var again = published with { Id = Storage.Editions.PublicationLog.Id(at, town.Folder, wrong), PublishedAt = at };
        var moved = await town.Worker.Pointers.MoveAsync(await town.PointerAsync(), town.Folder, again, Stop);

        await town.Worker.Log.AppendAsync(again, Stop);
        await town.Worker.Pointers.MarkLoggedAsync(moved, Stop);
        await town.Worker.Reports.WriteAsync(town.Folder, reported!, "Vzor", Stop);

        await town.Worker.Changes.ReconcileAsync(Stop);

        await town.AssertGoneAsync(wrong);
    }

    [Fact]
    public async Task FilesThatComeAfterTheWithdrawalGoWithTheNextImport()
    {
        var (town, wrong) = await PublishedAsync();
        await town.WithdrawAsync();

        var late = town.Worker.Accounts.Published.GetBlobClient($"{town.Id}/{town.Year}/{wrong}/payments.csv");
        await late.UploadAsync(BinaryData.FromString(Secret.Counterparty), Stop);
        await Secret.CorrectAsync(town);

        await town.ImportAsync();

        await town.AssertGoneAsync(wrong);
    }

    /// <summary>A host that has not heard of it yet must not keep, and serve, half of it.</summary>
    [Fact]
    public async Task AnEditionThatGoesWhileItIsLoadedIsNoEdition()
    {
        var (town, edition) = await PublishedAsync();
        var asked = 0;
        var wire = new Wire
        {
            Before = request =>
                request.Uri.Path.Contains("Budgets", StringComparison.Ordinal) && ++asked == 1 ? town.WithdrawAsync() : Task.CompletedTask
        };

        Assert.Null(await new Worker(town.Account, wire).Loaded.GetOrNullAsync(town.Edition(edition), Stop));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task ARestoringThatCrashesIsEndedByTheCommandOrTheFolderIsLookedAtAgain()
    {
        for (var (write, isCut) = (1, true); isCut; write++)
        {
            var (town, edition) = await PublishedAsync();
            await town.WithdrawAsync();

            var wire = new Wire { CutAtWrite = write };
            try
            {
                await new Worker(town.Account, wire).Restoring.RunAsync(town.Folder, [], Stop);
            }
            catch (RequestFailedException fault) when (fault.Status == 503 && wire.IsCut)
            {
                // The crash.
            }

            isCut = wire.IsCut;
            await town.LetLeaseExpireAsync();
            await town.Worker.Restoring.RunAsync(town.Folder, [], Stop);

            Assert.Equal(edition, (await town.ImportAsync()).Edition);
        }
    }

    [Fact]
    public async Task RestoringLeavesAWithdrawalAloneThatHasJustBegun()
    {
        var (town, wrong) = await PublishedAsync();
        await town.WithdrawAsync();
        await Secret.CorrectAsync(town);

        var right = (await town.ImportAsync()).Edition!;
        var lists = 0;
        var wire = new Wire
        {
            Before = request =>
                request.Uri.Query.Contains("withdrawn", StringComparison.Ordinal) && ++lists == 2 ? ForbidAsync() : Task.CompletedTask
        };

        var restored = await new Worker(town.Account, wire).Restoring.RunAsync(town.Folder, [], Stop);

        Assert.Equal([wrong], restored.Select(withdrawal => withdrawal.Edition));
        Assert.Equal([right], (await town.WithdrawalsAsync()).Select(withdrawal => withdrawal.Edition));

        // What the command writes first, without the lease.
        Task ForbidAsync() =>
            town.Worker.Withdrawals.WriteAsync(
                town.Folder,
                new Transparency.Core.Publications.Withdrawals.Withdrawal(
                    right,
                    "personal-data",
                    TimeProvider.System.GetUtcNow(),
                    [],
                    null,
                    false),
                Stop);
    }

    [Fact]
    public async Task CrashAfterCrashIsEndedAtLast()
    {
        var (town, edition) = await PublishedAsync();
        for (var write = 1; ; write++)
        {
            var wire = new Wire { CutAtWrite = write };
            await WithdrawUntilCutAsync(town, wire);

            if (!wire.IsCut)
                break;

            await town.LetLeaseExpireAsync();
        }

        await town.AssertGoneAsync(edition);
    }

    [Fact]
    public async Task WhatAnImportPublishesMeanwhileIsTakenBack()
    {
        var (town, wrong) = await PublishedAsync();
        await Secret.CorrectAsync(town);
        await town.ImportAsync();
        // The wrong files come back, and an import is about to make them current when somebody withdraws them.
        await Secret.PutAsync(town);
        var (aboutToMove, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var wire = new Wire { Before = request => IsPointer(town, request) ? HoldAsync() : Task.CompletedTask };
        var importing = town.ImportAsync(new Worker(town.Account, wire));

        await aboutToMove.Task;

        var withdrawing = town.WithdrawAsync(editions: wrong);
        await UntilForbiddenAsync(town);
        go.SetResult();
        await importing;
        await withdrawing;

        await town.AssertGoneAsync(wrong);
        Assert.Equal("withdrawn", (await town.ImportAsync()).Problems.Single().Code);

        async Task HoldAsync()
        {
            aboutToMove.TrySetResult();
            await go.Task;
        }
    }

    [Fact]
    public async Task AnImportInTheMiddleDoesNotKeepItServed()
    {
        var (town, wrong) = await PublishedAsync();
        await Secret.CorrectAsync(town);
        var (reading, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var wire = new Wire
        {
            Before = request =>
                request.Uri.ToUri().AbsolutePath.EndsWith("/data.csv", StringComparison.Ordinal) ? HoldAsync() : Task.CompletedTask
        };
        var importing = town.ImportAsync(new Worker(town.Account, wire));

        await reading.Task;

        var withdrawing = town.WithdrawAsync();
        await UntilForbiddenAsync(town);

        // The import has the lease and may have it for minutes.
        Assert.False(importing.IsCompleted || withdrawing.IsCompleted);
        Assert.False(await town.IsServedAsync(wrong));
        go.SetResult();

        var report = await importing;
        await withdrawing;
        await town.AssertGoneAsync(wrong);
        Assert.Equal(report.Edition, (await town.PointerAsync())!.Edition);

        async Task HoldAsync()
        {
            reading.TrySetResult();
            await go.Task;
        }
    }

    [Fact]
    public async Task AWorkerThatLostItsLeaseDoesNotBringItBack()
    {
        var (town, edition) = await PublishedAsync();
        var published = (await town.PointerAsync())!.Publication;
        await town.WithdrawAsync();

        // It wakes up and goes on where it was.
        var at = published.PublishedAt.AddHours(1);
        var again = published with { Id = Storage.Editions.PublicationLog.Id(at, town.Folder, edition), PublishedAt = at };
        var moved = await town.Worker.Pointers.MoveAsync(await town.PointerAsync(), town.Folder, again, Stop);

        await town.Worker.Log.AppendAsync(again, Stop);
        await town.Worker.Pointers.MarkLoggedAsync(moved, Stop);

        Assert.False(await town.IsServedAsync(edition));
        Assert.Equal("withdrawn", (await town.ImportAsync()).Problems.Single().Code);
        await town.AssertGoneAsync(edition);
        Assert.Equal([edition, null, edition, null], await town.LogAsync());
    }

    [Fact]
    public async Task ManyWithdrawalsAtOnceAreOne()
    {
        var (town, edition) = await PublishedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.WithdrawAsync(new Worker(town.Account))));

        await town.AssertGoneAsync(edition);
        Assert.Single(await town.LogAsync(), entry => entry is null);
    }

    private async Task<bool> CrashAndEndAsync(string ending, Wire wire)
    {
        var (town, edition) = await PublishedAsync();

        await WithdrawUntilCutAsync(town, wire);

        await town.LetLeaseExpireAsync();

        var isBegun = (await town.WithdrawalsAsync()).Count > 0;
        Assert.NotEqual(isBegun, await town.IsServedAsync(edition));

        if (!isBegun)
        {
            Assert.Equal(1, wire.CutAtWrite);
            await town.AssertWholeAsync(edition);
            return true;
        }

        if (ending == "command")
            await town.WithdrawAsync();
        else if (ending == "night")
            await town.Worker.Withdrawal.FinishAsync(town.Folder, _ => { }, Stop);
        else
            await ImportCorrectedAsync(town);

        await town.AssertGoneAsync(edition);
        Assert.Single(await town.LogAsync(), entry => entry is null);

        return wire.IsCut;
    }

    private static async Task ImportCorrectedAsync(Town town)
    {
        await Secret.CorrectAsync(town);

        var report = await town.ImportAsync();
        Assert.Equal(ImportOutcome.Published, report.Outcome);
        Assert.Equal((report.Edition, null), ((await town.PointerAsync())!.Edition, (await town.PointerAsync())!.Publication.Change));
    }

    private async Task<(Town Town, string Edition)> PublishedAsync()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);
        return (town, (await town.ImportAsync()).Edition!);
    }

    private static bool IsPointer(Town town, Request request) =>
        request.Method != RequestMethod.Get
            && Uri.UnescapeDataString(request.Uri.ToUri().AbsolutePath).Contains(
                $"Editions(PartitionKey='{town.Id}',RowKey='2024')", StringComparison.Ordinal);

    private static async Task UntilForbiddenAsync(Town town)
    {
        while ((await town.WithdrawalsAsync()).Count == 0)
            await Task.Delay(10, Stop);
    }

    private static async Task WithdrawUntilCutAsync(Town town, Wire wire)
    {
        try
        {
            await town.WithdrawAsync(new Worker(town.Account, wire));
        }
        catch (RequestFailedException fault) when (fault.Status == 503 && wire.IsCut)
        {
            // The crash.
        }
    }
}
