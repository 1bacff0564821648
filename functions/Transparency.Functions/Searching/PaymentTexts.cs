using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Searching;

/// <summary>
/// Looks through the descriptions of a municipality's payments over all its years. It takes a place among the scans, and ends when the
/// reader goes.
/// </summary>
public sealed class PaymentTexts(PublishedFileStore files, ScanGate gate)
{
    /// <returns>What was found, or null where too many others are answered.</returns>
    internal async Task<FoundTexts?> FindOrNullAsync(HttpRequest request, PublishedTown town, TextQuery query, CancellationToken cancel)
    {
        var editions = new List<EditionKey>();
        var bytes = 0L;

        foreach (var pointer in town.Years.Reverse())
        {
            var edition = new EditionKey(pointer.Folder, pointer.Edition!);
            editions.Add(edition);
            bytes += pointer.Publication.Files?.FirstOrDefault(file => file.Name == EditionFiles.PaymentsFile)?.Bytes
                ?? (await files.FindOrNullAsync(edition, EditionFiles.PaymentsFile, cancel))?.Length
                ?? 0;
        }

        using var scan = await gate.EnterOrNullAsync(request, bytes, cancel);
        if (scan is null)
            return null;

        var found = new FoundTexts();

        foreach (var edition in editions)
        {
            // A year that is withdrawn at this moment has none any more.
            await using var rows = await files.OpenOrNullAsync(edition, EditionFiles.PaymentsFile, null, scan.Cancel);
            if (rows is null)
                continue;

            using var ending = new EndingStream(rows, scan.Cancel);

            foreach (var (payment, match) in PaymentsCsv.Matching(ending, query, scan.Cancel))
                found.Add(edition, PaymentScan.Shown(payment), match);
        }

        return found;
    }
}
