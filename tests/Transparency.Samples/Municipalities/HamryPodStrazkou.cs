using Transparency.Samples.Budgets;
using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>A small town that exports nothing: what is known of it is what it reports to the state treasury.</summary>
internal static class HamryPodStrazkou
{
    private const ulong Seed = 212;
    private const string Number = "94281734";
    private const string NeighboursNumber = "95512063";

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "hamry-pod-strazkou", "Hamry pod Strážkou", Number, 1_842, "municipality", "", HamryBudget.Usual);
        var september = FinStatement.Grouped(FinStatement.Of(folder.Budget, 2024, 9, Seed));
        var december = FinStatement.Grouped(FinStatement.Of(folder.Budget, 2024, 12, Seed));
        var neighbour = FinStatement.Grouped(FinStatement.Of(folder.Budget, 2024, 12, Seed + 1));
        var june = FinStatement.Of(folder.Budget, 2026, 6, Seed);
        return
        [
            folder.Settings(),
            folder.File(2024, "FINM201_2024009.csv", FinFiles.Budget("2024009", "051", (Number, september))),
            folder.File(2024, "FINM202_2024009.csv", FinFiles.Financing("2024009", "051", Number, september)),
            folder.File(
                2024,
                "FINM201_2024012.csv",
                FinFiles.Budget("2024012", "051", (Number, december), (NeighboursNumber, [.. neighbour.Take(60)]))),
            folder.File(2024, "FINM202_2024012.csv", FinFiles.Financing("2024012", "051", Number, december)),
            folder.File(2026, "FINM201_2026006.csv", FinFiles.Budget("2026006", "063", (Number, june))),
            folder.File(2026, "FINM202_2026006.csv", FinFiles.Financing("2026006", "063", Number, june)),
        ];
    }
}
