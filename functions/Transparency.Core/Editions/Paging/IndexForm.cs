namespace Transparency.Core.Editions.Paging;

/// <summary>
/// How the bytes of an index of payments lie: a short header, the sections cut into parts of one length, the head. Numbers are
/// little-endian.
/// </summary>
internal static class IndexForm
{
    /// <summary>Where the head lies (8), how long it is (4), its hash (8) and the hash of all that stands before this one (8).</summary>
    public const int HeaderBytes = 5 + 8 + 4 + 8 + 8;

    /// <summary>What is read and kept in memory at once, each with a hash of its own.</summary>
    public const int PartBytes = 32 << 10;

    /// <summary>23 bits say which payment; the highest says that it is the first with its key.</summary>
    public const int EntryBytes = 3;

    public const int FirstOfItsKey = 1 << 23;

    /// <summary>Of every so manyth place of an order the head knows key and payment.</summary>
    public const int Sampled = 4096;

    /// <summary>Of every so manyth place it is known where its record begins.</summary>
    public const int Placed = 64;

    public const int PlaceBytes = sizeof(long);

    /// <summary>The type of those that have none of the types that are counted.</summary>
    public const byte OtherType = 255;

    /// <summary>"TRPX", and the version of the form.</summary>
    public static ReadOnlySpan<byte> Beginning => [(byte)'T', (byte)'R', (byte)'P', (byte)'X', 1];

    public static IndexSection Entries(PaymentOrder order) =>
        order == PaymentOrder.Date ? IndexSection.ByDate : IndexSection.ByAmount;

    public static IndexSection Records(PaymentOrder order) =>
        order == PaymentOrder.Date ? IndexSection.DateRecords : IndexSection.AmountRecords;

    public static IndexSection Places(PaymentOrder order) =>
        order == PaymentOrder.Date ? IndexSection.DatePlaces : IndexSection.AmountPlaces;
}
