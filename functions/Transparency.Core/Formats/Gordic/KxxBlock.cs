using System.Globalization;
using System.Text;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// The head of a block of documents: <c>6/@</c>, IČO of 8 to 10 digits, month, document type, blank, input mode, blank, year.
/// Blocks of different holders, months or years do not concern each other.
/// </summary>
/// <param name="Holder">The IČO as it stands there; cities add two digits for a district.</param>
/// <param name="Year">The year of its documents.</param>
/// <param name="Month">Their month, 1 to 12.</param>
/// <param name="Type">Document type 00 to 99.</param>
/// <param name="Mode">Input mode 0 to 7: what becomes of earlier blocks.</param>
internal readonly record struct KxxBlock(string Holder, int Year, int Month, int Type, int Mode)
{
    public const int Ordinary = 0;
    public const int Approved = 2;
    public const int Amendment = 3;
    public static ReadOnlySpan<byte> Mark => "6/@"u8;

    /// <summary>What a head looks like.</summary>
    public static Wording Expected { get; } = new(
        "6/@, IČO o 8 až 10 číslicích, měsíc, druh dokladu, mezera, způsob vstupu 0 až 7, mezera, rok",
        "6/@, an IČO of 8 to 10 digits, month, document type, blank, input mode 0 to 7, blank, year");

    private const int TailLength = 11;

    /// <summary>Reads a line that begins with the mark.</summary>
    /// <returns>Null, or the kind of mistake and the part that it is in.</returns>
    public static (ProblemKind Kind, string Column)? MistakeIn(ReadOnlySpan<byte> line, out KxxBlock block)
    {
        block = default;
        var text = line[Mark.Length..].TrimEnd((byte)' ');
        if (text.Length < TailLength || text[^7] != ' ' || text[^5] != ' ')
            return (RowProblems.BadRecord, "6/@");

        var tail = text[^TailLength..];
        var holder = text[..^TailLength].TrimEnd((byte)' ');
        if (holder.Length is < 8 or > 10 || holder.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return (RowProblems.BadRecord, "IČO");
        if (!IsNumber(tail[..2], out var month) || month is < 1 or > 12)
            return (RowProblems.BadDate, "month");
        if (!IsNumber(tail.Slice(2, 2), out var type))
            return (RowProblems.BadRecord, "document type");
        if (!IsNumber(tail.Slice(5, 1), out var mode) || mode > 7)
            return (RowProblems.BadRecord, "input mode");
        if (!IsNumber(tail[7..], out var year) || year < 1)
            return (RowProblems.BadDate, "year");

        block = new KxxBlock(Encoding.ASCII.GetString(holder), year, month, type, mode);

        return null;
    }

    private static bool IsNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        return !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
