using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Core.Tests.Reconciliations;

/// <summary>Small editions to lay beside each other.</summary>
internal static class Beside
{
    public const Stages All = Stages.Approved | Stages.Amended | Stages.Actual;

    public static readonly DateOnly December = new(2025, 12, 31);

    /// <summary>A line in crowns.</summary>
    public static BudgetLine Line(
        ushort paragraph,
        ushort item,
        decimal approved,
        decimal amended,
        decimal actual,
        string ownEvent = "") => new(
        new Item(item).Side!.Value,
        new Paragraph(paragraph),
        new Item(item),
        ownEvent,
        "",
        new StageAmounts(Money.FromCrowns(approved), Money.FromCrowns(amended), Money.FromCrowns(actual)),
        0);

    public static EditionContent Edition(params BudgetLine[] lines) => Edition(December, lines);

    public static EditionContent Edition(DateOnly? validTo, params BudgetLine[] lines) => Edition(validTo, All, "0123456789ab", lines);

    public static EditionContent Edition(DateOnly? validTo, Stages known, string edition, params BudgetLine[] lines)
    {
        var budget = new Budget(FiscalYear.Of(2025), known, lines, [], []);
        var summary = new EditionSummary(
            "vzor",
            2025,
            edition,
            MunicipalityKind.Municipality,
            known,
            validTo,
            budget.Totals(),
            budget.Totals(),
            0,
            [],
            [],
            []);

        return new EditionContent(summary, budget, new Dictionary<(Side Side, Paragraph Paragraph), PaymentRange>());
    }

    /// <summary>A small town's year: taxes, a grant, wages, a building and what balances them.</summary>
    public static BudgetLine[] Year() =>
    [
        Line(0, 1111, 1000, 1100, 1050.25m),
        Line(3639, 2111, 50, 60, 61.50m),
        Line(0, 4112, 300, 300, 300),
        Line(3113, 5331, 900, 950, 940.10m),
        Line(3113, 6121, 500, 700, 650.55m),
        Line(0, 8115, 50, 190, 178.90m),
    ];
}
