namespace Transparency.Core.Formats.Prague;

/// <summary>One row of the table or the JSON, as text. Valid until the next row.</summary>
internal ref struct PragueRow
{
    public long Line { get; set; }

    public ReadOnlySpan<byte> Year { get; set; }

    public ReadOnlySpan<byte> Area { get; set; }

    public ReadOnlySpan<byte> AreaName { get; set; }

    public ReadOnlySpan<byte> Paragraph { get; set; }

    public ReadOnlySpan<byte> Item { get; set; }

    /// <summary>The purpose of a grant (účelový znak): rows that differ in it alone are different rows.</summary>
    public ReadOnlySpan<byte> Purpose { get; set; }

    public ReadOnlySpan<byte> Approved { get; set; }

    public ReadOnlySpan<byte> Amended { get; set; }

    public ReadOnlySpan<byte> CurrentAmended { get; set; }

    public ReadOnlySpan<byte> Actual { get; set; }

    public readonly ReadOnlySpan<byte> Amount(string column) => column switch
    {
        PragueColumns.Approved => Approved,
        PragueColumns.Amended => Amended,
        PragueColumns.CurrentAmended => CurrentAmended,
        _ => Actual,
    };
}
