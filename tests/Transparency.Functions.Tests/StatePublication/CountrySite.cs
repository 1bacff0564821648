using Transparency.Core.Imports;
using Transparency.Core.StatePublication;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>A site with the state's statement of a few hundred municipalities, dropped as an operator drops it.</summary>
internal static class CountrySite
{
    public const string MarianskeLazne = "00254061";

    /// <summary>Every tenth municipality, the towns that tests name, and all that are called Březina.</summary>
    public static IReadOnlyList<CountryTown> Towns { get; } =
    [
        .. StateRegister.All
            .Where((town, i) => i % 10 == 0
                || town.Name is "Březina"
                || town.Ico.ToString() is MarianskeLazne or "00064581")
            .Select(town => CountryTown.Invented(town, seed: 5)),
    ];

    public static CountryTown Town(string ico) => Towns.Single(town => town.Town.Ico.ToString() == ico);

    /// <returns>The edition.</returns>
    public static Task<string> DropAsync(Site site, CountryShape shape) => DropAsync(site, shape, Towns);

    /// <returns>The edition.</returns>
    public static async Task<string> DropAsync(Site site, CountryShape shape, IReadOnlyList<CountryTown> towns)
    {
        var directory = Directory.CreateTempSubdirectory("country-");
        try
        {
            var files = new CountryFiles(shape);
            files.Write(directory.FullName, towns);

            foreach (var name in new[] { files.BudgetName, files.FinancingName })
            {
                await site.DropAsync(
                    $"{StateFolder.Id}/{shape.Year}/{name}",
                    await File.ReadAllTextAsync(Path.Combine(directory.FullName, name), TestContext.Current.CancellationToken));
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        var report = await site.ImportAsync(StateFolder.Id.Value, shape.Year);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);

        return report.Edition!;
    }
}
