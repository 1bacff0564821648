using System.Collections.Concurrent;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Functions.Documents;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>Tells a year that is whole in its figures from a part of one, which nobody may take for the whole.</summary>
public sealed class WholeYears(PublishedFileStore files, StateField states, TimeProvider time)
{
    private const int MostHeld = 20_000;

    /// <summary>An edition never changes.</summary>
    private readonly ConcurrentDictionary<EditionKey, DateOnly?> _held = new();

    /// <summary>The Czech year that is not over yet.</summary>
    public int Current => CzechDay.Today(time).Year;

    /// <summary>The newest of them that is whole, or null.</summary>
    public async Task<EditionPointer?> NewestOrNullAsync(IEnumerable<EditionPointer> years, CancellationToken cancel)
    {
        foreach (var pointer in years.OrderByDescending(pointer => pointer.Year))
        {
            if (IsWhole(pointer.Year, await ValidToOrNullAsync(pointer, cancel)))
                return pointer;
        }

        return null;
    }

    /// <summary>
    /// A ledger whose last day lies in the December of a year that is over has all of it; where nobody says how far figures reach, a year
    /// that is over counts as whole.
    /// </summary>
    public bool IsWhole(FiscalYear year, DateOnly? validTo) =>
        validTo >= year.LastDay || (year.Value < Current && validTo is not { Month: < 12 });

    /// <summary>The last day that the actual amounts reach, or null where nobody says.</summary>
    public async Task<DateOnly?> ValidToOrNullAsync(EditionPointer pointer, CancellationToken cancel)
    {
        if (pointer.IsOfState)
            return (await states.CountryOrNullAsync(pointer.Year, cancel))?.Index.ValidTo;

        return pointer.Edition is { } edition ? await OfEditionAsync(new EditionKey(pointer.Folder, edition), cancel) : null;
    }

    private async Task<DateOnly?> OfEditionAsync(EditionKey edition, CancellationToken cancel)
    {
        if (_held.TryGetValue(edition, out var held))
            return held;
        if (await files.SummaryOrNullAsync(edition, cancel) is not { } summary)
            return null;

        if (_held.Count >= MostHeld)
            _held.Clear();

        return _held[edition] = summary.ValidTo;
    }
}
