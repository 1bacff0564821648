namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Addresses that municipalities give and public pages link to: of the web and of nothing else, so that none can run a script.
/// </summary>
public static class WebAddress
{
    public static bool IsOne(string text) => OrNull(text) is not null;

    /// <summary>
    /// The address as it can stand in a link, blanks and letters beyond ASCII encoded in its path; null for anything but an absolute
    /// address of the web, and for
    /// one with a name or password in it.
    /// </summary>
    public static string? OrNull(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https" or "http", UserInfo.Length: 0 }
            && address.Host.All(IsOfHost)
            && !text.Any(char.IsControl)
            ? address.AbsoluteUri
            : null;

    /// <summary>The library lets a host have blanks and quotes of other scripts, which no host has.</summary>
    private static bool IsOfHost(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '[' or ']';
}
