using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Tests.Withdrawing;

/// <summary>Withdraws a town's editions.</summary>
internal static class WithdrawnTown
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static WithdrawalReason PersonalData { get; } = WithdrawalReason.Of("personal-data");

    /// <summary>Because of personal data; the current edition where none is named.</summary>
    public static async Task<WithdrawalResult> WithdrawAsync(
        this Town town,
        Worker? worker = null,
        WithdrawalReason? reason = null,
        bool all = false,
        params string[] editions) =>
        await town.WithdrawOrNullAsync(worker, reason, all, editions)
            ?? throw new InvalidOperationException("There never was such an edition.");

    public static Task<WithdrawalResult?> WithdrawOrNullAsync(
        this Town town,
        Worker? worker = null,
        WithdrawalReason? reason = null,
        bool all = false,
        params string[] editions) =>
        (worker ?? town.Worker).Withdrawal.RunAsync(
            town.Folder, new WithdrawalOrder(editions, all, reason ?? PersonalData), _ => { }, Stop);

    public static Task<IReadOnlyList<Withdrawal>> WithdrawalsAsync(this Town town) =>
        town.Worker.Withdrawals.ListAsync(town.Folder, Stop);

    /// <summary>
    /// Whether a reader who comes now gets the edition, as a current one or by its name. A worker of its own: nothing is remembered from
    /// before.
    /// </summary>
    public static async Task<bool> IsServedAsync(this Town town, string edition)
    {
        var current = new Worker(town.Account).Current;
        if (await current.WithdrawalOrNullAsync(town.Edition(edition), Stop) is null)
            return true;

        return await current.MunicipalityOrNullAsync(town.Id, Stop) is { } found && found.Years.Any(pointer => pointer.Edition == edition);
    }

    /// <summary>Nothing of an edition is left but its name and the word that it was withdrawn.</summary>
    public static async Task AssertGoneAsync(this Town town, string edition)
    {
        Assert.False(await town.IsServedAsync(edition));
        Assert.NotEqual(edition, (await town.PointerAsync())?.Edition);
        Assert.DoesNotContain(edition, await town.EditionsWithFilesAsync());
        Assert.DoesNotContain(edition, await town.EditionsWithRowsAsync());
        Assert.True(Assert.Single(await town.WithdrawalsAsync(), withdrawal => withdrawal.Edition == edition).IsDone);

        foreach (var feed in new[]
        {
            new Storage.Editions.PublicationFeed(town.Id),
            new(town.Id, "31"),
            Storage.Editions.PublicationFeed.Everybody
        })
        {
            var entries = (await town.Worker.Log.ListAsync(feed, town.Year, 5000, null, Stop)).Entries
                .Where(entry => entry.Municipality.Id == town.Id.Value)
                .ToList();
            Assert.Contains(entries, entry => entry is { Edition: null, Withdrawal: { } told } && told.Editions.Contains(edition));
            Assert.All(entries.Where(entry => entry.Edition == edition), entry =>
            {
                Assert.Equal(
                    (null, null, null, null, 0), (entry.Totals, entry.Consolidated, entry.Change, entry.Files, entry.Sources.Count));
                Assert.True(entry.UpdatedAt >= entry.PublishedAt);
                Assert.Equal([edition], entry.Withdrawal!.Editions);
            });
            Assert.All(entries.Where(entry => entry.Previous == edition), entry => Assert.Null(entry.Change));
        }
    }
}
