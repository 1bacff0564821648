namespace Transparency.Core.Formats.Reading;

/// <summary>Where a file's columns stand: index by meaning, the header's own name for each, and what is unknown or said twice.</summary>
public sealed class ColumnMap
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public ColumnMap(TableHeader header, ColumnAliases aliases)
    {
        Header = header;
        var unknown = new SortedDictionary<int, string>();
        var loose = new List<(int Index, string Meaning)>();

        for (var i = 0; i < header.Columns.Count; i++)
        {
            var name = header.Columns[i];
            if (aliases.MeaningOrNull(name) is { } meaning)
                Place(meaning, i, aliases, unknown);
            else if (aliases.LooseMeaningOrNull(name) is { } possible)
                loose.Add((i, possible));
            else if (name.Length > 0)
                unknown[i] = name;
        }

        var stated = _indexes.Keys.ToHashSet(StringComparer.Ordinal);

        foreach (var (i, meaning) in loose)
        {
            if (stated.Contains(meaning))
                unknown[i] = header.Columns[i];
            else
                Place(meaning, i, aliases, unknown);
        }

        Unknown = [.. unknown.Values];
    }

    public TableHeader Header { get; }

    /// <summary>Columns that no meaning is known for, as they stand in the header.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>The first two columns that mean the same, or null.</summary>
    public string? Ambiguous { get; private set; }

    /// <summary>The column's index, or -1.</summary>
    public int this[string meaning] => _indexes.GetValueOrDefault(meaning, -1);

    public bool Has(string meaning) => _indexes.ContainsKey(meaning);

    /// <summary>The header's own name of the column, for messages.</summary>
    public string NameOf(string meaning) => this[meaning] is >= 0 and var index ? Header.Columns[index] : meaning;

    private void Place(string meaning, int index, ColumnAliases aliases, SortedDictionary<int, string> unknown)
    {
        if (_indexes.TryAdd(meaning, index))
            return;

        if (aliases.FirstCounts.Contains(meaning))
            unknown[index] = Header.Columns[index];
        else
            Ambiguous ??= $"{Header.Columns[_indexes[meaning]]}, {Header.Columns[index]}";
    }
}
