using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Payments;
using Transparency.Storage.Verifying;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Tests.Payments;

public sealed class PaymentIndexStoreTests(AzuriteFixture azurite)
{
    private const int Count = 900;
    private const string Path = "/" + EditionFiles.PaymentIndexFile;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ALongFileHasAnIndexAndAShortOneNone()
    {
        var (town, edition) = await PublishedAsync();
        Assert.True(await Blob(town, edition).ExistsAsync(Stop));
        Assert.DoesNotContain(EditionFiles.PaymentIndexFile, await town.Worker.Files.NamesAsync(edition, Stop));

        var other = await Town.CreateAsync(azurite);
        var few = await PublishAsync(other, 10);
        Assert.False(await Blob(other, few).ExistsAsync(Stop));
        Assert.Null(await OpenOrNullAsync(Store(other.Worker), other, few));
    }

    [Fact]
    public async Task WhoeverAsksAtOnceHasEveryPartReadOnce()
    {
        var (town, edition) = await PublishedAsync();
        var wire = new Wire();
        var store = Store(new Worker(town.Account, wire));
        var opened = (await OpenOrNullAsync(store, town, edition))!;
        Assert.Same(opened, await OpenOrNullAsync(store, town, edition));
        Assert.Equal((Count, 2), (opened.Index.Rows, opened.Index.Cells));

        var before = wire.Reads(Path);
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PageAsync(opened)));

        Assert.All(pages, page => Assert.Equal(Enumerable.Range(0, 100).Select(i => $"Faktura {i}"), page));
        Assert.InRange(wire.Reads(Path) - before, 1, 6);

        before = wire.Reads(Path);
        await PageAsync(opened);
        Assert.Equal(before, wire.Reads(Path));
    }

    [Fact]
    public async Task MemoryIsBounded()
    {
        var (town, edition) = await PublishedAsync();
        var store = new PaymentIndexStore(town.Worker.Files, NullLogger<PaymentIndexStore>.Instance, 100_000);
        var opened = (await OpenOrNullAsync(store, town, edition))!;

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(100, (await PageAsync(opened)).Count);
            Assert.InRange(store.HeldBytes, 1, 100_000);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(-50)]
    public async Task OneThatIsDamagedOrCutIsNotUsed(int at)
    {
        var (town, edition) = await PublishedAsync();
        var blob = Blob(town, edition);
        var bytes = (await blob.DownloadContentAsync(Stop)).Value.Content.ToArray();

        await blob.UploadAsync(new BinaryData(bytes[..^40]), overwrite: true, Stop);
        Assert.Null(await OpenOrNullAsync(Store(town.Worker), town, edition));

        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        await blob.UploadAsync(new BinaryData(bytes), overwrite: true, Stop);

        if (await OpenOrNullAsync(Store(town.Worker), town, edition) is { } opened)
        {
            await Assert.ThrowsAsync<InvalidDataException>(async () =>
            {
                for (var part = 0; part < opened.Index.Parts; part++)
                {
                    var (start, length) = opened.Index.PlaceOfPart(part);
                    await opened.Read(start, new byte[length], Stop);
                }
            });
        }
    }

    [Fact]
    public async Task AnAlteredOneIsFoundByWhoeverVerifiesTheEditionAndAMissingOneIsAnOldEditions()
    {
        var (town, edition) = await PublishedAsync();
        var blob = Blob(town, edition);
        Assert.Equal(VerificationOutcome.Same, (await VerifyAsync(town)).Outcome);

        await blob.UploadAsync(BinaryData.FromString("TRPX"), overwrite: true, Stop);

        var found = await VerifyAsync(town);
        Assert.Equal(
            (VerificationOutcome.Different, EditionFiles.PaymentIndexFile, DifferenceKind.Bytes, 4L),
            (found.Outcome, found.FirstDifferent!.Name, found.FirstDifferent.Difference!.Kind, found.FirstDifferent.Difference.Offset));

        await blob.DeleteAsync(cancellationToken: Stop);
        Assert.Equal(VerificationOutcome.Same, (await VerifyAsync(town)).Outcome);
    }

    [Fact]
    public async Task OneThatAShortFileShouldNotHaveIsFoundToo()
    {
        var town = await Town.CreateAsync(azurite);
        var edition = await PublishAsync(town, 10);
        await Blob(town, edition).UploadAsync(BinaryData.FromString("TRPX"), Stop);

        var found = await VerifyAsync(town);
        Assert.Equal(
            (EditionFiles.PaymentIndexFile, DifferenceKind.Unexpected),
            (found.FirstDifferent!.Name, found.FirstDifferent.Difference!.Kind));
    }

    [Fact]
    public async Task ItGoesWithItsEdition()
    {
        var (town, edition) = await PublishedAsync();
        var order = new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data"));
        await town.Worker.Withdrawal.RunAsync(town.Folder, order, _ => { }, Stop);

        Assert.False(await Blob(town, edition).ExistsAsync(Stop));
        Assert.Empty(await town.Worker.Files.EditionsAsync(town.Folder, Stop));
    }

    private static PaymentIndexStore Store(Worker worker) => new(worker.Files, NullLogger<PaymentIndexStore>.Instance);

    private static BlobClient Blob(Town town, EditionKey edition) =>
        town.Worker.Accounts.Published.GetBlobClient($"{edition}/{EditionFiles.PaymentIndexFile}");

    private static async Task<OpenedIndex?> OpenOrNullAsync(PaymentIndexStore store, Town town, EditionKey edition) =>
        await store.OpenOrNullAsync((await town.Worker.Loaded.GetOrNullAsync(edition, Stop))!, Stop);

    /// <summary>The descriptions of the hundred smallest payments.</summary>
    private static async Task<List<string>> PageAsync(OpenedIndex opened)
    {
        var positions = await new PaymentWalk(opened.Index, PaymentOrder.Amount, opened.Read).SmallestFirstAsync(null, null, 100, Stop);
        var records = await new PaymentRecords(opened.Index, PaymentOrder.Amount, opened.Read).ReadAsync(positions, Stop);

        return [.. records.Select(record => record.Description.Split(':')[0])];
    }

    private static Task<Verification> VerifyAsync(Town town)
    {
        var worker = town.Worker;
        return new EditionVerification(
            worker.Folders, worker.Pointers, worker.Withdrawals, worker.Rows, worker.Files, worker.Options).RunAsync(town.Folder, Stop);
    }

    private async Task<(Town Town, EditionKey Edition)> PublishedAsync()
    {
        var town = await Town.CreateAsync(azurite);
        return (town, await PublishAsync(town, Count));
    }

    /// <summary>Texts so long that few payments make a long file.</summary>
    private static async Task<EditionKey> PublishAsync(Town town, int count)
    {
        var text = new StringBuilder("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n");
        var description = new string('o', 3_000);

        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"KDF;{(i % 2 == 0 ? 3113 : 6171)};5169;;;{i + 1};2024-01-{1 + (i % 28):00};")
                .Append(CultureInfo.InvariantCulture, $"91862523;Truhlářství;Faktura {i}: {description}\n");
        }

        await town.PutAsync("data.csv", text.ToString());

        return town.Edition((await town.ImportAsync()).Edition!);
    }
}
