using System.Globalization;
using System.Text;

namespace Transparency.Core.Publications;

/// <summary>
/// A municipality's own code as one part of a path. Paths are in small letters, and hosts decode <c>%2F</c> or refuse it, so that no other
/// sign than small letters, digits, <c>-</c> and <c>_</c> stands for itself: each byte of UTF-8 of any other is <c>~</c> with two
/// hexadecimal digits. No code at all is <c>~</c>.
/// </summary>
public static class CodeSegment
{
    private const char Escape = '~';

    public static string Of(string code)
    {
        if (code.Length == 0)
            return Escape.ToString();

        var segment = new StringBuilder(code.Length);

        foreach (var one in Encoding.UTF8.GetBytes(code))
        {
            if (IsPlain((char)one))
                segment.Append((char)one);
            else
                segment.Append(CultureInfo.InvariantCulture, $"{Escape}{one:x2}");
        }

        return segment.ToString();
    }

    /// <summary>The code, or null where the text is not written so.</summary>
    public static string? ParseOrNull(string segment)
    {
        if (segment.Length == 1 && segment[0] == Escape)
            return "";

        var bytes = new List<byte>(segment.Length);

        for (var i = 0; i < segment.Length; i++)
        {
            if (IsPlain(segment[i]))
            {
                bytes.Add((byte)segment[i]);
            }
            else if (segment[i] == Escape
                && i + 2 < segment.Length
                && byte.TryParse(segment.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        var code = Encoding.UTF8.GetString([.. bytes]);

        // One code has one address.
        return code.Length > 0 && Of(code) == segment ? code : null;
    }

    private static bool IsPlain(char sign) => sign is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_';
}
