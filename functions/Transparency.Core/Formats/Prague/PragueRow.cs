namespace Transparency.Core.Formats.Prague;

/// <summary>One row of the table or the JSON, as text. Valid until the next row.</summary>
internal ref struct PragueRow
{
    /// <summary>Where it begins.</summary>
    public long Line { get; set; }

    /// <summary>
    /// In a JSON the line of each column, in the order of <see cref="PragueColumns.Read"/>, or 0; empty in a table, whose rows are lines.
    /// </summary>
    public ReadOnlySpan<long> Lines { get; set; }

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

    /// <summary>The line to tell with what is wrong in a column.</summary>
    public readonly long LineOf(string column) =>
        !Lines.IsEmpty && Lines[Array.IndexOf(PragueColumns.Read, column)] is > 0 and var line ? line : Line;

    /// <summary>The amount by its place in <see cref="PragueColumns.Amounts"/>.</summary>
    public readonly ReadOnlySpan<byte> Amount(int place) => place switch
    {
        0 => Approved,
        1 => Amended,
        2 => CurrentAmended,
        _ => Actual,
    };
}
