using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;

namespace Transparency.Pages.Payments;

/// <summary>
/// Where single payments of a year are read, and which: by the names that the interface gives to what may be asked. One list has one
/// address, because the filters are always written in the same order.
/// </summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Year">The year.</param>
public sealed record PaymentsAddress(string Municipality, int Year)
{
    /// <summary>What narrows the list, in the order in which it is written.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "section", "paragraph", "grouping", "item", "event", "unit", "counterparty", "type", "from", "to", "min", "max", "q",
    ];

    /// <summary>The newest first.</summary>
    public const string UsualSort = "-date";

    /// <summary>Sides are never added: a list is of one.</summary>
    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>
    /// Whether the side is written where it is the usual one: of a unit whose money is on another, that is shown otherwise.
    /// </summary>
    public bool SaysSide { get; init; }

    /// <summary>What is asked beside the side, by name.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    /// <summary>The order, by the name that the interface gives it.</summary>
    public string Sort { get; init; } = UsualSort;

    /// <summary>Behind which payment the list goes on, or null.</summary>
    public string? Next { get; init; }

    public string Path => PublicPaths.PaymentsPage(Municipality, Year);

    /// <summary>The same from the beginning, with other filters; what is null is not asked any more.</summary>
    public PaymentsAddress With(params ReadOnlySpan<(string Name, string? Value)> filters)
    {
        var changed = new Dictionary<string, string>(Filters, StringComparer.Ordinal);

        foreach (var (name, value) in filters)
        {
            changed.Remove(name);

            if (value is not null)
                changed[name] = value;
        }

        return this with { Filters = changed, Next = null };
    }

    /// <summary>What a filter asks for, or null.</summary>
    public string? Asked(string name) => Filters.GetValueOrDefault(name);

    public override string ToString() => PlainQuery.Of(
        Path,
        [
            ("side", Side == Side.Expenditure && !SaysSide ? null : Side.Name()),
            .. Names.Select(name => (name, Asked(name))),
            ("sort", Sort == UsualSort ? null : Sort),
            ("next", Next),
        ]);
}
