using System.Text;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>Finds the unit in the names of columns and in what stands around a table.</summary>
internal static class AmountUnits
{
    /// <summary>Of a column's name or of a line of text.</summary>
    public static AmountUnit In(IReadOnlyList<string> words)
    {
        var unit = AmountUnit.Crowns;

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "TIS" or "TISK" or "TISICICH" or "TISICE" or "TKC" or "TCZK")
                return AmountUnit.Thousands;
            if (words[i] is "MIL" or "MILIONECH" or "MILIONY" or "MLD" or "MILIARDACH" or "HALERICH" or "HALERE" or "EUR" or "EURECH")
                unit = AmountUnit.Other;
        }

        return unit;
    }

    /// <summary>Whether a text says that amounts are no crowns: <c>Rozpočet v tis. Kč</c>, <c>údaje v tisících</c>.</summary>
    public static bool SaysOther(string text)
    {
        var words = ColumnName.Words(text);

        for (var i = 0; i < words.Count; i++)
        {
            var isUnit = In([words[i]]) != AmountUnit.Crowns;
            var isNamed = (i > 0 && words[i - 1] == "V") || (i + 1 < words.Count && words[i + 1] is "KC" or "CZK" or "KORUN" or "KORUNACH");

            // Half a million for a road, told beside a table, is no unit of it.
            var isNumber = i > 0 && char.IsDigit(words[i - 1][0]);
            if (isUnit && isNamed && !isNumber)
                return true;
        }

        return false;
    }

    /// <summary>Says that a line around the table speaks of another unit than crowns, which its columns do not.</summary>
    public static bool AreCrowns(TableHeader header, FileReading reading)
    {
        var said = header.Above.Select((line, at) => (line, at)).FirstOrDefault(above => SaysOther(above.line));
        if (said.line is null)
            return true;

        reading.Problem(FileProblems.UnclearUnit, said.at + 1, null, Wording.Verbatim(said.line), null);

        return false;
    }

    /// <summary>The same of a line between or below the rows.</summary>
    public static bool SaysOther(ReadOnlySpan<byte> line) => SaysOther(Encoding.UTF8.GetString(line.Length > 400 ? line[..400] : line));
}
