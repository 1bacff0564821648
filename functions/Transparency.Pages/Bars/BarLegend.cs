using Transparency.Core.Words;

namespace Transparency.Pages.Bars;

/// <summary>What the bars of plan and actual money are.</summary>
/// <param name="Language">Of the reader.</param>
public sealed record BarLegend(Language Language) : Page(Language)
{
    internal static Wording Actual { get; } = new("skutečnost", "actual");

    internal static Wording Amended { get; } = new("rozpočet po změnách", "amended budget");

    internal static Wording Approved { get; } = new("schválený rozpočet", "approved budget");
}
