using System.Text.Json.Serialization;
using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>
/// A problem as a report shows it, in English and Czech. Reports of before both were written have no <see cref="FoundCs"/> and
/// <see cref="ExpectedCs"/>. What is the same in both has no <see cref="ColumnCs"/>. <see cref="Mapping"/> is a
/// draft by which the file would be read.
/// </summary>
public sealed record ReportedProblem(
    Severity Severity,
    string Code,
    string File,
    long? Line,
    string? Column,
    string? Found,
    string? FoundCs,
    string? Expected,
    string? ExpectedCs,
    long Count,
    string Message,
    string MessageCs,
    string Mend,
    string MendCs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ColumnCs = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool FoundIsCut = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OfferedMapping? Mapping = null)
{
    /// <summary>Kinds that a mapping mends.</summary>
    private static readonly ProblemKind[] OfHeader =
    [
        FileProblems.UnknownFormat, FileProblems.AmbiguousFormat, FileProblems.MissingColumn, FileProblems.AmbiguousColumn,
    ];

    /// <summary>A problem with the mapping by which its file would be read.</summary>
    public static ReportedProblem Of(Problem problem, IReadOnlyDictionary<string, MappingOffer> offers) =>
        OfHeader.Contains(problem.Kind) && offers.TryGetValue(problem.File, out var offer)
            ? Of(problem) with { Mapping = offer.Mapping }
            : Of(problem);

    public static ReportedProblem Of(Problem problem) => new(
        problem.Kind.Severity, problem.Kind.Code, problem.File, problem.Line, problem.Column,
        problem.Found?.English, problem.Found?.Czech,
        problem.Expected?.English, problem.Expected?.Czech,
        problem.Count,
        problem.Kind.Title.English, problem.Kind.Title.Czech,
        problem.Kind.Mend.English, problem.Kind.Mend.Czech,
        CzechColumnOrNull(problem),
        problem.FoundIsCut);

    /// <summary>Of the whole folder it is no column of a file, but a stage of the budget.</summary>
    private static string? CzechColumnOrNull(Problem problem) => problem is { File.Length: 0, Column: { } stage }
        ? string.Join(", ", stage.Split(' ').Select(CzechOf))
        : null;

    private static string CzechOf(string word) => word switch
    {
        "income" => "příjmy",
        "expenditure" => "výdaje",
        "approved" => "schválený rozpočet",
        "amended" => "rozpočet po změnách",
        "actual" => "skutečnost",
        _ => word,
    };
}
