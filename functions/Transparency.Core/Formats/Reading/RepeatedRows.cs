namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Tells whether the rows below a second header are mostly those above it, as where an export was put below an older one.
/// </summary>
internal static class RepeatedRows
{
    public static bool AreBelow(TableRows at)
    {
        var above = new HashSet<int>();
        long below = 0, repeated = 0;
        using var rows = at.Again();

        while (rows.Read())
        {
            if (rows.Line == at.Line)
                continue;

            var hash = new HashCode();
            hash.AddBytes(rows.Raw);

            if (rows.Line < at.Line)
            {
                above.Add(hash.ToHashCode());
                continue;
            }

            below++;

            if (above.Contains(hash.ToHashCode()))
                repeated++;
        }

        return repeated > 0 && repeated * 2 >= Math.Min(below, above.Count);
    }
}
