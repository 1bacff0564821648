namespace Transparency.Core.Ledger;

/// <summary>
/// Rows so many that what a step of an import leaves behind is given back at once: it would lie there until long after the next step, which
/// needs the room. What few rows leave goes when it goes.
/// </summary>
internal static class ManyRows
{
    /// <summary>From here on a table of rows, or the payments that wait, take more than 60 MB.</summary>
    private const int Many = 1_000_000;

    /// <summary>A step is over.</summary>
    /// <param name="rows">How many rows it had.</param>
    public static void GiveBackRoomOf(long rows)
    {
        if (rows > Many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
