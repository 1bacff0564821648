namespace Transparency.Core.Formats.Reading;

/// <summary>What a record type (modul, agenda) says of its row.</summary>
internal enum RecordKind
{
    /// <summary>An entry of the accounting; the empty type too.</summary>
    Entry,

    /// <summary>A received or issued invoice (KDF, KOF): an entry that is also a payment.</summary>
    Invoice,

    /// <summary>Schválený rozpočet.</summary>
    Approved,

    /// <summary>Rozpočet po změnách.</summary>
    Amended,

    /// <summary>Skutečnost as a sum, which is not added to the entries that it is the sum of.</summary>
    Actual,

    /// <summary>None that is known.</summary>
    Unknown,
}
