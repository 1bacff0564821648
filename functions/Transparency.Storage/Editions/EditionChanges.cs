using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>Finds out what a publication changes: it reads the edition that is current and compares it with the one to come.</summary>
public sealed partial class EditionChanges(LoadedEditionStore editions, PublishedFileStore files, ILogger<EditionChanges> logger)
{
    /// <param name="before">What is current, or null.</param>
    /// <param name="after">The edition to come.</param>
    /// <param name="paymentsFile">Its <c>payments.csv</c> on this machine.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>What changes, null when there is nothing to compare with; and the sections in which it does.</returns>
    public async Task<(PublicationChange? Change, IReadOnlyList<string> Sections)> BetweenAsync(
        Publication? before,
        EditionContent after,
        string paymentsFile,
        CancellationToken cancel)
    {
        if (await CurrentOrNullAsync(before, cancel) is not { } content)
            return (null, EditionComparison.Sections(after.Budget));

        var comparison = new EditionComparison(content, after);
        return (comparison.Change(await PaymentsAsync(content.Summary, paymentsFile, cancel)), comparison.ChangedSections());
    }

    /// <summary>The sections that a withdrawal concerns: all of what was current.</summary>
    public async Task<IReadOnlyList<string>> SectionsAsync(Publication before, CancellationToken cancel) =>
        await CurrentOrNullAsync(before, cancel) is { } content ? EditionComparison.Sections(content.Budget) : [];

    private async Task<EditionContent?> CurrentOrNullAsync(Publication? publication, CancellationToken cancel)
    {
        if (publication?.Edition is not { } edition)
            return null;

        var content = await editions.GetOrNullAsync(
            new EditionKey(FolderId.Of(publication.Municipality.Id, publication.Year), edition), cancel);
        if (content is null)
            LogMissing(publication.Municipality.Id, publication.Year, edition);

        return content;
    }

    private async Task<PaymentsChange> PaymentsAsync(EditionSummary before, string paymentsFile, CancellationToken cancel)
    {
        await using var old = await files.OpenOrNullAsync(
            EditionKey.Of(before),
            EditionFiles.PaymentsFile,
            null,
            cancel)
            ?? throw new InvalidDataException($"Edition {before.Edition} has no {EditionFiles.PaymentsFile}.");
        await using var now = new FileStream(paymentsFile, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return PaymentsChange.Between(PaymentsCsv.ReadFile(old), PaymentsCsv.ReadFile(now));
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Municipality} {Year}: edition {Edition} is current and not there, so the next publication cannot say what it changes")]
    private partial void LogMissing(string municipality, int year, string edition);
}
