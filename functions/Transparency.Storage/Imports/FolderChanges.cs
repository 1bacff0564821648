using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Pulls;
using Transparency.Storage.Telemetry;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Imports;

/// <summary>
/// Which folders a change concerns: one for a year's file, all of a municipality's for its settings, which also say what is fetched for it,
/// every folder for the nightly timer.
/// </summary>
public sealed partial class FolderChanges(
    ExportFolderStore folders,
    EditionPointerStore pointers,
    FolderDuties duties,
    PullRegister pulls,
    TimeProvider time,
    ILogger<FolderChanges> logger)
{
    /// <summary>As many folders at once as host.json lets events bring: memory and the log of everybody are made for these.</summary>
    private const int AtOnce = 4;

    /// <summary>After how many folders the log says how far it is.</summary>
    private const int Stride = 1000;

    /// <summary>
    /// A blob was written: the settings, or the mark of their removal, concern every year. A misplaced one is logged and belongs to nobody:
    /// trying again would not help it.
    /// </summary>
    public async Task FileWrittenAsync(string path, CancellationToken cancel)
    {
        if (ExportPath.ParseOrNull(path) is not { } place)
        {
            LogMisplaced(path);
        }
        else if (place is { Year: { } checkedYear, IsCheck: true })
        {
            await duties.CheckAsync(new FolderId(place.Municipality, checkedYear), place.Preview, cancel);
        }
        else if (place.Year is { } year)
        {
            await duties.ImportAsync(new FolderId(place.Municipality, year), cancel);
        }
        else
        {
            await Step.RunAsync("reconcile municipality", () => ReconcileAsync(place.Municipality, cancel));
        }
    }

    /// <summary>
    /// Makes everything published equal to every folder: heals lost events, crashed imports and changed rules. It lists everything once, so
    /// a folder
    /// that its report covers costs one request. A folder that fails does not keep the others from their turn, and each night begins
    /// elsewhere, so a
    /// night that is broken off does not leave out the same municipalities each time.
    /// </summary>
    /// <exception cref="AggregateException">Some folders failed; the next night tries them again.</exception>
    public Task ReconcileAsync(CancellationToken cancel) => Step.RunAsync("reconcile", () => ReconcileAllAsync(cancel));

    private async Task ReconcileAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        // First, because what is fetched needs no folder yet.
        await pulls.FollowAsync(municipality, cancel);

        var listed = await folders.ListAllAsync(municipality, cancel);
        await ForAllAsync(
            [
                .. listed.Folders.Select(folder =>
                    new Turn(folder.Folder, stop => duties.ImportAsync(folder.Folder, stop))),
                .. listed.Checks.Select(Check),
            ],
            cancel);
    }

    private async Task ReconcileAllAsync(CancellationToken cancel)
    {
        var listed = await folders.ListAllAsync(null, cancel);
        foreach (var path in listed.Misplaced)
            LogMisplaced(path);

        // Read after the folders: whatever was imported meanwhile then differs from its report, and is looked at again.
        var towns = await pointers.ListAllAsync(cancel);
        // An import would finish it too, or take back what a worker without its lease made current again; but a folder that its report
        // covers is not imported.
        var unfinished = towns
            .SelectMany(town =>
                town.Withdrawals
                    .Where(withdrawn => !withdrawn.Value.IsDone || IsCurrent(town, withdrawn.Key))
                    .Select(withdrawn => new FolderId(town.Municipality.Id, withdrawn.Key.Year)))
            .Distinct();
        var current = towns.SelectMany(town => town.Years).ToDictionary(pointer => pointer.Folder);
        var vanished = current.Keys
            .Except(listed.Folders.Select(folder => folder.Folder))
            .Where(folder => current[folder] is { Edition: not null } or { Logged: false });
        var followed = await pulls.FollowedAsync(cancel);
        await ForAllAsync(
            [
                .. unfinished.Select(folder => new Turn(folder, stop => duties.FinishWithdrawalAsync(folder, stop))),
                .. FromTonight(
                [
                    .. listed.Towns
                        .Union(followed)
                        .Select(town =>
                            new Turn(
                                town,
                                null,
                                stop => followed.Contains(town) ? pulls.FollowAsync(town, stop) : pulls.BeginAsync(town, stop))),
                    .. listed.Folders.Select(folder =>
                        new Turn(
                            folder.Folder,
                            stop => duties.LookAsync(folder, current.GetValueOrDefault(folder.Folder), stop))),
                    .. vanished.Select(folder => new Turn(folder, stop => duties.ImportAsync(folder, stop))),
                    .. listed.Checks.Select(Check),
                ]),
            ],
            cancel);
    }

    private static bool IsCurrent(TownEditions town, (FiscalYear Year, string Edition) withdrawn) =>
        town.Years.Any(pointer => pointer.Year == withdrawn.Year && pointer.Edition == withdrawn.Edition);

    private Turn Check(FolderId folder) => new(folder, stop => duties.CheckAsync(folder, null, stop));

    /// <summary>
    /// Nights begin at places that lie far from each other: the golden section spreads them evenly, however many there are.
    /// </summary>
    private IReadOnlyList<Turn> FromTonight(IReadOnlyList<Turn> turns)
    {
        var night = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber;
        var begin = (int)(night * 0.618_033_988_749_895 % 1 * turns.Count);
        return [.. turns.Skip(begin), .. turns.Take(begin)];
    }

    private async Task ForAllAsync(IReadOnlyList<Turn> turns, CancellationToken cancel)
    {
        var faults = new ConcurrentQueue<Exception>();
        var done = 0;
        await Parallel.ForEachAsync(turns, new ParallelOptions
        {
            MaxDegreeOfParallelism = AtOnce,
            CancellationToken = cancel
        }, async (turn, stop) =>
        {
            await TryAsync(turn, faults, stop);
            if (Interlocked.Increment(ref done) is var count && turns.Count >= Stride && (count % Stride == 0 || count == turns.Count))
                LogProgress(count, turns.Count, faults.Count);
        });
        Step.Tell(TagNames.Folders, turns.Where(turn => turn.Folder is not null).DistinctBy(turn => turn.Folder).Count());
        Step.Tell(TagNames.Faults, faults.Count);

        if (!faults.IsEmpty)
            throw new AggregateException("Some folders could not be brought up to date.", faults);
    }

    private async Task TryAsync(Turn turn, ConcurrentQueue<Exception> faults, CancellationToken cancel)
    {
        try
        {
            await turn.RunAsync(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFailed(fault, turn.Municipality.Value, turn.Folder?.Year.Value);
            faults.Enqueue(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} lies in no folder: files belong into <municipality>/<year>/")]
    private partial void LogMisplaced(string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Done} of {Looks} looks at folders and settings are done, {Failed} failed")]
    private partial void LogProgress(int done, int looks, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality} {Year} could not be brought up to date")]
    private partial void LogFailed(Exception fault, string municipality, int? year);

    /// <summary>What is to be done for one folder, or for a municipality's settings.</summary>
    private sealed record Turn(MunicipalityId Municipality, FolderId? Folder, Func<CancellationToken, Task> RunAsync)
    {
        public Turn(FolderId folder, Func<CancellationToken, Task> runAsync) : this(folder.Municipality, folder, runAsync)
        {
        }
    }
}
