using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Budgets;

/// <summary>The children of one level of a budget as a table.</summary>
internal static class LevelTable
{
    public static Table<BudgetChildResponse> Of(BudgetResponse level, PublishedYear found) => new(
        found.TableName(NameOf(level)),
        new("Rozpočet", "Budget"),
        [
            new("code", TableWords.Code, ColumnKind.Code, child => child.Code),
            new("name", TableWords.Name, ColumnKind.Text, child => child.Name),
            new("plainName", TableWords.PlainName, ColumnKind.Text, child => child.PlainName),
            new("level", TableWords.Level, ColumnKind.Word, child => child.Level),
            new("approved", TableWords.Approved, ColumnKind.Amount, child => child.Approved),
            new("amended", TableWords.Amended, ColumnKind.Amount, child => child.Amended),
            new("actual", TableWords.Actual, ColumnKind.Amount, child => child.Actual),
            new("perInhabitant", TableWords.PerInhabitant, ColumnKind.Amount, child => child.PerInhabitant),
            new("children", new("Počet podřízených", "Children"), ColumnKind.Count, child => child.Children),
            new("payments", TableWords.Payments, ColumnKind.Count, child => child.Payments),
        ],
        level.Children);

    /// <summary>What is in it; codes of the municipality's own may be of any letters.</summary>
    private static string NameOf(BudgetResponse level)
    {
        var place = string.Join('-', level.Path.Select(step => step.Code).Prepend(level.View).Prepend(level.Side).Prepend("budget"));
        return string.Concat(place.Take(80).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' ? letter : '-'));
    }
}
