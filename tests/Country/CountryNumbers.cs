namespace Transparency.Tests;

/// <summary>Random numbers that a seed decides, the same on every runtime (SplitMix64).</summary>
internal sealed class CountryNumbers(ulong seed)
{
    private ulong _state = seed;

    public long Below(long limit) => (long)(Next() % (ulong)limit);

    /// <summary>Divides an amount, which may be negative, into so many that add up to it; each but the last is whole in the unit.</summary>
    public long[] Split(long amount, int parts, long unit)
    {
        var split = new long[parts];
        var weights = Enumerable.Range(0, parts).Select(_ => 1 + Below(1000)).ToArray();
        var (left, weight) = (amount, weights.Sum());

        for (var i = 0; i < parts - 1; i++)
        {
            split[i] = (long)((decimal)amount * weights[i] / weight) / unit * unit;
            left -= split[i];
        }

        split[^1] = left;

        return split;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;

        return z ^ (z >> 31);
    }
}
