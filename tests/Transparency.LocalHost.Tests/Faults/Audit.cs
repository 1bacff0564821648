using Azure.Data.Tables;
using Transparency.Core.Municipalities;
using Transparency.Pages.Reports;
using Transparency.Storage;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>Looks, behind the host's back, whether what is published of a folder is what lies in it, and nothing else.</summary>
internal sealed class Audit
{
    private readonly TransparencyOptions _options = new();
    private readonly StorageAccounts _accounts;
    private readonly FolderId _folder;

    public Audit(string account, FolderId folder)
    {
        _accounts = StorageAccounts.FromConnectionStrings(account, account, _options);
        _folder = folder;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The income in crowns of a file like <see cref="Rows"/>, of what is current; null for nothing.</summary>
    public async Task<decimal?> IncomeAsync() => (await PointerAsync())?.Publication.Totals?.Income.Actual?.Crowns;

    /// <summary>Whether the folder as it lies is told of by its report, and all is done.</summary>
    public async Task<bool> IsSettledAsync()
    {
        var report = await new FolderReportStore(_accounts, ReportPage.Html).ReadOrNullAsync(_folder, Stop);
        var pointer = await PointerAsync();
        return report is not null
            && (await new ExportFolderStore(_accounts).ListAsync(_folder, Stop)).IsCoveredBy(report)
            && pointer?.Edition == report.Edition
            && pointer?.Logged != false;
    }

    /// <summary>Nothing was published twice, and nothing lies about that no publication names.</summary>
    /// <returns>How many publications there are.</returns>
    public async Task<int> ProveAsync()
    {
        var log = new PublicationLog(_accounts);
        var own = (await log.ListAsync(new PublicationFeed(_folder.Municipality), null, 10_000, null, Stop)).Entries;
        var everybody = (await log.ListAsync(PublicationFeed.Everybody, null, 10_000, null, Stop)).Entries
            .Where(entry => entry.Municipality.Id == _folder.Municipality.Value)
            .ToList();

        Assert.Equal(own.Select(entry => entry.Id), everybody.Select(entry => entry.Id));
        Assert.Equal(own.Count, own.Select(entry => entry.Id).Distinct().Count());
        Assert.All(own.Zip(own.Skip(1)), pair => Assert.NotEqual(pair.First.Edition, pair.Second.Edition));
        Assert.Equal((await PointerAsync())?.Edition, own.Count == 0 ? null : own[0].Edition);

        var known = own.Select(entry => entry.Edition!).ToHashSet();
        var files = new PublishedFileStore(_accounts);
        Assert.All(await files.EditionsAsync(_folder, Stop), edition => Assert.Contains(edition, known));
        Assert.All(await EditionsWithRowsAsync(), edition => Assert.Contains(edition, known));

        if (own.Count > 0)
        {
            var current = new Core.Editions.EditionKey(_folder, own[0].Edition!);
            var whole = await new LoadedEditionStore(new BudgetRowStore(_accounts), files, _options).GetOrNullAsync(current, Stop);
            Assert.Equal(own[0].Totals, whole!.Budget.Totals());
        }

        return own.Count;
    }

    /// <summary>A file of that many crowns of income, and of as many rows as an import takes a moment for.</summary>
    public static string Rows(int crowns) =>
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
        + $"UCT;0000;1111;;;{crowns};;;;\n"
        + string.Concat(Enumerable.Range(1, 300).Select(number => $"UCT;3113;5169;{number};;{number};;;;\n"));

    private Task<EditionPointer?> PointerAsync() => new EditionPointerStore(_accounts).GetOrNullAsync(_folder, Stop);

    private async Task<IReadOnlyCollection<string>> EditionsWithRowsAsync()
    {
        var editions = new HashSet<string>(StringComparer.Ordinal);
        var prefix = $"{_folder.Municipality}|{_folder.Year}|";
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {prefix + "~"}");

        await foreach (var row in _accounts.Budgets.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: Stop))
            editions.Add(row.PartitionKey.Split('|')[^1]);

        return editions;
    }
}
