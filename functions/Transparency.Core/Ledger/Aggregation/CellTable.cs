using System.Runtime.CompilerServices;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// Cells by their keys, in the order in which they were added. A city has so many that they do not stay in the processor's cache: the
/// places
/// are a table of their own, so sparse that the first place asked is almost always the right one, and each cell lies beside its key.
/// </summary>
internal sealed class CellTable
{
    /// <summary>Places for each cell, at least.</summary>
    private const int Sparseness = 4;

    private Cell[] _cells = new Cell[256];
    private int[] _places = new int[256 * Sparseness];

    public int Count { get; private set; }

    /// <summary>The cells, valid until one is added.</summary>
    public ReadOnlySpan<Cell> Cells => _cells.AsSpan(0, Count);

    /// <summary>The cell of the key; null where there is none.</summary>
    public ref Cell Find(in CellKey key)
    {
        for (var at = key.Hash(); ; at++)
        {
            var cell = _places[at & (_places.Length - 1)];
            if (cell == 0)
                return ref Unsafe.NullRef<Cell>();
            if (_cells[cell - 1].Key == key)
                return ref _cells[cell - 1];
        }
    }

    /// <summary>Adds the cell of a key that has none.</summary>
    public ref Cell Add(in CellKey key)
    {
        if (Count == _cells.Length)
            Grow();

        Place(key, Count + 1);

        ref var cell = ref _cells[Count++];
        cell.Key = key;

        return ref cell;
    }

    private void Grow()
    {
        Array.Resize(ref _cells, _cells.Length * 2);
        _places = new int[_cells.Length * Sparseness];

        for (var cell = 0; cell < Count; cell++)
            Place(_cells[cell].Key, cell + 1);
    }

    private void Place(in CellKey key, int cell)
    {
        var at = key.Hash();
        while (_places[at & (_places.Length - 1)] != 0)
            at++;

        _places[at & (_places.Length - 1)] = cell;
    }

    /// <summary>Sums in haléře, and the number of payments.</summary>
    public struct Cell
    {
        public CellKey Key;
        public int Payments;
        public long Approved, Amended, Actual, Dated;
    }
}
