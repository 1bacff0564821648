using Transparency.Core.Validation;

namespace Transparency.Core.Importing;

/// <summary>A problem as a report shows it, in English and Czech.</summary>
public sealed record ReportedProblem(
    Severity Severity,
    string Code,
    string File,
    long? Line,
    string? Column,
    string? Found,
    string? Expected,
    long Count,
    string Message,
    string MessageCs,
    string Mend,
    string MendCs)
{
    public static ReportedProblem Of(Problem problem) => new(
        problem.Kind.Severity, problem.Kind.Code, problem.File, problem.Line, problem.Column, problem.Found, problem.Expected, problem.Count,
        problem.Kind.Title, problem.Kind.TitleCs, problem.Kind.Mend, problem.Kind.MendCs);
}
