using System.Text.RegularExpressions;
using System.Xml;

namespace Transparency.Functions.Tables;

/// <summary>Texts as a workbook holds them (ECMA-376, 22.4.2.4): not longer than a cell, and none that is read as an escape.</summary>
internal static partial class WorkbookText
{
    /// <summary>The longest text of a cell.</summary>
    public const int MostCharacters = 32_767;

    public static string Of(string text)
    {
        var written = text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F$&") : text;

        for (var i = 0; i < written.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(written[i]) && !char.IsSurrogate(written[i]))
                return Of(written.Replace(written[i], ' '));
        }

        return written.Length <= MostCharacters
            ? written
            : string.Concat(written.AsSpan(0, MostCharacters - (char.IsHighSurrogate(written[MostCharacters - 2]) ? 2 : 1)), "…");
    }

    /// <summary>What stands for another character in a workbook.</summary>
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
