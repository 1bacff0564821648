using Transparency.Samples.Budgets;
using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>A village that publishes one table a year, with a column for each stage, and lists its budget documents.</summary>
internal static class Skalinov
{
    private const ulong Seed = 9_310;
    private const string Site = "https://skalinov.example.cz/dokumenty";

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "skalinov",
            "Skalínov",
            "96385049",
            612,
            "municipality",
            "",
            SkalinovBudget.Usual);
        yield return folder.Settings();
        yield return folder.File(2023, "rozpocet-2023.csv", WideTables.WithFinalBudget(StagedPosition.Of(folder.Rows(2023, 12, Seed))));
        yield return folder.File(
            2024, "rozpocet-2024.csv", WideTables.WithEvents(StagedPosition.Of(folder.Rows(2024, 12, Seed)), folder.Budget.Events));
        yield return folder.File(2023, "documents.csv", DocumentLists.InEnglish(Site));
        yield return folder.File(2024, "dokumenty.csv", DocumentLists.InCzech(Site));
    }
}
