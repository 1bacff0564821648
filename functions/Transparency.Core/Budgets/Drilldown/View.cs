using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets.Drilldown;

/// <summary>How a citizen walks down a budget: an order of levels.</summary>
public sealed record View(string Name, IReadOnlyList<Level> Levels)
{
    /// <summary>By purpose (odvětvové třídění): section → paragraph → event → item.</summary>
    public static View Function { get; } = new("function", [Level.Section, Level.Paragraph, Level.Event, Level.Item]);

    /// <summary>By kind (druhové třídění): grouping → item → event → paragraph.</summary>
    public static View Economic { get; } = new("economic", [Level.Grouping, Level.Item, Level.Event, Level.Paragraph]);

    /// <summary>By event (akce): event → paragraph → item.</summary>
    public static View Event { get; } = new("event", [Level.Event, Level.Paragraph, Level.Item]);

    /// <summary>By unit (organizační jednotka): unit → paragraph → item.</summary>
    public static View Unit { get; } = new("unit", [Level.Unit, Level.Paragraph, Level.Item]);

    /// <summary>By account, as an organisation keeps its budget: account group → synthetic account → analytical account.</summary>
    public static View Account { get; } = new("account", [Level.AccountGroup, Level.Account, Level.Analytical]);

    public static IReadOnlyList<View> All { get; } = [Function, Economic, Event, Unit, Account];

    private static IReadOnlyList<View> OfAccounts { get; } = [Account];

    private static IReadOnlyList<View> OfItems { get; } = [Function, Economic, Event, Unit];

    public static View? ParseOrNull(string name) => All.FirstOrDefault(view => view.Name == name);

    /// <summary>What people expect first: expenditure by purpose, income and financing by kind.</summary>
    public static View DefaultFor(Side side) => side == Side.Expenditure ? Function : Economic;

    /// <summary>The views that have something to show: accounts have no paragraphs, and paragraphs no accounts.</summary>
    public static IReadOnlyList<View> Of(Budget budget) => budget.IsByAccounts ? OfAccounts : OfItems;

    /// <summary>What people expect first of this budget.</summary>
    public static View DefaultFor(Side side, Budget budget) => budget.IsByAccounts ? Account : DefaultFor(side);
}
