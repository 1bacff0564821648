namespace Transparency.Core.Formats.Fin;

/// <summary>
/// What the extracts of a folder say together, found before any of them is read: whose they are, and their latest months.
/// </summary>
internal sealed class FinFindings
{
    private const int MostDigitsOfThousands = 9;

    private FinMonth _latestBudget;
    private FinMonth _latestFinancing;
    private readonly List<string> _budgetFiles = [];
    private readonly List<string> _financingFiles = [];
    private readonly Dictionary<string, FinFile> _files = new(StringComparer.Ordinal);

    /// <summary>All extracts as if they were one; asked only where the settings do not say which municipality it is.</summary>
    public FinFile All { get; } = new();

    /// <summary>What is known of one extract.</summary>
    public FinFile Of(string name)
    {
        if (!_files.TryGetValue(name, out var file))
            _files[name] = file = new FinFile();

        return file;
    }

    /// <summary>
    /// Whether the extract is of others alone. One of many municipalities may lack a single one, such as that of financing a village
    /// without any; another extract of the folder has it then.
    /// </summary>
    public bool IsOfOthers(string name) =>
        Of(name) is { HasOwn: false, First: not null } file && (file.Second is null || !_files.Values.Any(other => other.HasOwn));

    public void See(bool financing, FinMonth month, string file)
    {
        ref var latest = ref financing ? ref _latestFinancing : ref _latestBudget;
        var files = financing ? _financingFiles : _budgetFiles;
        var order = month.CompareTo(latest);

        if (order > 0)
        {
            latest = month;
            files.Clear();
        }

        if (order >= 0 && (files.Count == 0 || files[^1] != file))
            files.Add(file);
    }

    /// <summary>The files that say the latest month: several would be added up.</summary>
    public IReadOnlyList<string> FilesOfLatest(bool financing) => financing ? _financingFiles : _budgetFiles;

    /// <summary>Whether there are rows of others beside the municipality's own, so that the extracts are the whole country's.</summary>
    public bool HasOthers => _files.Values.Any(file => file.First is not null);

    /// <summary>How many digits of crowns, or of thousands, the longest amount of March 2013 has; 0 where there is none.</summary>
    public int MostDigits { get; private set; }

    /// <summary>
    /// Whether the amounts that count are thousands of crowns: the state's file of March 2013 has them so. An amount of more than nine
    /// digits, which the largest cities have in crowns and nobody in thousands, says that they are crowns even there.
    /// </summary>
    public bool AreThousands(bool financing) => IsOfThousands(Latest(financing)) && MostDigits <= MostDigitsOfThousands;

    /// <summary>Whether the state published that month in thousands of crowns.</summary>
    public static bool IsOfThousands(FinMonth month) => month is { Year: 2013, Month: 3 };

    /// <summary>Looks at the amounts of a row of that month, whosever it is.</summary>
    public void See(ReadOnlySpan<byte> approved, ReadOnlySpan<byte> actual) =>
        MostDigits = Math.Max(MostDigits, Math.Max(WholeDigits(approved), WholeDigits(actual)));

    private static int WholeDigits(ReadOnlySpan<byte> amount)
    {
        var end = amount.IndexOfAny((byte)'.', (byte)',');
        return (end < 0 ? amount : amount[..end]).Trim("- "u8).Length;
    }

    /// <summary>The two parts are published in files of their own, so each has its own latest month.</summary>
    public FinMonth Latest(bool financing) => financing ? _latestFinancing : _latestBudget;
}
