using Azure.Data.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Tests.Editions;

/// <summary>Bytes come back out of a row as they went in, up to what a row holds.</summary>
public sealed class PackedPropertiesTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(60_000, 1)]
    [InlineData(60_001, 2)]
    [InlineData(PackedProperties.RowBytes, 12)]
    public void BytesComeBackFromAsFewPropertiesAsTheyNeed(int length, int properties)
    {
        var row = new TableEntity("p", "r");
        var bytes = Bytes(length);

        PackedProperties.Put(row, bytes);

        Assert.Equal(bytes, PackedProperties.Take(row));
        Assert.Equal(properties, row.Keys.Count(key => key.StartsWith("Data", StringComparison.Ordinal)));
    }

    [Fact]
    public void MoreThanARowHoldsIsRefused() =>
        Assert.Throws<ArgumentException>(() => PackedProperties.Put(new TableEntity("p", "r"), new byte[PackedProperties.RowBytes + 1]));

    [Fact]
    public async Task StorageTakesAFullRow()
    {
        var town = await Town.CreateAsync(azurite);
        var bytes = Bytes(PackedProperties.RowBytes);
        var row = new TableEntity(town.Id.Value, "full");
        PackedProperties.Put(row, bytes);

        // In a transaction, as an edition's rows are written: it is there that Azurite weighs them.
        await town.Worker.Accounts.Budgets.SubmitTransactionAsync(
            [new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)], Stop);

        Assert.Equal(
            bytes,
            PackedProperties.Take(
                (await town.Worker.Accounts.Budgets.GetEntityAsync<TableEntity>(town.Id.Value, "full", cancellationToken: Stop)).Value));
    }

    /// <summary>No two neighbouring properties alike, so that a lost or doubled part is seen.</summary>
    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)(i % 251);

        return bytes;
    }
}
