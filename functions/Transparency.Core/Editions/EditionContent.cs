using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Notes;
using Transparency.Core.Payments;
using Transparency.Core.Places;

namespace Transparency.Core.Editions;

/// <summary>
/// An edition whole: its summary, its lines, and where each side's and paragraph's payments lie in its <c>payments.csv</c>.
/// </summary>
public sealed record EditionContent(
    EditionSummary Summary,
    Budget Budget,
    IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> PaymentRanges)
{
    public EditionNames Names { get; } = new(Summary);

    public NoteBook Notes { get; } = new(Summary.Notes ?? []);

    public PlaceBook Places { get; } = new(Summary.Places ?? []);

    public Consolidation Consolidation { get; } = Consolidation.Of(Budget, Summary.Kind);

    /// <summary>The ranges in the order of the file, and the how manyth payment each begins with.</summary>
    public IReadOnlyList<(Side Side, Paragraph Paragraph, PaymentPiece Piece)> PaymentPieces { get; } = Pieces(Budget, PaymentRanges);

    private static List<(Side Side, Paragraph Paragraph, PaymentPiece Piece)> Pieces(
        Budget budget,
        IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> ranges)
    {
        var counts = new Dictionary<(Side, Paragraph), long>();
        var pieces = new List<(Side, Paragraph, PaymentPiece)>(ranges.Count);
        var first = 0L;

        foreach (var line in budget.Lines)
            counts[(line.Side, line.Paragraph)] = counts.GetValueOrDefault((line.Side, line.Paragraph)) + line.Payments;

        foreach (var ((side, paragraph), range) in ranges.OrderBy(entry => entry.Value.Start))
        {
            pieces.Add((side, paragraph, new PaymentPiece(range.Start, range.Length, first)));
            first += counts.GetValueOrDefault((side, paragraph));
        }

        return pieces;
    }
}
