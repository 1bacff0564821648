using System.Text.RegularExpressions;

namespace Transparency.Infrastructure.Tests;

/// <summary>
/// The few expressions that stay in a prediction because only Azure knows the cloud it runs in, and the id that it gives a Front Door.
/// </summary>
internal static partial class Expressions
{
    public static string Resolve(string value) => Endpoint().Match(value) is { Success: true } endpoint
        ? endpoint.Groups["format"].Value
            .Replace("{0}", endpoint.Groups["account"].Value, StringComparison.Ordinal)
            .Replace("{1}", "core.windows.net", StringComparison.Ordinal)
        : FrontDoorId().IsMatch(value) ? "5f1e9c52-1d64-4d2e-9a35-0c7b8d0a6f11" : value;

    [GeneratedRegex(@"^\[coalesce\(tryGet\(reference\(resourceId\([^\[\]]+\), '[0-9-]+'\), 'outputs', 'frontDoorId', 'value'\), ''\)\]$")]
    private static partial Regex FrontDoorId();

    [GeneratedRegex(@"^\[format\('(?<format>https://[^']+)', '(?<account>\w+)', environment\(\)\.suffixes\.storage\)\]$")]
    private static partial Regex Endpoint();
}
