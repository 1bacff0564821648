using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets;

namespace Transparency.Storage.Editions;

/// <summary>
/// Removes files and rows that nobody needs: what crashed imports left, and editions beyond those that are kept. Nothing goes that a pointer, the
/// newest entries of a feed or the catalogue name. Rows go before files, because files tell of rows.
/// </summary>
public sealed partial class EditionCleaning(EditionPointers pointers, PublicationLog log, BudgetRows rows, PublishedFiles files, TransparencyOptions options, ILogger<EditionCleaning> logger)
{
    /// <summary>Removes editions that were never published: an import that crashed made them.</summary>
    public async Task RemoveOrphansAsync(MunicipalityId municipality, FiscalYear year, CancellationToken cancel)
    {
        var current = (await pointers.GetOrNullAsync(municipality, year, cancel))?.Edition;
        foreach (var edition in await files.EditionsAsync(municipality, year, cancel))
        {
            // Whatever the log says, what everybody reads stays.
            if (edition == current || await log.KnowsAsync(municipality, year, edition, cancel)) continue;
            await RemoveAsync(municipality, year, edition, cancel);
            LogOrphanRemoved(municipality.Value, year.Value, edition);
        }
    }

    /// <summary>
    /// Removes a year's old editions. The newest <see cref="TransparencyOptions.Retention"/> stay, and the current one, which the catalogue names, and
    /// those whose files the head of a feed names: everybody's, the municipality's or one of its topics'. Their publications stay in the log.
    /// </summary>
    public async Task RemoveOldAsync(MunicipalityId municipality, FiscalYear year, CancellationToken cancel)
    {
        var editions = await files.EditionsAsync(municipality, year, cancel);
        if (editions.Count <= options.Retention) return;
        var pointer = await pointers.GetOrNullAsync(municipality, year, cancel);
        // A withdrawn year keeps its last edition.
        var last = pointer?.Edition ?? pointer?.Publication.Previous;
        var published = new List<(string Edition, string Last)>();
        foreach (var edition in editions)
        {
            if (await log.IdsOfEditionAsync(municipality, year, edition, cancel) is [.., var newest]) published.Add((edition, newest));
        }
        // Ids begin with their time, so the newest sort last.
        foreach (var (edition, _) in published.OrderByDescending(entry => entry.Last, StringComparer.Ordinal).Skip(options.Retention))
        {
            if (edition == last || await IsNamedAsync(municipality, year, edition, cancel)) continue;
            await RemoveAsync(municipality, year, edition, cancel);
            LogOldRemoved(municipality.Value, year.Value, edition);
        }
    }

    /// <summary>An edition was published more than once where a folder was put back as it had been.</summary>
    private async Task<bool> IsNamedAsync(MunicipalityId municipality, FiscalYear year, string edition, CancellationToken cancel)
    {
        foreach (var id in await log.IdsOfEditionAsync(municipality, year, edition, cancel))
        {
            if (await log.GetOrNullAsync(id, cancel) is { } publication && await log.IsInAHeadAsync(publication, cancel)) return true;
        }
        return false;
    }

    private async Task RemoveAsync(MunicipalityId municipality, FiscalYear year, string edition, CancellationToken cancel)
    {
        await rows.DeleteAsync(municipality.Value, year.Value, edition, cancel);
        await files.DeleteAsync(municipality, year, edition, cancel);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Municipality} {Year}: removed edition {Edition}, which nothing names")]
    private partial void LogOrphanRemoved(string municipality, int year, string edition);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Municipality} {Year}: removed the files of edition {Edition}, which is older than those that are kept")]
    private partial void LogOldRemoved(string municipality, int year, string edition);
}
