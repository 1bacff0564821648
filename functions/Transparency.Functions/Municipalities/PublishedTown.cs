using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>A municipality that has published something.</summary>
/// <param name="Municipality">What it says of itself.</param>
/// <param name="Years">Its published years, ordered: none where all were withdrawn.</param>
public sealed record PublishedTown(Municipality Municipality, IReadOnlyList<EditionPointer> Years)
{
    public string Name => Municipality.Name;

    public EditionPointer? NewestOrNull => Years.Count > 0 ? Years[^1] : null;

    public EditionPointer? YearOrNull(string year) => FiscalYear.ParseOrNull(year) is { } parsed ? YearOrNull(parsed) : null;

    public EditionPointer? YearOrNull(FiscalYear year) => Years.FirstOrDefault(pointer => pointer.Year == year);

    public ProblemResult WithoutBudget(FiscalYear year) => ProblemResult.NotFound($"{Name} has no published budget of {year}.");
}
