using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Publications;

/// <summary>The publication log as a table: what was published when, with its totals; what it changed is told by each entry.</summary>
internal static class PublicationTable
{
    public static Table<PublicationResponse> Of(IReadOnlyList<PublicationResponse> publications) => new(
        "publications",
        new("Zveřejnění", "Publications"),
        [
            new("id", TableWords.Code, ColumnKind.Code, entry => entry.Id),
            new("publishedAt", new("Zveřejněno (UTC)", "Published at (UTC)"), ColumnKind.Moment, entry => entry.PublishedAt),
            new("municipality", TableWords.MunicipalityId, ColumnKind.Code, entry => entry.Municipality.Id),
            new("municipalityName", TableWords.Municipality, ColumnKind.Text, entry => entry.Municipality.Name),
            new("year", TableWords.Year, ColumnKind.Year, entry => entry.Year),
            new("edition", TableWords.Edition, ColumnKind.Code, entry => entry.Edition),
            new("previous", new("Předchozí vydání", "Edition before"), ColumnKind.Code, entry => entry.Previous),
            .. Totals("income", entry => entry.Totals?.Income),
            .. Totals("expenditure", entry => entry.Totals?.Expenditure),
            new("warnings", new("Počet varování", "Warnings"), ColumnKind.Count, entry => entry.Warnings),
            new("sections", new("Změněné oddíly", "Sections changed"), ColumnKind.Code, entry => string.Join(' ', entry.Sections)),
            new("withdrawn", new("Staženo (UTC)", "Withdrawn at (UTC)"), ColumnKind.Moment, entry => entry.Withdrawal?.At),
            new("page", TableWords.Address, ColumnKind.Text, entry => entry.Links["page"]),
        ],
        publications);

    private static IEnumerable<TableColumn<PublicationResponse>> Totals(string side, Func<PublicationResponse, StageTotals?> of)
    {
        var called = SpokenWords.Of(side);

        return
        [
            new(side + "Approved", Of(TableWords.Approved), ColumnKind.Amount, entry => of(entry)?.Approved),
            new(side + "Amended", Of(TableWords.Amended), ColumnKind.Amount, entry => of(entry)?.Amended),
            new(side + "Actual", Of(TableWords.Actual), ColumnKind.Amount, entry => of(entry)?.Actual),
        ];

        Wording Of(Wording stage) => new($"{called.Czech}: {stage.Czech}", $"{called.English}: {stage.English}");
    }
}
