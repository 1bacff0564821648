using System.Text.Json.Serialization;
using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>A place of equal problems as a report shows it.</summary>
/// <param name="File">The file; empty for the whole folder.</param>
/// <param name="Line">Its line, or null.</param>
/// <param name="Found">What stands there, in English, or null.</param>
/// <param name="FoundCs">The same in Czech.</param>
/// <param name="FoundIsCut">Whether more stands there; left out where it does not.</param>
public sealed record ReportedPlace(
    string File,
    long? Line,
    string? Found,
    string? FoundCs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool FoundIsCut = false)
{
    internal static ReportedPlace Of(ProblemPlace place) =>
        new(place.File, place.Line, place.Found?.English, place.Found?.Czech, place.FoundIsCut);

    /// <summary>The place of a problem in a report of before equal ones were put together.</summary>
    internal static ReportedPlace Of(ReportedProblem problem) =>
        new(problem.File, problem.Line, problem.Found, problem.FoundCs, problem.FoundIsCut);
}
