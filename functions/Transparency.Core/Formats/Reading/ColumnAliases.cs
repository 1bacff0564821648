namespace Transparency.Core.Formats.Reading;

/// <summary>The names under which a format knows its columns, any case: several names can mean one column.</summary>
public sealed class ColumnAliases
{
    private readonly Dictionary<string, string> _meanings = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="columns">For each column its own name and its other names.</param>
    public ColumnAliases(params IEnumerable<(string Column, string[] Names)> columns)
        : this(header => header, columns)
    {
    }

    private ColumnAliases(Func<string, string> spelling, IEnumerable<(string Column, string[] Names)> columns)
    {
        NameIn = spelling;

        foreach (var (column, names) in columns)
        {
            _meanings[spelling(column)] = column;
            foreach (var name in names)
                _meanings[spelling(name)] = column;
        }
    }

    /// <summary>What of a header cell is the column's name, where a system writes more into it.</summary>
    public Func<string, string> NameIn { get; init; }

    /// <summary>Columns of which the first counts where there are several, because they carry neither money nor a code.</summary>
    public IReadOnlySet<string> FirstCounts { get; private init; } = new HashSet<string>();

    private Func<string, string?>? Otherwise { get; init; }

    private IReadOnlyDictionary<string, string> Loose { get; init; } = new Dictionary<string, string>();

    /// <summary>Names as clerks write them: with or without accents, marks between words and the unit crowns.</summary>
    /// <param name="columns">For each column its own name and its other names.</param>
    /// <param name="loose">Names that mean a column only where none of its other names is there.</param>
    /// <param name="otherwise">What a name means that is none of these, where names are made of parts.</param>
    /// <param name="firstCounts">Columns of which the first counts where there are several.</param>
    public static ColumnAliases AsWritten(
        IEnumerable<(string Column, string[] Names)> columns,
        IEnumerable<(string Column, string[] Names)> loose,
        Func<string, string?>? otherwise = null,
        params IEnumerable<string> firstCounts) =>
        new(ColumnName.Folded, columns)
        {
            Loose = loose
                .SelectMany(column => column.Names, (column, name) => (Name: ColumnName.Folded(name), column.Column))
                .ToDictionary(name => name.Name, name => name.Column, StringComparer.OrdinalIgnoreCase),
            Otherwise = otherwise,
            FirstCounts = firstCounts.ToHashSet(StringComparer.Ordinal),
        };

    public string? MeaningOrNull(string header) => _meanings.GetValueOrDefault(NameIn(header)) ?? Otherwise?.Invoke(header);

    /// <summary>What the name means where no other name of that column is there.</summary>
    public string? LooseMeaningOrNull(string header) => Loose.GetValueOrDefault(NameIn(header));

    public bool Knows(string header) => MeaningOrNull(header) is not null || LooseMeaningOrNull(header) is not null;
}
