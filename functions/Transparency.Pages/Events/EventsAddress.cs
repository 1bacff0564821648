using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;

namespace Transparency.Pages.Events;

/// <summary>Where a year's events are read.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Year">The year.</param>
public sealed record EventsAddress(string Municipality, int Year)
{
    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>What is looked for, or null.</summary>
    public string? Sought { get; init; }

    /// <summary>How many are passed over.</summary>
    public int From { get; init; }

    public string Path => PublicPaths.EventsPage(Municipality, Year);

    /// <summary>What of the list is shown, whatever is looked for in it; what is usual is null.</summary>
    internal IEnumerable<(string Name, string? Value)> Chosen =>
        [("side", Side == Side.Expenditure ? null : Side.Name())];

    public override string ToString() => PlainQuery.Of(
        Path,
        [.. Chosen, ("q", Sought), ("from", From == 0 ? null : From.ToString(CultureInfo.InvariantCulture))]);
}

/// <summary>Where an event of a year is read.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Year">The year.</param>
/// <param name="Code">The municipality's own code.</param>
public sealed record EventAddress(string Municipality, int Year, string Code)
{
    /// <summary>The side that is asked for, or null for the one that is usual.</summary>
    public Side? Side { get; init; }

    public override string ToString() => PlainQuery.Of(
        PublicPaths.EventPage(Municipality, Year, Code),
        [("side", Side?.Name())]);
}
