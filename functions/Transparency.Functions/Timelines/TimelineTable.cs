using System.Text.Json;
using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Timelines;

/// <summary>A node over the years as a table; constant prices are in it where they are asked for.</summary>
internal static class TimelineTable
{
    public static Table<TimelineYearResponse> Of(TimelineResponse timeline) => new(
        $"{timeline.Municipality.Id}-timeline-{timeline.Side}",
        new("Vývoj v letech", "Over the years"),
        [
            new("year", TableWords.Year, ColumnKind.Year, year => year.Year),
            new("edition", TableWords.Edition, ColumnKind.Code, year => year.Edition),
            new("name", TableWords.Name, ColumnKind.Text, year => year.Name),
            new("approved", TableWords.Approved, ColumnKind.Amount, year => year.Approved),
            new("amended", TableWords.Amended, ColumnKind.Amount, year => year.Amended),
            new("actual", TableWords.Actual, ColumnKind.Amount, year => year.Actual),
            .. Stages("gross", new("bez konsolidace", "gross"), year => year.Gross),
            .. Stages("consolidated", new("konsolidováno", "consolidated"), year => year.Consolidated),
            new("population", TableWords.Population, ColumnKind.Count, year => year.Population),
            new("populationSource", TableWords.PopulationSource, ColumnKind.Word, year => SourceOf(year)),
            new("perInhabitant", TableWords.PerInhabitant, ColumnKind.Amount, year => year.PerInhabitant),
            .. timeline.Inflation is { } inflation ? Constant(inflation.Year) : [],
        ],
        timeline.Years);

    private static IEnumerable<TableColumn<TimelineYearResponse>> Constant(int prices)
    {
        var how = new Wording($"v cenách roku {prices}", $"in prices of {prices}");

        return
        [
            .. Stages("constant", how, year => new(year.Constant?.Approved, year.Constant?.Amended, year.Constant?.Actual)),
            new(
                "constantPerInhabitant",
                With(TableWords.PerInhabitant, how),
                ColumnKind.Amount,
                year => year.Constant?.PerInhabitant),
        ];
    }

    private static IEnumerable<TableColumn<TimelineYearResponse>> Stages(
        string name,
        Wording how,
        Func<TimelineYearResponse, StageTotals> of) =>
    [
        new(name + "Approved", With(TableWords.Approved, how), ColumnKind.Amount, year => of(year).Approved),
        new(name + "Amended", With(TableWords.Amended, how), ColumnKind.Amount, year => of(year).Amended),
        new(name + "Actual", With(TableWords.Actual, how), ColumnKind.Amount, year => of(year).Actual),
    ];

    private static Wording With(Wording what, Wording how) => new($"{what.Czech}, {how.Czech}", $"{what.English}, {how.English}");

    private static string? SourceOf(TimelineYearResponse year) =>
        year.PopulationSource is { } source ? JsonNamingPolicy.CamelCase.ConvertName(source.ToString()) : null;
}
