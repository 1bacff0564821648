using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Searching;

/// <summary>Who was paid or who paid, where an edition's payments show an IČO.</summary>
/// <param name="Id">The IČO.</param>
/// <param name="Names">As published, the one most payments have first; at most <see cref="CounterpartyTally.MostNames"/>, or none.</param>
/// <param name="Sums">Its payments.</param>
public sealed record IndexedCounterparty(Ico Id, IReadOnlyList<string> Names, SideSums Sums)
{
    public string Name => Names.Count > 0 ? Names[0] : "";
}
