using System.Text;
using System.Text.RegularExpressions;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// The encoding that a web page or XML says of itself. It counts where the bytes are of one byte a letter: of few letters they alone do not
/// tell which.
/// </summary>
internal static partial class DeclaredEncoding
{
    private const int Start = 4 * 1024;

    public static TextFile Of(TextFile file)
    {
        var inspection = file.Inspection;
        if (!inspection.IsEightBit && inspection.Kind != TextKind.UnknownLetters)
            return file;

        var start = Encoding.Latin1.GetString(inspection.Head, 0, Math.Min(inspection.Head.Length, Start));
        var said = Declaration().Match(start);

        return said.Success && KindOrNull(said.Groups["name"].Value) is { } kind
            ? file with { Inspection = inspection with { Kind = kind, DamagedLine = null, Damaged = null } }
            : file;
    }

    private static TextKind? KindOrNull(string name) => name.ToLowerInvariant() switch
    {
        "windows-1250" or "cp1250" or "cp-1250" or "x-cp1250" => TextKind.Windows1250,
        "iso-8859-2" or "iso8859-2" or "latin2" => TextKind.Latin2,
        "ibm852" or "cp852" or "cp-852" => TextKind.Cp852,
        "x-mac-ce" or "macce" => TextKind.MacCentralEurope,
        _ => null,
    };

    [GeneratedRegex(
        """(<meta\b[^>]{0,200}\bcharset|<\?xml\b[^>]{0,100}\bencoding)\s*=\s*["']?\s*(?<name>[A-Za-z0-9-]{1,20})""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
