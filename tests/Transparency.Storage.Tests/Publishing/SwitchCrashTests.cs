using Azure;
using Transparency.Core.Words;

namespace Transparency.Storage.Tests.Publishing;

/// <summary>
/// A host dies at every write of publishing and of undoing, one after the other: what is imported is the whole folder from before or the
/// whole folder from after, whatever others did meanwhile, and nothing of theirs is lost.
/// </summary>
public sealed class SwitchCrashTests(AzuriteFixture azurite)
{
    private const decimal Dropped = 5000;

    /// <summary>Of whatever others do meanwhile each third write tells: both files, the removal and what is kept are among them.</summary>
    private const int Few = 3;

    private static readonly string[] FilesBefore = ["a.csv", "b.csv"];
    private static readonly string[] FilesAfter = ["a.csv", "c.csv"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APublicationThatDiesAtAnyWriteIsImportedWholeOrNotAtAll()
    {
        var ends = await EachWriteAsync(SwitchedTown.FoundedAsync, (town, worker) => town.PublishAsync(worker), 1, async town =>
        {
            var income = SwitchedTown.Income(await town.Town.ImportAsync());
            await town.AssertWholeAsync(income == SwitchedTown.Before ? FilesBefore : FilesAfter);

            // Asked again, it is published, or previewed first.
            if (await town.PublishAsync(town.Town.Worker) is not null)
            {
                await town.LookAsync();
                Assert.Null(await town.PublishAsync(town.Town.Worker));
            }

            Assert.Equal(SwitchedTown.After, SwitchedTown.Income(await town.Town.ImportAsync()));
            Assert.Null(await town.UndoAsync(town.Town.Worker));
            Assert.Equal(SwitchedTown.Before, SwitchedTown.Income(await town.Town.ImportAsync()));

            return income;
        });

        Assert.Equal([SwitchedTown.Before, SwitchedTown.After], ends.Order());
    }

    [Fact]
    public async Task AnUndoingThatDiesAtAnyWriteIsImportedWholeOrNotAtAll()
    {
        var ends = await EachWriteAsync(SwitchedTown.PublishedAsync, (town, worker) => town.UndoAsync(worker), 1, async town =>
        {
            var income = SwitchedTown.Income(await town.Town.ImportAsync());
            await town.AssertWholeAsync(income == SwitchedTown.Before ? FilesBefore : FilesAfter);

            Assert.Null(await town.UndoAsync(town.Town.Worker));
            Assert.Equal(SwitchedTown.Before, SwitchedTown.Income(await town.Town.ImportAsync()));

            return income;
        });

        Assert.Equal([SwitchedTown.Before, SwitchedTown.After], ends.Order());
    }

    [Fact]
    public async Task WhatSomebodyDropsWhileAPublicationIsBrokenOffStays() =>
        await WithADropAsync(SwitchedTown.FoundedAsync, (town, worker) => town.PublishAsync(worker));

    [Fact]
    public async Task WhatSomebodyDropsWhileAnUndoingIsBrokenOffStays() =>
        await WithADropAsync(SwitchedTown.PublishedAsync, (town, worker) => town.UndoAsync(worker));

    [Fact]
    public async Task TheNightRemovesNothingThatAPublicationNeedsThatBrokeOff() => await EachWriteAsync(
        SwitchedTown.FoundedAsync,
        (town, worker) => town.PublishAsync(worker),
        Few,
        ImportedAfterNightsAsync);

    [Fact]
    public async Task TheNightRemovesNothingThatAnUndoingNeedsThatBrokeOff() => await EachWriteAsync(
        SwitchedTown.PublishedAsync,
        (town, worker) => town.UndoAsync(worker),
        Few,
        ImportedAfterNightsAsync);

    [Fact]
    public async Task WhatAGrantBeganThatIsRevokedMeanwhileIsTakenBack()
    {
        var ends = await EachWriteAsync(SwitchedTown.FoundedAsync, (town, worker) => town.PublishAsync(worker), Few, async town =>
        {
            var isOver = await IsOverAsync(town);
            await town.Town.Worker.Grants.RevokeOrNullAsync(town.Grant.Id, Stop);
            var income = SwitchedTown.Income(await town.Town.ImportAsync());

            Assert.Equal(isOver ? SwitchedTown.After : SwitchedTown.Before, income);
            await town.AssertWholeAsync(isOver ? FilesAfter : FilesBefore);

            return income;
        });

        Assert.Contains(SwitchedTown.Before, ends);
    }

    [Fact]
    public async Task CrashAfterCrashOfTheImportThatSettlesItIsHealedAtLast()
    {
        var town = await SwitchedTown.FoundedAsync(azurite);
        // Between the two files.
        await CutAsync(town, (one, worker) => one.PublishAsync(worker), new Wire { CutAtWrite = 11 });

        for (var write = 1; ; write++)
        {
            var wire = new Wire { CutAtWrite = write };
            await CutAsync(town, (one, worker) => ImportAsync(one, worker), wire);

            if (!wire.IsCut)
                break;
        }

        Assert.Equal(SwitchedTown.After, SwitchedTown.Income(await town.Town.ImportAsync()));
        await town.AssertWholeAsync(FilesAfter);
    }

    [Fact]
    public async Task CrashAfterCrashWhileItIsTakenBackIsHealedAtLast()
    {
        var town = await SwitchedTown.FoundedAsync(azurite);
        await CutAsync(town, (one, worker) => one.PublishAsync(worker), new Wire { CutAtWrite = 12 });
        await town.Town.Worker.Grants.RevokeOrNullAsync(town.Grant.Id, Stop);

        for (var write = 1; ; write++)
        {
            var wire = new Wire { CutAtWrite = write };
            await CutAsync(town, (one, worker) => ImportAsync(one, worker), wire);

            if (!wire.IsCut)
                break;
        }

        Assert.Equal(SwitchedTown.Before, SwitchedTown.Income(await town.Town.ImportAsync()));
        await town.AssertWholeAsync(FilesBefore);
    }

    private static async Task<decimal?> ImportedAfterNightsAsync(SwitchedTown town)
    {
        await town.AtNightAsync(TimeSpan.FromDays(9));
        var income = SwitchedTown.Income(await town.Town.ImportAsync());

        await town.AssertWholeAsync(income == SwitchedTown.Before ? FilesBefore : FilesAfter);

        return income;
    }

    /// <summary>Of a file that is part of it, after the host died and before anybody settles it.</summary>
    private async Task WithADropAsync(Func<AzuriteFixture, Task<SwitchedTown>> found, Func<SwitchedTown, Worker, Task<Wording?>> run) =>
        await EachWriteAsync(found, run, Few, async town =>
        {
            await town.Town.PutAsync("a.csv", SwitchedTown.A((int)Dropped));
            var income = SwitchedTown.Income(await town.Town.ImportAsync());

            Assert.Contains(income, new decimal?[] { Dropped + 20, Dropped + 3 });
            await town.AssertWholeAsync(income == Dropped + 20 ? FilesBefore : FilesAfter);

            return income;
        });

    /// <returns>How the folder was imported, of all that it could be.</returns>
    private async Task<IReadOnlyList<decimal?>> EachWriteAsync(
        Func<AzuriteFixture, Task<SwitchedTown>> found,
        Func<SwitchedTown, Worker, Task<Wording?>> run,
        int every,
        Func<SwitchedTown, Task<decimal?>> then)
    {
        var ends = new List<decimal?>();

        // That an answer is lost is to the storage as if the next write were cut.
        for (var write = every; ; write += every)
        {
            var town = await found(azurite);
            var wire = new Wire { CutAtWrite = write };
            await CutAsync(town, run, wire);

            if (!wire.IsCut)
            {
                // Fewer would mean that the wire missed the story.
                Assert.InRange(write, 14, 60);
                return [.. ends.Distinct()];
            }

            ends.Add(await then(town));
        }
    }

    private static async Task CutAsync(SwitchedTown town, Func<SwitchedTown, Worker, Task<Wording?>> run, Wire wire)
    {
        try
        {
            Assert.Null(await run(town, new Worker(town.Town.Account, wire)));
        }
        catch (RequestFailedException fault) when (fault.Status == 503 && wire.IsCut)
        {
            // The crash.
        }

        await town.Town.LetLeaseExpireAsync();
    }

    private static async Task<Wording?> ImportAsync(SwitchedTown town, Worker worker)
    {
        await town.Town.ImportAsync(worker);
        return null;
    }

    private static async Task<bool> IsOverAsync(SwitchedTown town) =>
        (await town.Town.Worker.Uploads.ReadOrNullAsync(town.Town.Id, town.Upload.Id, Stop))!.IsOver;
}
