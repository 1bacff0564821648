using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>
/// Collects what is wrong. Everything is counted; at most <see cref="Listed"/> problems are kept one by one, errors before warnings,
/// and at most <see cref="ListedOfAWarning"/> of one kind of warning, so that one flood does not hide the rest.
/// </summary>
public sealed class ProblemLog
{
    public const int Listed = 1000;
    public const int ListedOfAWarning = 200;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<ProblemKind, long> _counts = [];
    private readonly Dictionary<ProblemKind, int> _kept = [];
    private readonly Dictionary<ProblemGroup.Key, long> _groups = [];

    /// <summary>Rows and files with an error.</summary>
    public long Errors { get; private set; }

    /// <summary>Rows and files with a warning.</summary>
    public long Warnings { get; private set; }

    /// <summary>How often each code occurred, ordered by code.</summary>
    public IReadOnlyDictionary<string, long> Counts =>
        new SortedDictionary<string, long>(_counts.ToDictionary(count => count.Key.Code, count => count.Value), StringComparer.Ordinal);

    public void Add(
        ProblemKind kind,
        string file,
        long? line = null,
        string? column = null,
        Wording? found = null,
        Wording? expected = null,
        long count = 1)
    {
        if (!Count(ProblemGroup.Key.Of(kind, file, line, column, expected), count))
            return;

        var (shown, isCut) = Shown(found);
        _problems.Add(new Problem(kind, file, line, column, shown, expected, count) { FoundIsCut = isCut });
    }

    /// <summary>Adds a problem of a field whose text is made only if the problem is listed.</summary>
    public void Add(ProblemKind kind, string file, long line, string column, ReadOnlySpan<byte> found, Wording? expected = null)
    {
        if (!Count(ProblemGroup.Key.Of(kind, file, line, column, expected), 1))
            return;

        var (text, isCut) = FoundText.Of(found);
        _problems.Add(new Problem(
            kind,
            file,
            line,
            column,
            Wording.Verbatim(text),
            expected)
        { FoundIsCut = isCut });
    }

    /// <summary>Adds a problem that is said once for many rows.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="column">The column's header, or null.</param>
    /// <param name="places">The first lines and what stands there as <see cref="FoundText"/>, at least one.</param>
    /// <param name="count">How many rows it concerns.</param>
    internal void Add(ProblemKind kind, string file, string? column, IReadOnlyList<ProblemPlace> places, long count)
    {
        var first = places[0];
        if (!Count(ProblemGroup.Key.Of(kind, file, first.Line, column, null), count))
            return;

        _problems.Add(new Problem(kind, file, first.Line, column, first.Found, null, count)
        {
            FoundIsCut = first.FoundIsCut,
            OtherPlaces = [.. places.Skip(1)],
        });
    }

    /// <summary>
    /// The problems to list: errors before warnings; what concerns the whole folder before files, then by file and line.
    /// </summary>
    public IReadOnlyList<Problem> InOrder() => [.. Ordered().Take(Listed)];

    /// <summary>The same with equal problems as one, each where its first stands.</summary>
    public IReadOnlyList<ProblemGroup> Groups() =>
    [
        .. Ordered()
            .GroupBy(ProblemGroup.Key.Of)
            .Select(equal => new ProblemGroup([.. equal], _groups[equal.Key]))
            .Take(Listed),
    ];

    private IEnumerable<Problem> Ordered() => _problems
        .OrderBy(problem => problem.Kind.Severity)
        .ThenBy(problem => problem.Kind == BudgetProblems.TotalsDropped ? 0 : 1)
        .ThenBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line ?? 0)
        .ThenBy(problem => problem.Kind.Code, StringComparer.Ordinal);

    /// <summary>Counts it, alone and among its equals; a group begins with a problem that is listed, so that groups stay few too.</summary>
    private bool Count(in ProblemGroup.Key equal, long count)
    {
        var kind = equal.Kind;

        if (kind.Severity == Severity.Error)
            Errors += count;
        else
            Warnings += count;

        _counts[kind] = _counts.GetValueOrDefault(kind) + count;
        var kept = _kept.GetValueOrDefault(kind);
        var isListed = kept < (kind.Severity == Severity.Error ? Listed : ListedOfAWarning);

        if (isListed)
            _kept[kind] = kept + 1;
        if (isListed || _groups.ContainsKey(equal))
            _groups[equal] = _groups.GetValueOrDefault(equal) + count;

        return isListed;
    }

    private static (Wording? Shown, bool IsCut) Shown(Wording? found)
    {
        if (found is null)
            return (null, false);

        var (czech, czechIsCut) = FoundText.Of(found.Czech);
        var (english, englishIsCut) = FoundText.Of(found.English);

        return (new Wording(czech, english), czechIsCut || englishIsCut);
    }
}
