using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Tests.Withdrawing;

public sealed class WithdrawalTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NothingThatIsKeptHoldsAWordOfWhatWasWithdrawn()
    {
        var town = await Town.CreateAloneAsync(azurite);
        // Its events have no names, so that the next edition adds them.
        await town.PutAsync("data.csv", Exports.WithIncome(900));
        await town.ImportAsync();
        await Secret.PutAsync(town);

        var wrong = (await town.ImportAsync()).Edition!;
        // A dry run and a rejected folder leave reports that quote rows.
        await town.PutAsync("check/data.csv", Secret.Data(1) + $"UCT;0000;1111;;;{Secret.Description};;;;\n");
        await town.Worker.Check.RunAsync(town.Folder, Stop);
        await town.PutAsync("data.csv", Secret.Data(1) + $"UCT;0000;1111;;;{Secret.Description};;;;\n");
        Assert.Equal(ImportOutcome.Rejected, (await town.ImportAsync()).Outcome);

        var before = await StoredText.PlacesOfAsync(town.Account, Secret.Words);

        await town.WithdrawAsync();

        Assert.Contains(before, place => place.StartsWith("published/", StringComparison.Ordinal));
        Assert.Contains(before, place => place.StartsWith("reports/vzor/2024/report", StringComparison.Ordinal));
        Assert.Contains(before, place => place.StartsWith("reports/vzor/2024/check", StringComparison.Ordinal));
        Assert.Contains(before, place => place.StartsWith("Publications/_all/", StringComparison.Ordinal));
        Assert.Contains(before, place => place.StartsWith("Editions/", StringComparison.Ordinal));
        Assert.Empty(await StoredText.PlacesOfAsync(town.Account, Secret.Words));
        await town.AssertGoneAsync(wrong);
    }

    [Fact]
    public async Task TheYearHasNoCurrentEditionAndTheLogSaysWhy()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);

        var edition = (await town.ImportAsync()).Edition!;

        var result = await town.WithdrawAsync();

        Assert.Equal([edition], result.Withdrawn.Select(withdrawal => withdrawal.Edition));
        Assert.Empty(result.Kept);

        var pointer = await town.PointerAsync();
        Assert.Equal(
            (null, true, "personal-data", null),
            (pointer!.Edition, pointer.Logged, pointer.Publication.Withdrawal?.Reason, pointer.Publication.Withdrawal?.Current));
        Assert.Equal([edition, null], await town.LogAsync());
        Assert.Empty((await new Worker(town.Account).Current.MunicipalityOrNullAsync(town.Id, Stop))!.Value.Years);
        await town.AssertGoneAsync(edition);
    }

    [Fact]
    public async Task AnOlderEditionIsWithdrawnAndTheCurrentOneStaysWithoutTheComparison()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);

        var wrong = (await town.ImportAsync()).Edition!;
        await Secret.CorrectAsync(town);

        var right = (await town.ImportAsync()).Edition!;
        Assert.NotNull((await town.PointerAsync())!.Publication.Change);

        var result = await town.WithdrawAsync(editions: wrong);

        Assert.Equal([(right, true)], result.Kept.Select(kept => (kept.Edition, kept.IsCurrent)));

        var pointer = await town.PointerAsync();
        Assert.Equal((right, null), (pointer!.Edition, pointer.Publication.Change));
        Assert.Equal(right, (await town.Worker.Log.ListAsync(new(town.Id), null, 1, null, Stop)).Entries[0].Withdrawal!.Current);
        await town.AssertGoneAsync(wrong);
        await town.AssertWholeAsync(right);
        // The folder is as it was imported.
        Assert.Equal(right, (await town.ImportAsync()).Edition);
    }

    [Fact]
    public async Task AllEditionsOfAYearAreWithdrawnAndThoseOfAnotherYearStay()
    {
        var town = await Town.CreateAsync(azurite);
        var editions = new List<string>();

        foreach (var crowns in new[] { 1000, 1500 })
        {
            await Secret.PutAsync(town, crowns);
            editions.Add((await town.ImportAsync()).Edition!);
        }

        await town.PutAsync("../2023/data.csv", Exports.WithIncome(1).Replace("2024-", "2023-", StringComparison.Ordinal));

        var other = await town.Worker.Import.RunAsync(new FolderId(town.Id, FiscalYear.Of(2023)), Stop);

        var result = await town.WithdrawAsync(all: true);

        Assert.Equal(editions.Order(StringComparer.Ordinal), result.Withdrawn.Select(withdrawal => withdrawal.Edition));

        foreach (var edition in editions)
            await town.AssertGoneAsync(edition);

        Assert.Equal(
            other.Edition,
            (await town.Worker.Pointers.GetOrNullAsync(new FolderId(town.Id, FiscalYear.Of(2023)), Stop))!.Edition);
    }

    [Fact]
    public async Task WithoutAllTheOthersThatStayAreNamed()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town, 1000);

        var first = (await town.ImportAsync()).Edition!;
        await Secret.PutAsync(town, 1500);
        await town.ImportAsync();

        var result = await town.WithdrawAsync();

        var kept = Assert.Single(result.Kept);
        Assert.Equal((first, false), (kept.Edition, kept.IsCurrent));
        await town.AssertWholeAsync(first);
    }

    [Fact]
    public async Task TheSecondTimeThereIsNothingToWithdraw()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);

        var edition = (await town.ImportAsync()).Edition!;
        await town.WithdrawAsync();

        var log = await town.LogOfAllAsync();

        Assert.Empty((await town.WithdrawAsync()).Withdrawn);
        Assert.Empty((await town.WithdrawAsync(editions: edition)).Withdrawn);
        Assert.Empty((await town.WithdrawAsync(all: true)).Withdrawn);
        Assert.Equal(log, await town.LogOfAllAsync());
    }

    [Fact]
    public async Task AnEditionThatNeverWasIsNoneToWithdraw()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);

        var edition = (await town.ImportAsync()).Edition!;

        Assert.Null(await town.WithdrawOrNullAsync(editions: ["0123456789ab", edition]));
        Assert.Empty(await town.WithdrawalsAsync());
        await town.AssertPublishedAsync(edition);
    }

    [Fact]
    public async Task TheEditionsOfAnEmptiedFolderCanBeWithdrawn()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Secret.Data(1000));

        var edition = (await town.ImportAsync()).Edition!;
        await town.RemoveAsync("data.csv");
        await town.ImportAsync();

        Assert.Empty((await town.WithdrawAsync()).Withdrawn);
        await town.WithdrawAsync(editions: edition);

        await town.AssertGoneAsync(edition);
        Assert.Equal(ImportOutcome.Emptied, (await town.ImportAsync()).Outcome);
    }

    [Fact]
    public async Task StepsAreToldInTheirOrder()
    {
        var town = await Town.CreateAsync(azurite);
        await Secret.PutAsync(town);
        await town.ImportAsync();

        var steps = new List<WithdrawalStep>();

        await town.Worker.Withdrawal.RunAsync(
            town.Folder, new WithdrawalOrder([], false, WithdrawalReason.Of("wrong-data")), steps.Add, Stop);

        Assert.Equal(Enum.GetValues<WithdrawalStage>(), steps.Select(step => step.Stage));
        Assert.Equal([1, 1, 12, 2, 1, 1], steps.Select(step => step.Count));
    }
}
