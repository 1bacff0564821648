namespace Transparency.Pages;

/// <summary>What comes behind a path: only what is asked is written.</summary>
public static class PlainQuery
{
    /// <param name="path">Without a query.</param>
    /// <param name="asked">Names and values; what is null is not asked.</param>
    public static string Of(string path, IEnumerable<(string Name, string? Value)> asked)
    {
        var query = string.Join('&', asked
            .Where(word => word.Value is not null)
            .Select(word => $"{word.Name}={Uri.EscapeDataString(word.Value!)}"));

        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
