using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>Regions, districts or years beside each other, as a table too.</summary>
internal static class GroupTable
{
    public static Table<GroupResponse> Of(ComparisonResponse comparison) => new(
        $"compare-{comparison.Year}-{comparison.Side}-groups",
        new("Kraje, okresy a roky", "Regions, districts and years"),
        [
            new("id", new("ID nebo rok", "Id or year"), ColumnKind.Code, group => group.Id),
            new("name", TableWords.Name, ColumnKind.Text, group => group.Name),
            new("region", new("Kraj", "Region"), ColumnKind.Code, group => group.Region),
            new("count", new("Obcí", "Municipalities"), ColumnKind.Count, group => group.Count),
            new("ranked", new("Z toho s částkou", "Of which with an amount"), ColumnKind.Count, group => group.Ranked),
            new("population", TableWords.Population, ColumnKind.Count, group => group.Population),
            new("approved", TableWords.Approved, ColumnKind.Amount, group => group.Approved),
            new("amended", TableWords.Amended, ColumnKind.Amount, group => group.Amended),
            new("actual", TableWords.Actual, ColumnKind.Amount, group => group.Actual),
            new("perInhabitant", new("Na obyvatele (Kč)", "Per inhabitant (CZK)"), ColumnKind.Amount, group => group.PerInhabitant),
            new("median", new("Medián obcí (Kč)", "Median of municipalities (CZK)"), ColumnKind.Amount, group => group.Median),
            new("rank", new("Pořadí", "Rank"), ColumnKind.Count, group => group.Rank),
        ],
        comparison.Groups ?? []);
}
