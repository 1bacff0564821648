using System.Text;
using Azure.Data.Tables;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Storage.Tests;

/// <summary>What lies in storage of a town's editions, named or not.</summary>
internal static class PublishedStorage
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Editions that have files, ordered.</summary>
    public static async Task<IReadOnlyList<string>> EditionsWithFilesAsync(this Town town) =>
        [.. (await town.Worker.Files.EditionsAsync(town.Folder, Stop)).Order(StringComparer.Ordinal)];

    /// <summary>Editions that have rows, ordered.</summary>
    public static async Task<IReadOnlyList<string>> EditionsWithRowsAsync(this Town town)
    {
        var prefix = $"{town.Id}|{town.Year}|";
        var editions = new SortedSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {prefix} and PartitionKey lt {prefix + '~'}");
        await foreach (var row in town.Worker.Accounts.Budgets.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey"], cancellationToken: Stop))
        {
            editions.Add(row.PartitionKey[prefix.Length..]);
        }

        return [.. editions];
    }

    public static async Task<byte[]> FileAsync(this Town town, string edition, string file)
    {
        await using var stream = await town.Worker.Files.OpenOrNullAsync(town.Edition(edition), file, null, Stop)
            ?? throw new InvalidOperationException($"Edition {edition} has no {file}.");
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Stop);

        return bytes.ToArray();
    }

    /// <summary>An edition is whole when its files are all there and its rows say to the haléř what its <c>budget.csv</c> says.</summary>
    public static async Task<EditionContent> AssertWholeAsync(this Town town, string edition)
    {
        // A worker of its own: nothing may be remembered from before.
        var content = await new Worker(town.Account).Loaded.GetOrNullAsync(town.Edition(edition), Stop);
        Assert.NotNull(content);
        Assert.Equal(content.Summary.Totals, content.Budget.Totals());

        var lines = content.Budget.Lines.Select(line => string.Join(
            ',', line.Side.Name(), line.Paragraph, line.Item, line.Event, line.Unit, Crowns(
                line, Stage.Approved), Crowns(line, Stage.Amended), Crowns(line, Stage.Actual), line.Payments));

        Assert.Equal<IEnumerable<string>>(
            Lines(await town.FileAsync(edition, EditionFiles.BudgetFile)).Select(Figures),
            [Figures(string.Join(',', PublishedTables.Budget.Header)), .. lines]);
        Assert.Equal(content.Summary.Payments + 1, Lines(await town.FileAsync(edition, EditionFiles.PaymentsFile)).Length);
        Assert.NotEmpty(await town.FileAsync(edition, EditionFiles.EventsFile));

        return content;

        // What lets a row stand alone comes behind its figures.
        static string Figures(string row) => string.Join(',', row.Split(',')[..9]);

        string Crowns(BudgetLine line, Stage stage) =>
            content.Budget.Known.HasFlag(
                stage switch { Stage.Approved => Stages.Approved, Stage.Amended => Stages.Amended, _ => Stages.Actual })
                    ? line.Amounts[stage].ToString()
                    : "";
    }

    /// <summary>The year shows the edition, and nothing lies about that neither the pointer nor the log names.</summary>
    public static async Task AssertPublishedAsync(this Town town, params string?[] log)
    {
        var pointer = await town.PointerAsync();
        Assert.NotNull(pointer);
        Assert.Equal(log[^1], pointer.Edition);
        Assert.True(pointer.Logged);
        Assert.Equal(log, await town.LogAsync());
        Assert.Equal(log, await town.LogOfAllAsync());

        var named = log.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(named, await town.EditionsWithFilesAsync());
        Assert.Equal(named, await town.EditionsWithRowsAsync());

        foreach (var edition in named)
            await town.AssertWholeAsync(edition);
    }

    private static string[] Lines(byte[] csv) =>
        Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
