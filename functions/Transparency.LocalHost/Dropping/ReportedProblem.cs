namespace Transparency.LocalHost.Dropping;

/// <summary>One problem of a folder, or one kind of problem with how often it occurs.</summary>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Mend">What to do about it.</param>
internal sealed record ReportedProblem(
    string Severity,
    string Code,
    string? File,
    long? Line,
    string? Column,
    string? Found,
    string? Expected,
    long Count,
    string? Message,
    string? MessageCs,
    string? Mend,
    string? MendCs)
{
    public bool IsError => Severity == "error";
}
