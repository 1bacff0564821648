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
    private bool _isOfMarch2013;
    private bool _hasBillions;
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

    /// <summary>
    /// Whether the amounts are thousands of crowns: the state's file of March 2013 has them so. An amount of more than nine digits, which
    /// the largest cities have in crowns and nobody in thousands, says that they are crowns even there.
    /// </summary>
    public bool AreThousands => _isOfMarch2013 && !_hasBillions;

    public void See(FinMonth month, ReadOnlySpan<byte> approved, ReadOnlySpan<byte> actual)
    {
        if (month is not { Year: 2013, Month: 3 })
            return;

        _isOfMarch2013 = true;
        _hasBillions |= WholeDigits(approved) > MostDigitsOfThousands || WholeDigits(actual) > MostDigitsOfThousands;
    }

    private static int WholeDigits(ReadOnlySpan<byte> amount)
    {
        var end = amount.IndexOfAny((byte)'.', (byte)',');
        return (end < 0 ? amount : amount[..end]).Trim("- "u8).Length;
    }

    /// <summary>The two parts are published in files of their own, so each has its own latest month.</summary>
    public FinMonth Latest(bool financing) => financing ? _latestFinancing : _latestBudget;
}
