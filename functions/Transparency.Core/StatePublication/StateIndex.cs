using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>The index of the country's file in memory: the totals of every municipality, and where each one's cells lie.</summary>
public sealed class StateIndex
{
    private readonly uint[] _icos;
    private readonly StateTotals[] _towns;

    private StateIndex(FiscalYear year, DateOnly validTo, uint[] icos, StateTotals[] towns)
    {
        Year = year;
        ValidTo = validTo;
        _icos = icos;
        _towns = towns;
    }

    public FiscalYear Year { get; }

    /// <summary>The last day that the amounts reach.</summary>
    public DateOnly ValidTo { get; }

    /// <summary>Who has a part, ordered by IČO.</summary>
    public IEnumerable<(Ico Ico, StateTotals Town)> Towns => _icos.Select((ico, i) => (new Ico(ico), _towns[i]));

    /// <summary>How many have a part.</summary>
    public int Count => _icos.Length;

    /// <summary>How many cells all of them have.</summary>
    public int Cells => _towns.Sum(town => town.Cells);

    /// <param name="start">The file's beginning, at least as much as <see cref="StateFile.IndexBytesOrNull"/> says.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static StateIndex Read(ReadOnlySpan<byte> start)
    {
        var length = StateFile.IndexBytesOrNull(start) ?? throw new InvalidDataException("The file of the country begins otherwise.");
        var packed = new PackedReader(start[..Math.Min(length, start.Length)]);
        packed.Part(StateFile.HeadBytes);

        var (year, validTo, count) = (packed.Length(), packed.Length(), packed.Length());
        var (icos, towns) = (new uint[count], new StateTotals[count]);
        var (ico, place) = (0u, (long)length);

        for (var i = 0; i < count; i++)
        {
            icos[i] = ico += (uint)packed.Number();
            var (cells, bytes) = (packed.Length(), packed.Length());
            towns[i] = StateTotals.Read(ref packed, cells, place, bytes);
            place += bytes;
        }

        return new StateIndex(FiscalYear.Of(year), DateOnly.FromDayNumber(validTo), icos, towns);
    }

    /// <summary>Which of them, from 0, has the IČO; null for nobody.</summary>
    public int? PlaceOrNull(Ico ico) => Array.BinarySearch(_icos, ico.Number) is >= 0 and var place ? place : null;

    public StateTotals? TownOrNull(Ico ico) => PlaceOrNull(ico) is { } place ? _towns[place] : null;

    public bool Has(Ico ico) => PlaceOrNull(ico) is not null;
}
