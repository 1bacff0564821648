namespace Transparency.Core.Formats.Gordic;

/// <summary>A part of a balance line (<c>G/@</c>, 109 characters) by its 0-based place.</summary>
internal sealed class KxxField(string name, int start, int length)
{
    public static readonly KxxField Day = new("day", 3, 2);
    public static readonly KxxField Document = new("document", 5, 9);
    public static readonly KxxField Account = new("SU", 17, 3);
    public static readonly KxxField Paragraph = new("paragraph", 26, 6);
    public static readonly KxxField Item = new("item", 32, 4);
    public static readonly KxxField Unit = new("unit", 48, 10);
    public static readonly KxxField Event = new("event", 58, 13);

    /// <summary>Má dáti, debit, and its sign.</summary>
    public static readonly KxxField Debit = new("MD", 71, 19);

    /// <summary>Dal, credit, and its sign, a blank that may be lost.</summary>
    public static readonly KxxField Credit = new("DAL", 90, 19);

    public const int LineLength = 109;

    public int Length { get; } = length;

    /// <summary>Its name and place for reports, such as <c>MD 71-89</c>.</summary>
    public string Column { get; } = string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{name} {start}-{start + length - 1}");

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line) => line.Slice(start, Math.Min(Length, line.Length - start));

    /// <summary>A code of the municipality's own without the blanks and zeros that fill it up; empty means none.</summary>
    public ReadOnlySpan<byte> CodeOf(ReadOnlySpan<byte> line) => Of(line).Trim((byte)' ').TrimStart((byte)'0');
}
