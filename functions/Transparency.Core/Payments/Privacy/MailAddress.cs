namespace Transparency.Core.Payments.Privacy;

/// <summary>Addresses of e-mail: a word, <c>@</c> and a name with a dot in it; blanks around the sign do not hide them.</summary>
internal static class MailAddress
{
    /// <param name="text">A text.</param>
    /// <param name="at">Where its sign stands.</param>
    public static bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        var before = text[..at].TrimEnd((byte)' ');
        if (before.IsEmpty || !IsOfWord(before[^1]))
            return false;

        var domain = text[(at + 1)..].TrimStart((byte)' ');
        var end = domain.IndexOfAny(" ,;\t"u8);
        domain = end < 0 ? domain : domain[..end];
        var dot = domain.TrimEnd((byte)'.').LastIndexOf((byte)'.');

        return dot > 0 && IsOfWord(domain[0]) && domain.Length - dot > 2;
    }

    private static bool IsOfWord(byte letter) =>
        letter is >= 0x80 or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9');
}
