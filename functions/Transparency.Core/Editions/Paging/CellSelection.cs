using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Paging;

/// <summary>The payments of some cells of a budget.</summary>
/// <param name="Spans">Which payments of the file they are, in order; none of two sides.</param>
/// <param name="Pieces">
/// Which bytes of the file have to be read to have them all: what lies between them is read too where that is little.
/// </param>
/// <param name="Texts">Which bytes of the texts in the index have theirs.</param>
/// <param name="Sums">How many and how much.</param>
public sealed record CellSelection(
    IReadOnlyList<RowSpan> Spans,
    IReadOnlyList<PaymentPiece> Pieces,
    IReadOnlyList<PaymentPiece> Texts,
    SideSums Sums)
{
    public long Bytes => Pieces.Sum(piece => piece.Length);

    /// <summary>All of them as a set of bits.</summary>
    public RowSet Set(int rows)
    {
        var set = new RowSet(rows);

        foreach (var span in Spans)
            set.Add(span.First, span.End);

        return set;
    }
}

/// <summary>Payments that stand side by side, from one to before another, of one side of the budget.</summary>
public readonly record struct RowSpan(Side Side, int First, int End);
