using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>
/// What an address must look like before anything is asked of it: https on its own port, a name with a dot in it and no number, nobody's
/// credentials. Where the name leads is judged when it is resolved, by <see cref="PublicNetwork"/>.
/// </summary>
public static class PullAddress
{
    public const int Longest = 2000;

    /// <summary>What stands in the settings where a file is to be fetched.</summary>
    public static Wording Expected { get; } = new("adresa, která začíná https://", "an address that begins with https://");

    /// <summary>
    /// Endings that are never names of the public internet (RFC 6761, RFC 6762, RFC 8375, RFC 7686, ICANN's <c>.internal</c>), and those
    /// that routers hand out.
    /// </summary>
    private static readonly string[] PrivateEndings =
        [
            "local", "localhost", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa",
            "in-addr.arpa", "ip6.arpa", "onion", "test", "invalid", "example", "alt"
        ];

    /// <returns>What was expected instead, or null when the address may be asked.</returns>
    public static Wording? ExpectedOrNull(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps)
            return Expected;

        if (address.OriginalString.Length > Longest)
            return Counted.AtMostCharacters(Longest);

        if (address.UserInfo.Length > 0)
            return new Wording("adresa bez jména a hesla", "an address without a user name and password");

        if (address.Port != 443)
            return new Wording("adresa bez čísla portu", "an address without a port");

        if (address.Fragment.Length > 0)
            return new Wording("adresa bez #", "an address without #");

        return IsPublicName(address)
            ? null
            : new Wording("jméno serveru ve veřejném internetu", "the name of a server in the public internet");
    }

    /// <summary>The address as it may be shown and logged: what stands behind <c>?</c> may be a secret.</summary>
    public static string Shown(Uri address) => (IdnOrNull(address) ?? address.Host) + address.AbsolutePath;

    /// <summary>
    /// The server's name as the register of names holds it (punycode), or null where it cannot stand there, such as <c>…</c> or
    /// <c>a℀.cz</c>.
    /// </summary>
    public static string? IdnOrNull(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>Numbers are no names, however they are written: <c>127.0.0.1</c>, <c>2130706433</c>, <c>0x7f.1</c>, <c>[::1]</c>.</summary>
    private static bool IsPublicName(Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns || IdnOrNull(address) is not { } host)
            return false;

        var name = host.TrimEnd('.').ToLowerInvariant();
        var labels = name.Split('.');
        return labels.Length >= 2
            && labels.All(label => label.Length is >= 1 and <= 63 && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            && char.IsAsciiLetter(labels[^1][0])
            && !PrivateEndings.Any(ending => name == ending || name.EndsWith("." + ending, StringComparison.Ordinal));
    }
}
