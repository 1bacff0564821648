using System.Text.RegularExpressions;

namespace Transparency.Infrastructure.Tests;

/// <summary>The few expressions that stay in a prediction because only Azure knows the cloud it runs in.</summary>
internal static partial class Expressions
{
    public static string Resolve(string value) => Endpoint().Match(value) is { Success: true } endpoint
        ? endpoint.Groups["format"].Value.Replace("{0}", endpoint.Groups["account"].Value, StringComparison.Ordinal).Replace("{1}", "core.windows.net", StringComparison.Ordinal)
        : value;

    [GeneratedRegex(@"^\[format\('(?<format>https://[^']+)', '(?<account>\w+)', environment\(\)\.suffixes\.storage\)\]$")]
    private static partial Regex Endpoint();
}
