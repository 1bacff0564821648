using System.Globalization;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The record types that accounting systems write, in the one table that says what they are: in any case, with or without accents, blanks
/// and underscores.
/// </summary>
internal static class RecordTypes
{
    private static readonly Dictionary<string, RecordKind> Known = new(StringComparer.Ordinal)
    {
        [""] = RecordKind.Entry,
        ["UCT"] = RecordKind.Entry,
        ["POK"] = RecordKind.Entry,
        ["POU"] = RecordKind.Entry,
        ["DDP"] = RecordKind.Entry,
        ["PRE"] = RecordKind.Entry,
        ["UCETNICTVI"] = RecordKind.Entry,
        ["KDF"] = RecordKind.Invoice,
        ["KOF"] = RecordKind.Invoice,
        ["SR"] = RecordKind.Approved,
        ["ROZSCH"] = RecordKind.Approved,
        ["ROZSCHV"] = RecordKind.Approved,
        ["ROZPSCHV"] = RecordKind.Approved,
        ["SCH"] = RecordKind.Approved,
        ["SCHV"] = RecordKind.Approved,
        ["SCHVALENO"] = RecordKind.Approved,
        ["ROZS"] = RecordKind.Approved,
        ["SCHVALENY"] = RecordKind.Approved,
        ["SCHVALENYROZPOCET"] = RecordKind.Approved,
        ["ROZ"] = RecordKind.Amended,
        ["RU"] = RecordKind.Amended,
        ["UR"] = RecordKind.Amended,
        ["ROZPZ"] = RecordKind.Amended,
        ["ROZU"] = RecordKind.Amended,
        ["ROZUPR"] = RecordKind.Amended,
        ["ROZUPRAV"] = RecordKind.Amended,
        ["ROZPUPR"] = RecordKind.Amended,
        ["UPR"] = RecordKind.Amended,
        ["UPRAVENO"] = RecordKind.Amended,
        ["PLAN"] = RecordKind.Amended,
        ["PLANOVANO"] = RecordKind.Amended,
        ["UPRAVENY"] = RecordKind.Amended,
        ["UPRAVENYROZPOCET"] = RecordKind.Amended,
        ["SK"] = RecordKind.Actual,
        ["SKUT"] = RecordKind.Actual,
        ["SKUTECNOST"] = RecordKind.Actual,
        ["CERPANI"] = RecordKind.Actual,
        ["PLNENI"] = RecordKind.Actual,
    };

    public static RecordKind Of(ReadOnlySpan<byte> type)
    {
        // Almost every row; the table says the same of them.
        if (type.IsEmpty || type.SequenceEqual("UCT"u8))
            return RecordKind.Entry;
        if (IsInvoiceExactly(type))
            return RecordKind.Invoice;
        if (type.SequenceEqual("ROZ"u8))
            return RecordKind.Amended;

        var folded = WithoutYear(Folded(Encoding.UTF8.GetString(type)));
        if (Known.TryGetValue(folded, out var kind))
            return kind;

        // Rozpočet schválený, rozpočet po změnách, rozpočet 2024; not rozpočtové opatření, which is a change of one.
        return !folded.StartsWith("ROZPOCET", StringComparison.Ordinal)
            ? RecordKind.Unknown
            : folded.Contains("SCHV", StringComparison.Ordinal) ? RecordKind.Approved : RecordKind.Amended;
    }

    public static bool IsInvoice(ReadOnlySpan<byte> type) => IsInvoiceExactly(type) || Of(type) == RecordKind.Invoice;

    private static bool IsInvoiceExactly(ReadOnlySpan<byte> type) => type.SequenceEqual("KDF"u8) || type.SequenceEqual("KOF"u8);

    /// <summary>SR 2024 is SR.</summary>
    private static string WithoutYear(string folded) =>
        folded.Length > 4 && !char.IsDigit(folded[^5]) && folded[^4..^2] is "19" or "20" && folded[^4..].All(char.IsAsciiDigit)
            ? folded[..^4]
            : folded;

    private static string Folded(string type)
    {
        var folded = new StringBuilder(type.Length);

        foreach (var c in type.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
                folded.Append(char.ToUpperInvariant(c));
        }

        return folded.ToString();
    }
}
