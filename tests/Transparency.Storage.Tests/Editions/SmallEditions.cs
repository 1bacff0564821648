using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;

namespace Transparency.Storage.Tests.Editions;

/// <summary>Editions and publications made in memory, for tests of what keeps them.</summary>
internal static class SmallEditions
{
    public const string Edition = "0123456789ab";

    public static BudgetLine Line(
        ushort paragraph,
        ushort item,
        string ownEvent = "",
        string unit = "",
        long halere = 100,
        int payments = 0) =>
        new(
            new Item(item).Side!.Value,
            new Paragraph(paragraph),
            new Item(item),
            ownEvent,
            unit,
            new StageAmounts(new(halere), new(2 * halere), new(-halere)),
            payments);

    public static BudgetLine OfAccount(ushort synthetic, string analytical, long halere = 100) =>
        new(
            new SyntheticAccount(synthetic).Side!.Value,
            default,
            default,
            "",
            "",
            new StageAmounts(new(halere), new(2 * halere), new(-halere)),
            0,
            new Account(new(synthetic), analytical));

    public static EditionContent With(
        Town town,
        IEnumerable<BudgetLine> lines,
        IReadOnlyDictionary<(Side, Paragraph), PaymentRange>? ranges = null,
        string edition = Edition)
    {
        var budget = new Budget(
            town.Year,
            Stages.Approved | Stages.Amended | Stages.Actual,
            [.. lines.Order(Comparer<BudgetLine>.Create(BudgetLineOrder.Compare))],
            [],
            []);

        var summary = new EditionSummary(
            town.Id.Value,
            town.Year.Value,
            edition,
            MunicipalityKind.Municipality,
            budget.Known,
            null,
            budget.Totals(),
            budget.Totals(),
            0,
            Array.Empty<SourceFile>(),
            [],
            []);
        return new EditionContent(summary, budget, ranges ?? new Dictionary<(Side, Paragraph), PaymentRange>());
    }

    public static Publication Publication(Town town, DateTimeOffset at, string? edition = Edition, int? year = null)
    {
        var fiscalYear = FiscalYear.Of(year ?? town.Year.Value);
        return new Publication(
            Storage.Editions.PublicationLog.Id(
                at, new FolderId(town.Id, fiscalYear), edition), new MunicipalityName(
                    town.Id.Value, "Vzor"), fiscalYear.Value, edition, null, at, [], null, null, 0, null, null, []);
    }
}
