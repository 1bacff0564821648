using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Editions;

/// <summary>
/// Removes files and rows that nobody needs: what crashed imports left, and editions beyond those that are kept. Nothing goes that a
/// pointer, the
/// newest entries of a feed or the catalogue name. Rows go before files, because files tell of rows.
/// </summary>
public sealed partial class EditionCleaning(
    EditionPointerStore pointers,
    KeptEditionStore keeping,
    PublicationLog log,
    BudgetRowStore rows,
    PublishedFileStore files,
    TransparencyOptions options,
    ILogger<EditionCleaning> logger)
{
    /// <summary>
    /// Removes editions that were never published, which an import that crashed made, what came of a withdrawn one after its withdrawal,
    /// and a year's old ones. The newest <see cref="TransparencyOptions.Retention"/>
    /// stay, and the current one, which the catalogue names, and those whose files the head of a feed names: everybody's, the
    /// municipality's or one of
    /// its topics'. Their publications stay in the log.
    /// </summary>
    public async Task CleanAsync(FolderId folder, CancellationToken cancel)
    {
        var town = await pointers.TownOrNullAsync(folder.Municipality, cancel);
        var pointer = town?.Years.FirstOrDefault(pointer => pointer.Folder == folder);
        var published = new List<(string Edition, IReadOnlyList<string> Ids)>();
        var stored = await files.EditionsAsync(folder, cancel);
        var isFull = stored.Count > options.Retention;

        foreach (var edition in stored)
        {
            // What a worker without its lease wrote after the withdrawal, nobody will read.
            var isWithdrawn = town?.Withdrawals.ContainsKey((folder.Year, edition)) == true;

            // What is current was published, and so was what it replaced: where nothing is too old, the log need not be asked.
            if (!isWithdrawn && !isFull && (edition == pointer?.Edition || edition == pointer?.Publication.Previous))
                continue;

            if (!isWithdrawn && await log.IdsOfEditionAsync(new EditionKey(folder, edition), cancel) is { Count: > 0 } ids)
            {
                published.Add((edition, ids));
            }
            // Whatever the log says, what everybody reads stays.
            else if (edition != pointer?.Edition)
            {
                // A worker that slept through its lease may still mean to point to it: after this it cannot.
                if (pointer is not null)
                    pointer = await pointers.ReviseAsync(pointer, pointer.Publication, cancel);

                await RemoveAsync(new EditionKey(folder, edition), cancel);
                LogOrphanRemoved(folder.Municipality.Value, folder.Year.Value, edition);
            }
        }

        // A withdrawn year keeps its last edition.
        var last = pointer?.Edition ?? pointer?.Publication.Previous;
        var old = new List<string>();

        // Ids begin with their time, so the newest sort last.
        foreach (var (edition, ids) in published.OrderByDescending(entry => entry.Ids[^1], StringComparer.Ordinal).Skip(options.Retention))
        {
            if (edition != last && !await AreNamedAsync(ids, cancel))
                old.Add(edition);
        }

        await TellAsync(folder, town, stored.Except(old, StringComparer.Ordinal), cancel);

        foreach (var edition in old)
        {
            await RemoveAsync(new EditionKey(folder, edition), cancel);
            LogOldRemoved(folder.Municipality.Value, folder.Year.Value, edition);
        }
    }

    /// <summary>
    /// Says which editions are kept, before others go: nothing may link to what is gone. Where a year has as many as are kept, older ones
    /// may have gone before this was told.
    /// </summary>
    private async Task TellAsync(FolderId folder, TownEditions? town, IEnumerable<string> editions, CancellationToken cancel)
    {
        var kept = editions.ToHashSet(StringComparer.Ordinal);
        var told = town?.Kept.GetValueOrDefault(folder.Year);

        if (told is null ? kept.Count >= options.Retention : !kept.SetEquals(told))
            await keeping.WriteAsync(folder, kept, cancel);
    }

    /// <param name="ids">Publications of one edition: several where a folder was put back as it had been.</param>
    /// <param name="cancel">Stops the reading.</param>
    private async Task<bool> AreNamedAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        foreach (var id in ids)
        {
            if (await log.GetOrNullAsync(id, cancel) is { } publication && await log.IsInAHeadAsync(publication, cancel))
                return true;
        }

        return false;
    }

    private async Task RemoveAsync(EditionKey edition, CancellationToken cancel)
    {
        await rows.DeleteAsync(edition, cancel);
        await files.DeleteAsync(edition, cancel);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Municipality} {Year}: removed edition {Edition}, which nothing names")]
    private partial void LogOrphanRemoved(string municipality, int year, string edition);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality} {Year}: removed the files of edition {Edition}, which is older than those that are kept")]
    private partial void LogOldRemoved(string municipality, int year, string edition);
}
