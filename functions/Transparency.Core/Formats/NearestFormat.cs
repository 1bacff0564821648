using Transparency.Core.Formats.CityVizor;
using Transparency.Core.Formats.Documents;
using Transparency.Core.Formats.Fin;
using Transparency.Core.Formats.InternetStream;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Organisations;
using Transparency.Core.Formats.Prague;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Formats.WideBudget;
using Transparency.Core.Words;

namespace Transparency.Core.Formats;

/// <summary>The format that an unknown table comes nearest to, and what it lacks of it.</summary>
internal static class NearestFormat
{
    /// <summary>What has less than this of a format is no table of it with a mistake.</summary>
    private const double Near = 0.19;

    private static readonly FormatNeeds[] Known =
    [
        new(
            "cityvizor",
            new("účetnictví a rozpočet po řádcích", "accounting and budget, one row an entry"),
            header => new ColumnMap(header, CityVizorColumns.Aliases),
            [
                NeededColumn.Of(CityVizorColumns.Paragraph, MappingColumns.Paragraph),
                NeededColumn.Of(CityVizorColumns.Item, MappingColumns.Item),
                NeededColumn.Of(CityVizorColumns.Amount, MappingColumns.Amount),
            ]),
        new(
            "wide-budget",
            new("tabulka po fázích", "a table with a column for each stage"),
            header => WideBudgetColumns.Map(header),
            [
                NeededColumn.Of(WideBudgetColumns.Paragraph, MappingColumns.Paragraph),
                NeededColumn.Of(WideBudgetColumns.Item, MappingColumns.Item),
                NeededColumn.AnyOf(
                    [WideBudgetColumns.Approved, WideBudgetColumns.Amended, WideBudgetColumns.Actual],
                    [.. MappingColumns.Stages.Select(stage => stage.Name)]),
            ]),
        new(
            "internet-stream",
            new("rozklikávací rozpočet", "the budget of Internet Stream"),
            header => new ColumnMap(header, InternetStreamColumns.Aliases),
            [
                NeededColumn.Of(InternetStreamColumns.Paragraph, MappingColumns.Paragraph),
                NeededColumn.Of(InternetStreamColumns.Item, MappingColumns.Item),
                NeededColumn.Of(InternetStreamColumns.Debit, MappingColumns.Debit),
                NeededColumn.Of(InternetStreamColumns.Credit, MappingColumns.Credit),
            ]),
        new(
            "fin-2-12-m",
            new("výkaz FIN 2-12 M", "the statement FIN 2-12 M"),
            header => new ColumnMap(header, FinColumns.Aliases),
            [.. FinColumns.Telling.Select(name => NeededColumn.Of(name))]),
        new(
            "prague",
            new("otevřená data Prahy", "the open data of Prague"),
            header => new ColumnMap(header, PragueColumns.Aliases),
            [
                NeededColumn.Of(PragueColumns.Year),
                NeededColumn.Of(PragueColumns.Paragraph),
                NeededColumn.Of(PragueColumns.Item),
                NeededColumn.AnyOf(PragueColumns.Amounts),
            ]),
        new(
            "organisation-accounts",
            new("účty příspěvkové organizace", "the accounts of an organisation"),
            OrganisationColumns.Amounts,
            [
                NeededColumn.Of(OrganisationColumns.Synthetic),
                NeededColumn.Of(OrganisationColumns.Analytical),
                NeededColumn.Of(OrganisationColumns.Amount),
            ]),
        new(
            "documents",
            new("seznam dokumentů rozpočtu", "the list of budget documents"),
            header => new ColumnMap(header, DocumentColumns.Aliases),
            [
                NeededColumn.Of(DocumentColumns.Kind),
                NeededColumn.Of(DocumentColumns.Url),
                NeededColumn.Of(DocumentColumns.Approved),
                NeededColumn.Of(DocumentColumns.Published),
            ]),
    ];

    /// <summary>Whether nothing is missing of some format.</summary>
    public static bool IsWhole(TableHeader header) => NearestTo(header).LackedBy(header).Count == 0;

    /// <returns>The format and what is missing, or null where the table has nothing of any.</returns>
    public static Wording? ExpectedOrNull(TableHeader header)
    {
        if (header.Columns.Count < 2)
            return null;

        var nearest = NearestTo(header);
        if (nearest.NearnessOf(header) < Near || nearest.LackedBy(header) is not { Count: > 0 } lacked)
            return null;

        return new Wording(
            $"sloupce známého formátu; nejbližší je {nearest.Name.Czech} ({nearest.Id}), chybí "
                + string.Join(", ", lacked.Select(column => column.Czech)),
            $"the columns of a known format; the nearest is {nearest.Name.English} ({nearest.Id}), which lacks "
                + string.Join(", ", lacked.Select(column => column.English)));
    }

    private static FormatNeeds NearestTo(TableHeader header) => Known.MaxBy(format => format.NearnessOf(header))!;
}
