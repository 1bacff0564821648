using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>Addresses of pages in the language of whoever reads: Czech ones say none, English ones <c>lang=en</c>.</summary>
public static class Translated
{
    private const string Parameter = "lang=";

    /// <param name="address">A path, or a whole address, in any language.</param>
    /// <param name="language">Of the reader.</param>
    public static string Of(string address, Language language)
    {
        var plain = Without(address);

        return language == Language.Czech ? plain : plain + Joint(plain) + Parameter + language.Tag();
    }

    /// <summary>The other of the two languages.</summary>
    internal static Language Other(this Language language) => language == Language.Czech ? Language.English : Language.Czech;

    /// <summary>What stands between an address and one more parameter of it.</summary>
    internal static char Joint(string address) => address.Contains('?', StringComparison.Ordinal) ? '&' : '?';

    private static string Without(string address)
    {
        if (address.Split('?', 2) is not [var path, var query])
            return address;

        var kept = query.Split('&').Where(word => word.Length > 0 && !word.StartsWith(Parameter, StringComparison.Ordinal));

        return string.Join('&', kept) is { Length: > 0 } rest ? $"{path}?{rest}" : path;
    }
}
