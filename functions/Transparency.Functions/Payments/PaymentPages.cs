using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;
using Transparency.Storage.Payments;

namespace Transparency.Functions.Payments;

/// <summary>
/// Finds a page of payments. Few that lie together are read and looked at; of many the edition's index tells which stand on the page, and
/// only those are read. What has no index, or one that is damaged, is read as a whole.
/// </summary>
public sealed class PaymentPages(PublishedFileStore files, PaymentIndexStore indexes, ScanGate gate)
{
    /// <summary>So much is read sooner than an order is walked through.</summary>
    private const long FewBytes = 2 << 20;

    /// <summary>In no more pieces than these.</summary>
    private const int FewPieces = 8;

    /// <returns>The page; null in it where the place behind which it begins is none.</returns>
    /// <exception cref="LostFileException">The edition was cleaned.</exception>
    internal async Task<Found<PageOrNone>> FindAsync(
        HttpRequest request,
        EditionContent edition,
        PaymentQuestion question,
        CancellationToken cancel)
    {
        var scan = new PaymentScan(files, edition, question.Filter);

        if (scan.Bytes > ScanGate.SmallBytes && await indexes.OpenOrNullAsync(edition, cancel) is { } opened)
        {
            try
            {
                return await FromIndexAsync(request, edition, question, opened, scan, cancel);
            }
            catch (Exception fault) when (fault is InvalidDataException or LostFileException { File: EditionFiles.PaymentIndexFile })
            {
                indexes.Damaged(EditionKey.Of(edition.Summary), fault);
            }
        }

        return await ReadAsync(request, edition, question, scan, cancel);
    }

    private async Task<Found<PageOrNone>> FromIndexAsync(
        HttpRequest request,
        EditionContent edition,
        PaymentQuestion question,
        OpenedIndex opened,
        PaymentScan scan,
        CancellationToken cancel)
    {
        var selection = opened.Cells.Select(question.Filter.HasCell());
        var matching = new PaymentMatching(opened.Index, question.Filter.Keys, opened.Read);
        var isInFewPieces = selection.Pieces.Count <= FewPieces;

        if (!matching.CanTell || (isInFewPieces && selection.Bytes <= FewBytes))
        {
            var pieces = isInFewPieces
                ? new PaymentScan(files, edition, question.Filter, selection.Pieces)
                : scan;

            return await ReadAsync(request, edition, question, pieces, cancel);
        }

        var bytes = question.Filter.Words is null ? selection.Sums.Count : selection.Texts.Sum(piece => piece.Length);
        using var place = await gate.EnterOrNullAsync(request, bytes, cancel);
        if (place is null)
            return ProblemResult.Busy;

        var page = new IndexedPage(opened, question);
        return new PageOrNone(await page.FindOrNullAsync(selection, matching, place.Cancel));
    }

    private async Task<Found<PageOrNone>> ReadAsync(
        HttpRequest request,
        EditionContent edition,
        PaymentQuestion question,
        PaymentScan scan,
        CancellationToken cancel)
    {
        using var place = await gate.EnterOrNullAsync(request, scan.Bytes, cancel);
        if (place is null)
            return ProblemResult.Busy;

        var page = new PaymentPage(question);

        await foreach (var payment in scan.ReadAsync(place.Cancel))
            page.Add(payment);

        return new PageOrNone(page.Found());
    }

    /// <summary>A page, or none where the place behind which it begins is no place of the order.</summary>
    internal readonly record struct PageOrNone(FoundPayments? Page);
}
