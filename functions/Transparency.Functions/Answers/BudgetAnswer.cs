using Transparency.Core.Budgets;

namespace Transparency.Functions.Answers;

/// <summary>One level of a view.</summary>
public sealed record BudgetAnswer(
    MunicipalityHead Municipality, int Year, string Edition, string Side, string View, bool Consolidated,
    IReadOnlyList<BudgetStepAnswer> Path, StageTotals Total, IReadOnlyList<BudgetChild> Children, IReadOnlyDictionary<string, string> Links);

/// <summary>A step of the path: code, name and level.</summary>
public sealed record BudgetStepAnswer(string Code, string Name, string? PlainName, string Level);

/// <summary>A child of the level: its money in CZK, actual money per inhabitant, how many children lie below it and how many payments.</summary>
public sealed record BudgetChild(
    string Code, string Name, string? PlainName, string Level, Money? Approved, Money? Amended, Money? Actual, Money? PerInhabitant, int Children, int Payments);
