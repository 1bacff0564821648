using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>
/// A problem as a report shows it, in English and Czech. Reports of before both were written have no <see cref="FoundCs"/> and
/// <see cref="ExpectedCs"/>.
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
    string MendCs)
{
    public static ReportedProblem Of(Problem problem) => new(
        problem.Kind.Severity, problem.Kind.Code, problem.File, problem.Line, problem.Column,
        problem.Found?.English, problem.Found?.Czech,
        problem.Expected?.English, problem.Expected?.Czech,
        problem.Count,
        problem.Kind.Title.English, problem.Kind.Title.Czech,
        problem.Kind.Mend.English, problem.Kind.Mend.Czech);
}
