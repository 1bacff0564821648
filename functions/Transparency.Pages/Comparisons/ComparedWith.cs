using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages.Comparisons;

/// <summary>Those among whom the municipalities of a comparison stand.</summary>
/// <param name="Who">Who they are, as it goes on after "Medián obcí" and "Median of municipalities".</param>
/// <param name="Count">How many have the year.</param>
/// <param name="Ranked">How many of them have what is compared.</param>
/// <param name="Median">What the one in the middle has, or null.</param>
public sealed record ComparedWith(Wording Who, int Count, int Ranked, Money? Median);
