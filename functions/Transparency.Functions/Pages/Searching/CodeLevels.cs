using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Pages.Levels;

namespace Transparency.Functions.Pages.Searching;

/// <summary>Where codes of the classification lie in a budget: expenditure by its purpose, everything by its kind.</summary>
internal sealed class CodeLevels(string municipality, Budget budget)
{
    /// <summary>Beginnings of the codes of paragraphs with expenditure, and of items.</summary>
    private readonly HashSet<string> _paragraphs = [.. budget.Lines
        .Where(line => line.Side == Side.Expenditure)
        .Select(line => line.Paragraph)
        .Distinct()
        .SelectMany(paragraph => new[] { paragraph.Section, paragraph.ToString() })];

    private readonly HashSet<string> _items = [.. budget.Lines
        .Select(line => line.Item)
        .Distinct()
        .SelectMany(item => new[] { item.Grouping, item.ToString() })];

    /// <summary>A section's or a paragraph's level, or null where nothing was spent on it.</summary>
    public LevelAddress? OfParagraphOrNull(string code) => budget.IsByAccounts || !_paragraphs.Contains(code)
        ? null
        : At(Side.Expenditure, View.Function, code);

    /// <summary>A grouping's or an item's level, or null where there is none.</summary>
    public LevelAddress? OfItemOrNull(string code)
    {
        if (budget.IsByAccounts || !_items.Contains(code))
            return null;

        var number = ushort.Parse(code.PadRight(4, '0'), NumberStyles.None, CultureInfo.InvariantCulture);

        return new Item(number).Side is { } side ? At(side, View.Economic, code) : null;
    }

    private LevelAddress At(Side side, View view, string code) =>
        new LevelAddress(municipality, budget.Year.Value).Of(side).In(view).At(code.Length == 2 ? [code] : [code[..2], code]);
}
