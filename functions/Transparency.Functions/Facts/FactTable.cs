using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Transparency.Functions.Facts;

/// <summary>
/// Sums under keys of a few numbers each: a table of groups numbered as they come, whose keys lie beside each other, so that a fact costs
/// few looks into memory and no allocation. What is hashed is mixed with a secret of the process.
/// </summary>
/// <param name="width">How many numbers a key has.</param>
internal sealed class FactTable(int width)
{
    /// <summary>Before the numbers of a key: its hash, and the next group in the same bucket, from 1.</summary>
    private const int Around = 2;

    private static readonly ulong Secret = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    private readonly int _stride = width + Around;
    private int[] _buckets = new int[1024];
    private int[] _groups = new int[1024 * (width + Around)];
    private FactSum[] _sums = new FactSum[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> KeyOf(int group) => _groups.AsSpan((group * _stride) + Around, width);

    public ref readonly FactSum SumOf(int group) => ref _sums[group];

    public void Add(ReadOnlySpan<int> key, in FactSum sum)
    {
        var hash = Hash(key);
        ref var first = ref _buckets[hash & (_buckets.Length - 1)];

        for (var group = first - 1; group >= 0; group = _groups[(group * _stride) + 1] - 1)
        {
            if (_groups[group * _stride] == hash && KeyOf(group).SequenceEqual(key))
            {
                _sums[group] += sum;
                return;
            }
        }

        if (Count == _sums.Length)
        {
            Grow();
            first = ref _buckets[hash & (_buckets.Length - 1)];
        }

        var start = Count * _stride;
        (_groups[start], _groups[start + 1]) = (hash, first);
        key.CopyTo(_groups.AsSpan(start + Around));
        _sums[Count] = sum;
        first = ++Count;
    }

    private void Grow()
    {
        Array.Resize(ref _sums, Count * 2);
        Array.Resize(ref _groups, Count * 2 * _stride);
        _buckets = new int[Count * 2];

        for (var group = 0; group < Count; group++)
        {
            ref var first = ref _buckets[_groups[group * _stride] & (_buckets.Length - 1)];
            (_groups[(group * _stride) + 1], first) = (first, group + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ReadOnlySpan<int> key)
    {
        var hash = Secret;

        foreach (var number in key)
        {
            var high = Math.BigMul(hash ^ (uint)number, 0x9E3779B97F4A7C15, out var low);
            hash = high ^ low ^ Secret;
        }

        return (int)(hash >> 32);
    }
}
