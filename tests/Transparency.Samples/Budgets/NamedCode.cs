namespace Transparency.Samples.Budgets;

/// <summary>An event (<i>akce</i>, ORG): a project or a lasting purpose, with the years in which it has a budget.</summary>
internal sealed record NamedCode(string Id, string Name, string Description = "", int From = 2023, int To = 2025)
{
    internal bool RunsIn(int year) => From <= year && year <= To;
}
