namespace Transparency.Core.Formats;

/// <summary>The names under which a format knows its columns, any case: several names can mean one column.</summary>
public sealed class ColumnAliases
{
    private readonly Dictionary<string, string> _meanings = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="columns">For each column its own name and its other names.</param>
    public ColumnAliases(params IEnumerable<(string Column, string[] Names)> columns)
    {
        foreach (var (column, names) in columns)
        {
            _meanings[column] = column;
            foreach (var name in names) _meanings[name] = column;
        }
    }

    public string? MeaningOrNull(string header) => _meanings.GetValueOrDefault(header);

    public bool Knows(string header) => _meanings.ContainsKey(header);
}
