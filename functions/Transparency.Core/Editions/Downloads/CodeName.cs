using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Downloads;

/// <summary>A code with the name that was in force in a year.</summary>
/// <param name="Code">One to four digits.</param>
/// <param name="Level">What so many digits are in its list.</param>
/// <param name="Name">The official name, which is Czech; the code itself where the list has none.</param>
/// <param name="PlainName">What a citizen would call it, where that differs: sections, groupings and common items.</param>
/// <param name="ValidFrom">The first day, or null where the list does not know it.</param>
/// <param name="ValidTo">The last day, or null while it holds.</param>
public sealed record CodeName(string Code, string Level, string Name, string? PlainName, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>All that were in force in the year, ordered by code.</summary>
    public static IEnumerable<CodeName> InForce(CodeListTable table, FiscalYear year) =>
        from entry in table.List.InForce(year)
        select new CodeName(
            entry.Code,
            table.Levels[entry.Code.Length - 1],
            entry.Name.Length > 0 ? entry.Name : entry.Code,
            PlainNameOrNull(table.List, entry.Code),
            entry.FirstDay,
            entry.LastDay);

    private static string? PlainNameOrNull(CodeList list, string code) =>
        list == CodeLists.Paragraphs ? CodeLists.PlainNameOrNull(code)
        : list == CodeLists.Items ? CodeLists.PlainItemNameOrNull(code)
        : null;
}
