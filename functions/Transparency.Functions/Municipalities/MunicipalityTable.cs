using System.Text.Json;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Municipalities;

/// <summary>Municipalities as a table.</summary>
internal static class MunicipalityTable
{
    public static Table<ListedMunicipalityResponse> Of(IReadOnlyList<ListedMunicipalityResponse> towns) => new(
        "municipalities",
        new("Obce", "Municipalities"),
        [
            new("id", TableWords.MunicipalityId, ColumnKind.Code, town => town.Id),
            new("name", TableWords.Name, ColumnKind.Text, town => town.Name),
            new("ico", TableWords.Ico, ColumnKind.Code, town => town.Ico),
            new("population", TableWords.Population, ColumnKind.Count, town => town.Population),
            new("kind", TableWords.Kind, ColumnKind.Word, town => JsonNamingPolicy.CamelCase.ConvertName(town.Kind.ToString())),
            new("parent", TableWords.Parent, ColumnKind.Text, town => town.Parent),
            new("years", TableWords.Years, ColumnKind.Text, town => TableCell.Of(town.Years)),
        ],
        towns);
}
