namespace Transparency.Samples.Files;

/// <summary>The two families of headers under which the CityVizor format is met.</summary>
internal static class ColumnSets
{
    internal static readonly IReadOnlyList<Column> InEnglish =
    [
        new("type", (row, _) => row.Type),
        new("paragraph", (row, _) => row.Paragraph),
        new("item", (row, _) => row.Item),
        new("event", (row, _) => row.Event),
        new("unit", (row, _) => row.Unit),
        new("amount", (row, shape) => shape.Amount(row.Halere)),
        new("date", (row, shape) => shape.Date(row.Date)),
        new("counterpartyId", (row, _) => row.Party.Number),
        new("counterpartyName", (row, _) => row.Party.Name),
        new("description", (row, _) => row.Description),
    ];

    internal static readonly IReadOnlyList<Column> InCzech =
    [
        new("DOKLAD_AGENDA", (row, _) => row.Type),
        new("PARAGRAF", (row, _) => row.Paragraph),
        new("POLOZKA", (row, _) => row.Item),
        new("AKCE", (row, _) => row.Event),
        new("CASTKA", (row, shape) => shape.Amount(row.Halere)),
        new("DATUM", (row, shape) => shape.Date(row.Date)),
        new("SUBJEKT_IC", (row, _) => row.Party.Number),
        new("SUBJEKT_NAZEV", (row, _) => row.Party.Name),
        new("POZNAMKA", (row, _) => row.Description),
    ];
}
