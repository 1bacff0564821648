using System.Text.Json;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Municipalities beside each other as a table. Those that were asked for and have nothing to show are rows too, with the reason.
/// </summary>
internal static class ComparisonTable
{
    public static Table<(ComparedResponse? Town, MissingResponse? Missing)> Of(ComparisonResponse comparison) => new(
        $"compare-{comparison.Year}-{comparison.Side}",
        new("Porovnání", "Comparison"),
        [
            new("id", TableWords.MunicipalityId, ColumnKind.Code, row => row.Town?.Id ?? row.Missing?.Id),
            new("name", TableWords.Name, ColumnKind.Text, row => row.Town?.Name),
            new("ico", TableWords.Ico, ColumnKind.Code, row => row.Town?.Ico),
            new("kind", TableWords.Kind, ColumnKind.Word, row => InJson(row.Town?.Kind)),
            new("parent", TableWords.Parent, ColumnKind.Text, row => row.Town?.Parent),
            new("edition", TableWords.Edition, ColumnKind.Code, row => row.Town?.Edition),
            new("population", TableWords.Population, ColumnKind.Count, row => row.Town?.Population),
            new("populationSource", TableWords.PopulationSource, ColumnKind.Word, row => InJson(row.Town?.PopulationSource)),
            new("band", new("Velikostní skupina", "Band of inhabitants"), ColumnKind.Code, row => row.Town?.Band),
            new("approved", TableWords.Approved, ColumnKind.Amount, row => row.Town?.Approved),
            new("amended", TableWords.Amended, ColumnKind.Amount, row => row.Town?.Amended),
            new("actual", TableWords.Actual, ColumnKind.Amount, row => row.Town?.Actual),
            new("perInhabitant", new("Na obyvatele (Kč)", "Per inhabitant (CZK)"), ColumnKind.Amount, row => row.Town?.PerInhabitant),
            new("rank", new("Pořadí mezi podobnými", "Rank among the similar"), ColumnKind.Count, row => row.Town?.Rank),
            new("regionId", new("Kraj", "Region"), ColumnKind.Code, row => row.Town?.Region?.Id),
            new("regionRank", new("Pořadí v kraji", "Rank in the region"), ColumnKind.Count, row => row.Town?.Region?.Rank),
            new("districtId", new("Okres", "District"), ColumnKind.Code, row => row.Town?.District?.Id),
            new("districtRank", new("Pořadí v okrese", "Rank in the district"), ColumnKind.Count, row => row.Town?.District?.Rank),
            new("missing", new("Proč chybí", "Why it is missing"), ColumnKind.Text, row => row.Missing?.Reason),
        ],
        [
            .. comparison.Municipalities.Select(town => ((ComparedResponse?)town, (MissingResponse?)null)),
            .. comparison.Missing.Select(missing => ((ComparedResponse?)null, (MissingResponse?)missing)),
        ]);

    private static string? InJson<T>(T? word)
        where T : struct, Enum =>
        word is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;
}
