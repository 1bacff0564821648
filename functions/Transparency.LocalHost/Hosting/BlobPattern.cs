using System.Text.RegularExpressions;

namespace Transparency.LocalHost.Hosting;

/// <summary>
/// The path of a blob trigger, such as <c>exports/{municipality}/{year}/{name}</c>. As in Azure each <c>{x}</c> takes as
/// much as it can, slashes too: <c>exports/a/b/c/d.csv</c> gives the municipality <c>a/b</c>.
/// </summary>
public sealed partial class BlobPattern
{
    private readonly Regex _regex;

    private BlobPattern(string container, string prefix, Regex regex, IReadOnlyList<string> names) =>
        (Container, Prefix, _regex, Names) = (container, prefix, regex, names);

    public string Container { get; }

    /// <summary>The literal text every matching blob's name begins with; often empty.</summary>
    public string Prefix { get; }

    /// <summary>The names between braces, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <exception cref="CannotContinueException">The pattern is not a container and a blob.</exception>
    public static BlobPattern Parse(string pattern)
    {
        var halves = pattern.Split('/', 2);
        if (halves is not [{ Length: > 0 } container, { Length: > 0 } blob] || container.Contains('{', StringComparison.Ordinal))
            throw new CannotContinueException($"The blob path '{pattern}' is not a container, a slash and the blob's pattern.");

        string[] names = [.. Placeholder().Matches(blob).Select(match => match.Groups["name"].Value)];
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new CannotContinueException($"The blob path '{pattern}' names one part twice.");

        // Split with a capturing group alternates literal text and names.
        var pieces = Placeholder().Split(blob);
        if (pieces.Where((_, i) => i % 2 == 0).Any(literal => literal.AsSpan().ContainsAny('{', '}')))
            throw new CannotContinueException($"The blob path '{pattern}' has a brace without its pair.");

        var regex = string.Concat(pieces.Select((piece, i) => i % 2 == 0 ? Regex.Escape(piece) : $"(?<{piece}>.+)"));
        return new(container, pieces[0], new Regex($@"\A{regex}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline), names);
    }

    /// <summary>What each name stands for in a blob's name (without the container), or null where the pattern does not match.</summary>
    public IReadOnlyDictionary<string, string>? MatchOrNull(string blobName)
    {
        var match = _regex.Match(blobName);
        return match.Success
            ? Names.ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.Ordinal)
            : null;
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Placeholder();
}
