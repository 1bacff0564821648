using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;
using Transparency.Storage.Verifying;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Tests.Editions;

public sealed class EditionIndexStoreTests(AzuriteFixture azurite)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnIndexIsWrittenWithItsEditionAndReadOnce()
    {
        var (town, edition) = await PublishedAsync(100);
        var wire = new Wire();
        var store = new EditionIndexStore(new Worker(town.Account, wire).Files);

        var index = await store.WrittenOrNullAsync(edition, sweeping: false, Stop);
        Assert.Equal(10000, index!.FindOrNull(new Ico(91862523))!.Sums.Expenditure.Amount.Halere);
        Assert.Same(index, await store.WrittenOrNullAsync(edition, sweeping: false, Stop));
        Assert.Same(index, store.HeldOrNull(edition));
        Assert.Equal(1, wire.Reads("/" + EditionFiles.IndexFile));
        Assert.InRange(store.HeldBytes, index.Bytes, index.Bytes + 1000);
    }

    [Fact]
    public async Task WhatIsComputedOfPaymentsIsWhatWasWritten()
    {
        var (town, edition) = await PublishedAsync(100);
        var written = (await town.Worker.Files.BytesOrNullAsync(edition, EditionFiles.IndexFile, Stop))!;
        await town.Worker.Accounts.Published.DeleteBlobAsync($"{edition}/{EditionFiles.IndexFile}", cancellationToken: Stop);

        var store = new EditionIndexStore(town.Worker.Files);

        Assert.Null(await store.WrittenOrNullAsync(edition, sweeping: false, Stop));
        Assert.True(await store.PaymentBytesOrNullAsync(edition, Stop) > 0);

        var index = await store.ComputedOrNullAsync(edition, PaymentsCsv.ReadFile, Stop);
        Assert.Equal(EditionIndex.Read(written).Total, index!.Total);
        Assert.Equal(written.Length, index.Bytes);
        Assert.Same(index, await store.WrittenOrNullAsync(edition, sweeping: false, Stop));
    }

    [Fact]
    public async Task AnEditionThatIsNotThereHasNoneAndIsNotRemembered()
    {
        var (town, edition) = await PublishedAsync(100);
        var store = new EditionIndexStore(town.Worker.Files);
        var none = edition with { Edition = "0123456789ab" };

        Assert.Null(await store.WrittenOrNullAsync(none, sweeping: false, Stop));
        Assert.Null(await store.PaymentBytesOrNullAsync(none, Stop));
        Assert.Null(await store.ComputedOrNullAsync(none, PaymentsCsv.ReadFile, Stop));
        Assert.Equal(0, store.HeldBytes);
    }

    [Fact]
    public async Task MemoryIsBoundedAndTheLeastUsedGoesFirst()
    {
        var town = await Town.CreateAsync(azurite);
        var editions = new List<EditionKey>();

        foreach (var amount in new[] { 1, 2, 3 })
            editions.Add(await PublishAsync(town, amount));

        var wire = new Wire();
        var one = (await town.Worker.Files.BytesOrNullAsync(editions[0], EditionFiles.IndexFile, Stop))!.Length + 400;
        var store = new EditionIndexStore(new Worker(town.Account, wire).Files, 2 * one);

        foreach (var edition in new[] { editions[0], editions[1], editions[0], editions[2] })
            Assert.NotNull(await store.WrittenOrNullAsync(edition, sweeping: false, Stop));

        Assert.NotNull(store.HeldOrNull(editions[0]));
        Assert.Null(store.HeldOrNull(editions[1]));
        Assert.InRange(store.HeldBytes, one, 2 * one);

        // Of what found no room it is still known whom it names.
        Assert.True(store.MayName(editions[1], new Ico(91862523)));
        Assert.False(store.MayName(editions[1], new Ico(91163722)));
        Assert.True(store.MayName(editions[0] with { Edition = "0123456789ab" }, new Ico(91163722)));

        // One of very many takes the place of no other.
        Assert.NotNull(await store.WrittenOrNullAsync(editions[1], sweeping: true, Stop));
        Assert.Null(store.HeldOrNull(editions[1]));
        Assert.NotNull(store.HeldOrNull(editions[0]));
        Assert.Equal(4, wire.Reads("/" + EditionFiles.IndexFile));
    }

    [Fact]
    public async Task TheIndexGoesWithItsEdition()
    {
        var (town, edition) = await PublishedAsync(100);
        var order = new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data"));
        await town.Worker.Withdrawal.RunAsync(town.Folder, order, _ => { }, Stop);

        Assert.Null(await town.Worker.Files.BytesOrNullAsync(edition, EditionFiles.IndexFile, Stop));
        Assert.Empty(await town.Worker.Files.EditionsAsync(town.Folder, Stop));
    }

    [Fact]
    public async Task WhatACrashedImportLeftOfAnIndexIsCleanedWithTheRest()
    {
        var (town, edition) = await PublishedAsync(100);
        var left = edition with { Edition = "0123456789ab" };
        await town.Worker.Accounts.Published
            .GetBlobClient($"{left}/{EditionFiles.IndexFile}")
            .UploadAsync(BinaryData.FromString("TRIX"), Stop);

        await town.Worker.Cleaning.CleanAsync(town.Folder, Stop);

        Assert.Equal([edition.Edition], await town.Worker.Files.EditionsAsync(town.Folder, Stop));
        Assert.NotNull(await town.Worker.Files.BytesOrNullAsync(edition, EditionFiles.IndexFile, Stop));
    }

    [Fact]
    public async Task AnAlteredIndexIsFoundByWhoeverVerifiesTheEditionAndAMissingOneIsAnOldEditions()
    {
        var (town, edition) = await PublishedAsync(100);
        var blob = town.Worker.Accounts.Published.GetBlobClient($"{edition}/{EditionFiles.IndexFile}");
        Assert.Equal(VerificationOutcome.Same, (await VerifyAsync(town)).Outcome);

        await blob.UploadAsync(BinaryData.FromString("TRIX"), overwrite: true, Stop);

        var found = await VerifyAsync(town);
        Assert.Equal(
            (VerificationOutcome.Different, EditionFiles.IndexFile, DifferenceKind.Bytes, 4L),
            (found.Outcome, found.FirstDifferent!.Name, found.FirstDifferent.Difference!.Kind, found.FirstDifferent.Difference.Offset));

        await blob.DeleteAsync(cancellationToken: Stop);
        Assert.Equal(VerificationOutcome.Same, (await VerifyAsync(town)).Outcome);
    }

    private static Task<Verification> VerifyAsync(Town town)
    {
        var worker = town.Worker;
        return new EditionVerification(
            worker.Folders, worker.Pointers, worker.Withdrawals, worker.Rows, worker.Files, worker.Options).RunAsync(town.Folder, Stop);
    }

    private async Task<(Town Town, EditionKey Edition)> PublishedAsync(int amount)
    {
        var town = await Town.CreateAsync(azurite);
        return (town, await PublishAsync(town, amount));
    }

    private static async Task<EditionKey> PublishAsync(Town town, int amount, Worker? worker = null)
    {
        await town.PutAsync("data.csv", $"{Header}KDF;3113;5169;;;{amount};2024-01-01;91862523;Truhlářství Žďár;Oprava\n");
        return town.Edition((await town.ImportAsync(worker)).Edition!);
    }
}
