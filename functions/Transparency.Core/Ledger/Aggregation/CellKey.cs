namespace Transparency.Core.Ledger.Aggregation;

/// <summary>What a cell is added up for.</summary>
/// <param name="Classification">The paragraph, and the item of four digits or the account of three.</param>
/// <param name="Event">The number of the event's code.</param>
/// <param name="Unit">The number of the unit's code.</param>
internal readonly record struct CellKey(uint Classification, int Event, int Unit)
{
    public ushort Paragraph => (ushort)(Classification >> 16);

    public ushort Item => (ushort)Classification;

    public int Hash() => SeededHash.Of(Classification, Event, Unit);
}
