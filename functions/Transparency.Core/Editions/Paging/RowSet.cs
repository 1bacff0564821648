using System.Buffers;

namespace Transparency.Core.Editions.Paging;

/// <summary>Which payments of a file are meant, a bit for each.</summary>
public sealed class RowSet : IDisposable
{
    private readonly ulong[] _bits;

    public RowSet(int rows)
    {
        var words = (rows + 63) / 64;
        _bits = ArrayPool<ulong>.Shared.Rent(words);
        _bits.AsSpan(0, words).Clear();
    }

    public bool Has(int row) => (_bits[row >> 6] >> row & 1) != 0;

    public void Add(int row) => _bits[row >> 6] |= 1UL << row;

    /// <summary>Adds all from one to before another.</summary>
    public void Add(int first, int end)
    {
        for (; first < end && (first & 63) != 0; first++)
            Add(first);
        for (; first + 64 <= end; first += 64)
            _bits[first >> 6] = ulong.MaxValue;
        for (; first < end; first++)
            Add(first);
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_bits);
}
