using System.Text;
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
    private const int LongestFound = 80;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<ProblemKind, long> _counts = [];
    private readonly Dictionary<ProblemKind, int> _kept = [];

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
        if (!Count(kind, count))
            return;

        var shortened = found is null ? null : new Wording(Shorten(found.Czech), Shorten(found.English));
        _problems.Add(new Problem(kind, file, line, column, shortened, expected, count));
    }

    /// <summary>Adds a problem of a field whose text is made only if the problem is listed.</summary>
    public void Add(ProblemKind kind, string file, long line, string column, ReadOnlySpan<byte> found, Wording? expected = null)
    {
        if (!Count(kind, 1))
            return;

        var text = Shorten(Encoding.UTF8.GetString(found.Length > 400 ? found[..400] : found));
        _problems.Add(new Problem(kind, file, line, column, Wording.Verbatim(text), expected));
    }

    /// <summary>
    /// The problems to list: errors before warnings; what concerns the whole folder before files, then by file and line.
    /// </summary>
    public IReadOnlyList<Problem> InOrder() =>
    [
        .. _problems
            .OrderBy(problem => problem.Kind.Severity)
            .ThenBy(problem => problem.Kind == BudgetProblems.TotalsDropped ? 0 : 1)
            .ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line ?? 0)
            .ThenBy(problem => problem.Kind.Code, StringComparer.Ordinal)
            .Take(Listed),
    ];

    private bool Count(ProblemKind kind, long count)
    {
        if (kind.Severity == Severity.Error)
            Errors += count;
        else
            Warnings += count;

        _counts[kind] = _counts.GetValueOrDefault(kind) + count;
        var kept = _kept.GetValueOrDefault(kind);
        if (kept >= (kind.Severity == Severity.Error ? Listed : ListedOfAWarning))
            return false;

        _kept[kind] = kept + 1;

        return true;
    }

    private static string Shorten(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) ? '\u2423' : c));
        return clean.Length <= LongestFound ? clean : clean[..LongestFound] + "…";
    }
}
