namespace Transparency.Core.Formats.Reading;

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
            foreach (var name in names)
                _meanings[name] = column;
        }
    }

    /// <summary>What of a header cell is the column's name, where a system writes more into it.</summary>
    public Func<string, string> NameIn { get; init; } = header => header;

    public string? MeaningOrNull(string header) => _meanings.GetValueOrDefault(NameIn(header));

    public bool Knows(string header) => MeaningOrNull(header) is not null;
}
