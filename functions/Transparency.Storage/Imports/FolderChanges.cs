using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Pulls;
using Folder = (Transparency.Core.Budgets.MunicipalityId Municipality, Transparency.Core.Budgets.FiscalYear Year);

namespace Transparency.Storage.Imports;

/// <summary>Which folders a change concerns: one for a year's file, all of a municipality's for its settings, which also say what is fetched for it, every folder for the nightly timer.</summary>
public sealed partial class FolderChanges(ExportFolders folders, EditionPointers pointers, FolderImport import, FolderCheck check, PullRegister pulls, PullStates pulled, ILogger<FolderChanges> logger)
{
    /// <summary>A blob was written: the settings, or the mark of their removal, concern every year. A misplaced one is logged and belongs to nobody: trying again would not help it.</summary>
    public async Task FileWrittenAsync(string path, CancellationToken cancel)
    {
        if (ExportPath.ParseOrNull(path) is not { } place)
        {
            LogMisplaced(path);
        }
        else if (place is { Year: { } checkedYear, IsCheck: true })
        {
            await check.RunAsync(place.Municipality, checkedYear, cancel);
        }
        else if (place.Year is { } year)
        {
            await import.RunAsync(place.Municipality, year, cancel);
        }
        else
        {
            // First, because what is fetched needs no folder yet.
            await pulls.FollowAsync(place.Municipality, cancel);
            var listed = await folders.ListAllAsync(place.Municipality + "/", cancel);
            await ForAllAsync(listed.Folders, listed.Checks, cancel);
        }
    }

    /// <summary>
    /// Makes everything published equal to every folder: heals lost events, crashed imports and changed rules. A folder that fails does not
    /// keep the others from their turn.
    /// </summary>
    /// <exception cref="AggregateException">Some folders failed; the host tries again.</exception>
    public async Task ReconcileAsync(CancellationToken cancel)
    {
        var listed = await folders.ListAllAsync(null, cancel);
        foreach (var path in listed.Misplaced) LogMisplaced(path);
        var published = (await pointers.ListAllAsync(cancel)).SelectMany(town => town.Years).Where(pointer => pointer.Edition is not null || !pointer.Logged).Select(pointer => (pointer.Municipality, pointer.Year));
        var faults = new List<Exception>();
        var followed = await pulled.MunicipalitiesAsync(cancel);
        foreach (var town in listed.Towns.Union(followed).OrderBy(town => town.Value, StringComparer.Ordinal))
        {
            await TryAsync(() => followed.Contains(town) ? pulls.FollowAsync(town, cancel) : pulls.BeginAsync(town, cancel), town, null, faults, cancel);
        }
        await ForAllAsync(listed.Folders.Union(published), listed.Checks, cancel, faults);
    }

    private async Task ForAllAsync(IEnumerable<Folder> imports, IEnumerable<Folder> checks, CancellationToken cancel, List<Exception>? earlier = null)
    {
        var faults = earlier ?? [];
        foreach (var (municipality, year) in InOrder(imports)) await TryAsync(() => import.RunAsync(municipality, year, cancel), municipality, year, faults, cancel);
        foreach (var (municipality, year) in InOrder(checks)) await TryAsync(() => check.RunAsync(municipality, year, cancel), municipality, year, faults, cancel);
        if (faults.Count > 0) throw new AggregateException("Some folders could not be imported.", faults);
    }

    private static IEnumerable<Folder> InOrder(IEnumerable<Folder> folders) =>
        folders.OrderBy(folder => folder.Municipality.Value, StringComparer.Ordinal).ThenBy(folder => folder.Year);

    private async Task TryAsync(Func<Task> run, MunicipalityId municipality, FiscalYear? year, List<Exception> faults, CancellationToken cancel)
    {
        try
        {
            await run();
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogFailed(fault, municipality.Value, year?.Value);
            faults.Add(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} lies in no folder: files belong into <municipality>/<year>/")]
    private partial void LogMisplaced(string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality} {Year} could not be imported")]
    private partial void LogFailed(Exception fault, string municipality, int? year);
}
