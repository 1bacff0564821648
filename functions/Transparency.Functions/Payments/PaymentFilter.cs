using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Payments;
using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary>
/// Which payments are asked for: those of a node. A code that is null is not asked for; an empty event or unit is "none".
/// </summary>
public sealed record PaymentFilter(
    Side? Side,
    string? Section,
    string? Paragraph,
    string? Grouping,
    string? Item,
    string? Event,
    string? Unit)
{
    public static PaymentFilter Of(Parameters parameters) => new(
        parameters.SideOrNull("side"),
        parameters.Code("section", 2),
        parameters.Code("paragraph", 4),
        parameters.Code("grouping", 2),
        parameters.Code("item", 4),
        OwnCode(parameters.Text("event")),
        OwnCode(parameters.Text("unit")));

    public bool Matches(Payment payment) =>
        (Side is null || payment.Side == Side)
        && (Section is null || payment.Paragraph.Section == Section)
        && (Paragraph is null || payment.Paragraph.ToString() == Paragraph)
        && (Grouping is null || payment.Item.Grouping == Grouping)
        && (Item is null || payment.Item.ToString() == Item)
        && (Event is null || payment.Event == Event)
        && (Unit is null || payment.Unit == Unit);

    /// <summary>The ranges of <c>payments.csv</c> that can hold matching payments, in order, joined where they touch.</summary>
    public IReadOnlyList<PaymentRange> Ranges(EditionContent edition)
    {
        var ranges = new List<PaymentRange>();

        foreach (var ((side, paragraph), range) in edition.PaymentRanges.OrderBy(entry => entry.Value.Start))
        {
            if (Side is not null && side != Side)
                continue;
            if (Section is not null && paragraph.Section != Section)
                continue;
            if (Paragraph is not null && paragraph.ToString() != Paragraph)
                continue;

            if (ranges.Count > 0 && ranges[^1].Start + ranges[^1].Length == range.Start)
                ranges[^1] = ranges[^1] with { Length = ranges[^1].Length + range.Length };
            else
                ranges.Add(range);
        }

        return ranges;
    }

    private static string? OwnCode(string? code) => code is null ? null : LevelCode.ToOwnCode(code);
}
