namespace Transparency.Samples.Numbers;

/// <summary>Divides an amount into uneven parts that add up to it exactly.</summary>
internal static class Split
{
    /// <summary>
    /// About <paramref name="negativePercent"/> of the parts are corrections of the opposite sign.
    /// The first part is never one, so that the others can always be made up for.
    /// </summary>
    internal static long[] Into(int count, long total, int negativePercent, SplitMix64 random)
    {
        var parts = new long[count];
        var weights = new long[count];
        var rest = total;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && random.Percent(negativePercent))
            {
                parts[i] = -total / count * random.Between(5, 60) / 100;
                rest -= parts[i];
            }
            else
            {
                weights[i] = random.Between(20, 180);
            }
        }

        var whole = rest;
        var weight = weights.Sum();
        for (var i = count - 1; i > 0; i--)
        {
            if (weights[i] == 0)
                continue;

            var part = whole / weight * weights[i];
            // Every other bill is in whole crowns.
            parts[i] = random.Percent(50) ? part / 100 * 100 : part;
            rest -= parts[i];
        }

        parts[0] = rest;
        return parts;
    }
}
