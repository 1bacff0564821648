using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
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

    /// <summary>Drops a month in the place of whatever lies in the folder, and publishes it.</summary>
    /// <param name="site">Where to.</param>
    /// <param name="shape">Which month.</param>
    /// <param name="change">What a municipality has in it, where that is not the usual; null leaves it out.</param>
    /// <returns>The edition.</returns>
    public static async Task<string> DropAsync(Site site, CountryShape shape, Func<CountryTown, CountryTown?>? change = null)
    {
        var report = await ReplaceAsync(site, shape, change);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);

        return report.Edition!;
    }

    /// <summary>Drops a month of these municipalities into an empty folder, and publishes it.</summary>
    /// <returns>The edition.</returns>
    public static async Task<string> DropAsync(Site site, CountryShape shape, IReadOnlyList<CountryTown> towns)
    {
        await PutAsync(site, shape, towns);
        var report = await site.ImportAsync(StateFolder.Id.Value, shape.Year);
        Assert.True(report.Outcome == ImportOutcome.Published, report.Sentence);

        return report.Edition!;
    }

    /// <summary>The same where it may be refused.</summary>
    public static async Task<ImportReport> ReplaceAsync(Site site, CountryShape shape, Func<CountryTown, CountryTown?>? change = null)
    {
        await EmptyAsync(site, shape.Year);
        await PutAsync(site, shape, change);

        return await site.ImportAsync(StateFolder.Id.Value, shape.Year);
    }

    /// <summary>Puts a month beside whatever lies in the folder.</summary>
    public static Task PutAsync(Site site, CountryShape shape, Func<CountryTown, CountryTown?>? change = null) =>
        PutAsync(site, shape, [.. Towns.Select(town => change is null ? town : change(town)).OfType<CountryTown>()]);

    private static async Task PutAsync(Site site, CountryShape shape, IReadOnlyList<CountryTown> towns)
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
    }

    public static async Task EmptyAsync(Site site, int year)
    {
        var exports = new BlobContainerClient(site.Account, "exports");
        var prefix = $"{StateFolder.Id}/{year}/";

        await foreach (var blob in exports.GetBlobsAsync(
            BlobTraits.None, BlobStates.None, prefix, TestContext.Current.CancellationToken))
        {
            await site.RemoveAsync(blob.Name);
        }
    }
}
