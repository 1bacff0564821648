namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Memory that one part of a large import has used. Where a machine has much of it, the collector leaves that for later, and the next part
/// comes on top: an instance that has little must not depend on when it collects.
/// </summary>
internal static class SpentMemory
{
    /// <summary>Payments or cells of an edition from which on its parts take hundreds of megabytes.</summary>
    private const long Many = 250_000;

    /// <summary>Gives it back to the system, which takes a tenth of a second.</summary>
    public static void Return(long payments, int cells)
    {
        if (payments + cells >= Many)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
