using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Tests.Editions;

/// <summary>What a table row does not hold goes on in rows of its own, and comes back whole.</summary>
public sealed class PackedRowsTests(AzuriteFixture azurite)
{
    private const string Beginning = "part|";

    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PackedProperties.RowBytes, 0)]
    [InlineData(PackedProperties.RowBytes + 1, 1)]
    [InlineData((3 * PackedProperties.RowBytes) + 1, 3)]
    public async Task BytesComeBackFromAsManyRowsAsTheyNeed(int length, int parts)
    {
        var town = await Town.CreateAsync(azurite);
        var table = town.Worker.Accounts.Budgets;
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);

        var row = new TableEntity(town.Id.Value, "row");

        await PackedRows.PutAsync(table, row, bytes, Stop);

        Assert.Equal(parts, (await PartsAsync(table, town.Id.Value)).Count);
        Assert.Equal(bytes, await PackedRows.TakeOrNullAsync(table, row, null, Stop));

        await PackedRows.RemoveAsync(table, new TableEntity(town.Id.Value, "row"), bytes, Stop);

        Assert.Empty(await PartsAsync(table, town.Id.Value));
        Assert.Equal(parts == 0, await PackedRows.TakeOrNullAsync(table, row, null, Stop) is not null);
    }

    /// <summary>A thousand files whose names alone are more than a row.</summary>
    [Fact]
    public async Task APublicationOfAThousandLongNamesIsNoFault()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var entry = Long(town, "a");

        var pointer = await town.Worker.Pointers.MoveAsync(null, town.Folder, entry, Stop);

        await town.Worker.Log.AppendAsync(entry, Stop);
        await town.Worker.Log.AppendAsync(SmallEditions.Publication(town, Noon.AddMinutes(1), "ffffffffffff"), Stop);

        Assert.Equal(entry.Sources, (await town.PointerAsync())!.Publication.Sources);
        Assert.Equal(entry.Sources, Assert.Single((await town.Worker.Pointers.ListAllAsync(Stop))[0].Years).Publication.Sources);
        Assert.Equal(entry.Sources, (await town.Worker.Log.GetOrNullAsync(entry.Id, Stop))!.Sources);

        var (feed, _) = await town.Worker.Log.ListAsync(PublicationFeed.Everybody, null, 10, null, Stop);
        Assert.Equal([0, 1000], feed.Select(one => one.Sources.Count));

        await town.Worker.Pointers.MarkLoggedAsync(pointer, Stop);

        Assert.Equal((true, 1000), ((await town.PointerAsync())!.Logged, (await town.PointerAsync())!.Publication.Sources.Count));
    }

    [Fact]
    public async Task APointerThatMovesOnLeavesNothingBehind()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var table = town.Worker.Accounts.Editions;
        var first = await town.Worker.Pointers.MoveAsync(null, town.Folder, Long(town, "a"), Stop);
        var parts = await PartsAsync(table, town.Id.Value);

        var second = await town.Worker.Pointers.MoveAsync(first, town.Folder, Long(town, "b"), Stop);

        Assert.Equal(parts.Count, (await PartsAsync(table, town.Id.Value)).Except(parts).Count());

        await town.Worker.Pointers.MoveAsync(second, town.Folder, SmallEditions.Publication(town, Noon), Stop);
        Assert.Empty(await PartsAsync(table, town.Id.Value));
        Assert.NotEmpty(parts);
    }

    /// <summary>What is withdrawn must be gone from every row, also from those that only continue another.</summary>
    [Fact]
    public async Task AWithdrawnEntryLeavesNoPartOfItself()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var entry = Long(town, "a");
        await town.Worker.Log.AppendAsync(entry, Stop);
        Assert.NotEmpty(await PartsAsync(town.Worker.Accounts.Publications, null));

        await town.Worker.Log.ReplaceAsync(entry with { Sources = [] }, Stop);

        Assert.Empty(await PartsAsync(town.Worker.Accounts.Publications, null));
        Assert.Empty((await town.Worker.Log.GetOrNullAsync(entry.Id, Stop))!.Sources);
    }

    [Fact]
    public async Task PartsThatACrashLeftBeforeTheirRowGoByNight()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.Worker.Pointers.SetProfileAsync(Municipality.Unnamed(town.Id), Stop);

        var dying = new Worker(town.Account, BeforeRow());

        await Assert.ThrowsAsync<RequestFailedException>(() => dying.Pointers.MoveAsync(null, town.Folder, Long(town, "a"), Stop));
        await Assert.ThrowsAsync<RequestFailedException>(() => dying.Log.AppendAsync(Long(town, "a"), Stop));
        Assert.NotEmpty(await PartsAsync(town.Worker.Accounts.Editions, null));
        Assert.NotEmpty(await PartsAsync(town.Worker.Accounts.Publications, null));

        await town.Worker.Left.SweepAsync(Whatever, Stop);

        Assert.Empty(await PartsAsync(town.Worker.Accounts.Editions, null));
        Assert.Empty(await PartsAsync(town.Worker.Accounts.Publications, null));
    }

    [Fact]
    public async Task PartsOfAPointerThatLostAgainstAnotherGoByNightAndThoseOfTheOtherStay()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.Worker.Pointers.MoveAsync(null, town.Folder, Long(town, "a"), Stop);

        var parts = await PartsAsync(town.Worker.Accounts.Editions, null);

        await Assert.ThrowsAsync<RequestFailedException>(() => town.Worker.Pointers.MoveAsync(null, town.Folder, Long(town, "b"), Stop));
        Assert.True((await PartsAsync(town.Worker.Accounts.Editions, null)).Count > parts.Count);

        await town.Worker.Left.SweepAsync(Whatever, Stop);

        Assert.Equal(parts, await PartsAsync(town.Worker.Accounts.Editions, null));
        Assert.Equal(1000, (await town.PointerAsync())!.Publication.Sources.Count);
    }

    /// <summary>What was withdrawn must not stay because the worker died between the row and its parts.</summary>
    [Fact]
    public async Task PartsOfAWithdrawnEntryThatACrashLeftGoByNightAndThoseOfOthersStay()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var table = town.Worker.Accounts.Publications;
        var (withdrawn, other) = (Long(town, "a"), Long(town, "b") with { Id = PublicationLog.Id(Noon.AddMinutes(1), town.Folder, "b") });
        await town.Worker.Pointers.SetProfileAsync(Municipality.Unnamed(town.Id), Stop);
        await town.Worker.Log.AppendAsync(other, Stop);

        var parts = await PartsAsync(table, null);
        await town.Worker.Log.AppendAsync(withdrawn, Stop);

        var dying = new Worker(
            town.Account, new Wire { Before = request => request.Method == RequestMethod.Delete ? Crash : Task.CompletedTask });
        await Assert.ThrowsAsync<RequestFailedException>(() => dying.Log.ReplaceAsync(withdrawn with { Sources = [] }, Stop));
        await town.Worker.Log.ReplaceAsync(withdrawn with { Sources = [] }, Stop);
        Assert.True((await PartsAsync(table, null)).Count > parts.Count);

        await town.Worker.Left.SweepAsync(Whatever, Stop);

        Assert.Equal(parts, await PartsAsync(table, null));
        Assert.Equal(1000, (await town.Worker.Log.GetOrNullAsync(other.Id, Stop))!.Sources.Count);
    }

    [Fact]
    public async Task PartsOfAWriteUnderWayStayByNight()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.Worker.Pointers.SetProfileAsync(Municipality.Unnamed(town.Id), Stop);

        var swept = 0;
        var wire = new Wire
        {
            Before = async request =>
            {
                // The parts are there, and their row is not.
                if (IsOfRow(request) && Interlocked.Exchange(ref swept, 1) == 0)
                    await town.Worker.Left.SweepAsync(Stop);
            }
        };

        await new Worker(town.Account, wire).Pointers.MoveAsync(null, town.Folder, Long(town, "a"), Stop);

        Assert.Equal((1, 1000), (swept, (await town.PointerAsync())!.Publication.Sources.Count));
    }

    /// <summary>Old parts of the same bytes may be what a write counts on that begins while the night looks.</summary>
    [Fact]
    public async Task OldPartsThatAreWrittenAgainWhileTheNightLooksStay()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.Worker.Pointers.SetProfileAsync(Municipality.Unnamed(town.Id), Stop);
        await Assert.ThrowsAsync<RequestFailedException>(
            () => new Worker(town.Account, BeforeRow()).Pointers.MoveAsync(null, town.Folder, Long(town, "a"), Stop));

        var written = 0;
        var wire = new Wire
        {
            Before = async request =>
            {
                if (request.Method == RequestMethod.Delete && Interlocked.Exchange(ref written, 1) == 0)
                    await town.Worker.Pointers.MoveAsync(null, town.Folder, Long(town, "a"), Stop);
            }
        };

        await new Worker(town.Account, wire).Left.SweepAsync(Whatever, Stop);

        Assert.Equal((1, 1000), (written, (await town.PointerAsync())!.Publication.Sources.Count));
    }

    /// <summary>Also what was written this second.</summary>
    private static TimeSpan Whatever => TimeSpan.FromMinutes(-1);

    private static Task Crash => Task.FromException(new RequestFailedException(503, "Crash."));

    private static Wire BeforeRow() => new() { Before = request => IsOfRow(request) ? Crash : Task.CompletedTask };

    /// <summary>Whether it writes anything but a part.</summary>
    private static bool IsOfRow(Request request) => request.Method != RequestMethod.Get
        && !Uri.UnescapeDataString(request.Uri.ToString()).Contains(Beginning, StringComparison.Ordinal);

    private static Publication Long(Town town, string letter) => SmallEditions.Publication(town, Noon) with
    {
        Sources =
        [
            .. Enumerable.Range(0, 1000).Select(i => new PublishedSource(
                $"{i}-{string.Concat(Enumerable.Repeat(letter + "ř", 150))}.csv", "cityvizor", i, new string('0', 64))),
        ],
    };

    private static async Task<IReadOnlyList<string>> PartsAsync(TableClient table, string? partition)
    {
        var keys = new List<string>();

        await foreach (var row in table.QueryAsync<TableEntity>(
            row => row.RowKey.CompareTo(Beginning) >= 0 && row.RowKey.CompareTo(Beginning + "~") < 0, cancellationToken: Stop))
        {
            if (partition is null || row.PartitionKey == partition)
                keys.Add(row.RowKey);
        }

        return keys;
    }
}
