using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;
using Transparency.Storage.Payments;

namespace Transparency.Functions.Payments;

/// <summary>
/// Adds up payments by the months of their year: of many the edition's index tells their days and amounts, few are read.
/// </summary>
public sealed class PaymentMonths(PublishedFileStore files, PaymentIndexStore indexes, ScanGate gate)
{
    /// <summary>A day and an amount in the index.</summary>
    private const long KeyBytes = 6;

    /// <returns>The sums, or that too many others are answered.</returns>
    /// <exception cref="LostFileException">The edition was cleaned.</exception>
    internal async Task<Found<MonthSums>> FindAsync(
        HttpRequest request,
        EditionContent edition,
        PaymentFilter filter,
        CancellationToken cancel)
    {
        // Whoever has chosen a month still sees the others.
        var whole = filter with { Keys = filter.Keys with { From = null, To = null } };
        var scan = new PaymentScan(files, edition, whole);

        if (scan.Bytes > ScanGate.SmallBytes && await indexes.OpenOrNullAsync(edition, cancel) is { } opened)
        {
            try
            {
                if (new PaymentMatching(opened.Index, whole.Keys, opened.Read).CanTell)
                    return await FromIndexAsync(request, edition.Summary.Year, whole, opened, cancel);
            }
            catch (Exception fault) when (fault is InvalidDataException or LostFileException { File: EditionFiles.PaymentIndexFile })
            {
                indexes.Damaged(EditionKey.Of(edition.Summary), fault);
            }
        }

        using var place = await gate.EnterOrNullAsync(request, scan.Bytes, cancel);
        if (place is null)
            return ProblemResult.Busy;

        var tally = new MonthTally(edition.Summary.Year);

        await foreach (var payment in scan.ReadAsync(place.Cancel))
            tally.Add(payment.Side, payment.Date.DayNumber, payment.Amount);

        return MonthSums.Of(tally);
    }

    private async Task<Found<MonthSums>> FromIndexAsync(
        HttpRequest request,
        int year,
        PaymentFilter filter,
        OpenedIndex opened,
        CancellationToken cancel)
    {
        var selection = opened.Cells.Select(filter.HasCell());
        var bytes = selection.Sums.Count * KeyBytes;
        using var place = await gate.EnterOrNullAsync(
            request,
            filter.Words is null ? bytes : bytes + selection.Texts.Sum(piece => piece.Length),
            cancel);
        if (place is null)
            return ProblemResult.Busy;

        using var within = filter.Words is null ? null : new RowSet(opened.Index.Rows);

        if (filter.Words is { } words && within is not null)
            await new PaymentTextSearch(opened.Index, words.Bytes, opened.Stream).AddAsync(selection.Texts, within, place.Cancel);

        return MonthSums.Of(
            await new PaymentMatching(opened.Index, filter.Keys, opened.Read).TallyAsync(selection.Spans, within, year, place.Cancel));
    }
}

/// <summary>Payments by month.</summary>
/// <param name="OfMonths">Of the twelve months of the year.</param>
/// <param name="All">All of them, also those whose day is in another year.</param>
internal sealed record MonthSums(IReadOnlyList<SideSums> OfMonths, SideSums All)
{
    public static MonthSums Of(MonthTally tally) => new(tally.OfMonths, tally.All);

    /// <summary>How many have a day in another year.</summary>
    public long Elsewhere(Side side) => All[side].Count - OfMonths.Sum(month => month[side].Count);
}
