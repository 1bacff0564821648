using System.Text.Json.Serialization;
using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>Equal problems as a report shows them: one line, how often, and where.</summary>
/// <param name="Severity">Whether it stops the folder.</param>
/// <param name="Code">Which kind.</param>
/// <param name="File">The file, or null where it stands in several; empty for the whole folder.</param>
/// <param name="Column">The column, or null.</param>
/// <param name="ColumnCs">The same in Czech, where it is no name out of the file but a stage of the budget.</param>
/// <param name="Expected">What was expected, in English, or null.</param>
/// <param name="ExpectedCs">The same in Czech.</param>
/// <param name="Count">How many rows or files it concerns.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="MessageCs">The same in Czech.</param>
/// <param name="Mend">What to do, in English.</param>
/// <param name="MendCs">The same in Czech.</param>
/// <param name="Places">Where it stands, as far as that is listed, in order.</param>
public sealed record ReportedGroup(
    Severity Severity,
    string Code,
    string? File,
    string? Column,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ColumnCs,
    string? Expected,
    string? ExpectedCs,
    long Count,
    string Message,
    string MessageCs,
    string Mend,
    string MendCs,
    IReadOnlyList<ReportedPlace> Places)
{
    internal static ReportedGroup Of(ProblemGroup group) =>
        Of(ReportedProblem.Of(group.First), group.Count, [.. group.Places.Select(ReportedPlace.Of)]);

    /// <summary>A problem alone, of a report of before equal ones were put together.</summary>
    internal static ReportedGroup Of(ReportedProblem problem) => Of(problem, problem.Count, [ReportedPlace.Of(problem)]);

    private static ReportedGroup Of(ReportedProblem first, long count, IReadOnlyList<ReportedPlace> places) => new(
        first.Severity, first.Code, places.All(place => place.File == first.File) ? first.File : null, first.Column, first.ColumnCs,
        first.Expected, first.ExpectedCs, count,
        first.Message, first.MessageCs, first.Mend, first.MendCs,
        places);
}
