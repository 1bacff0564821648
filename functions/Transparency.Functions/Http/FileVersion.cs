using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Functions.Http;

/// <summary>
/// Scripts and styles of pages by addresses that change with them: a browser that keeps those of another version of this program asks for
/// the ones that a page was made for. Whoever embeds the component names no version, and has the current one.
/// </summary>
internal static partial class FileVersion
{
    /// <summary>The parameter of such an address.</summary>
    public const string Name = "v";

    private const string Prefix = "widget/";

    /// <summary>The files by name, as they lie in the repository.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files { get; } = typeof(FileVersion).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .ToDictionary(name => name[Prefix.Length..], EmbeddedFile.Bytes, StringComparer.Ordinal);

    /// <summary>Raised by whoever changes what this program makes of them, because browsers keep a version for a year.</summary>
    private const string Joining = "1";

    /// <summary>Stands for all of them; the same in every build.</summary>
    public static string Current { get; } = PublicResult.Hash(
        [
            .. Files
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .SelectMany(file => Encoding.UTF8.GetBytes(file.Key).Concat(file.Value)),
            .. Encoding.UTF8.GetBytes(Joining),
        ])[..8];

    /// <summary>A module whose imports are those of this version.</summary>
    public static string Within(string module) => Import().Replace(module, $"$1?{Name}={Current}$2");

    [GeneratedRegex("""^(import \{[^}]*\} from '\./[a-z-]+\.js)(';)""", RegexOptions.Multiline)]
    private static partial Regex Import();
}
