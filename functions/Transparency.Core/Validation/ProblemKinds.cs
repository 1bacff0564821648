namespace Transparency.Core.Validation;

/// <summary>Every kind of problem there is, in the order in which they are documented.</summary>
public static class ProblemKinds
{
    public static IReadOnlyList<ProblemKind> All { get; } = [.. FileProblems.All, .. RowProblems.All, .. BudgetProblems.All];
}
