using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.LocalHost.Emulation;

namespace Transparency.LocalHost.Tests.Emulation;

public sealed class AzuriteTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BlobsAreServed()
    {
        var container = new BlobContainerClient(fixture.NewAccount(), "exports");
        await container.CreateAsync(cancellationToken: Stop);
        await container.GetBlobClient("a/b.csv").UploadAsync(BinaryData.FromString("x"), Stop);

        Assert.Equal("x", (await container.GetBlobClient("a/b.csv").DownloadContentAsync(Stop)).Value.Content.ToString());
    }

    [Theory]
    [InlineData("a+b/")]
    [InlineData("a.b/(1)/")]
    [InlineData("a/")]
    [InlineData("a/b")]
    [InlineData("žába/")]
    [InlineData("10/")]
    public async Task AFolderListsItsOwnBlobsHoweverTheyAreCalled(string prefix)
    {
        string[] names =
        [
            "10/2", "10/9", "100/1", "9", "a", "a+b/x", "a+bb/x", "a.b/(1)/x", "a.b/(1)/\uffee", "a.b/(1)0", "a/b", "a/b/c", "a/~",
            "a/\ud83d\ude00", "a0", "aa/b", "b", "žába/x", "žába0",
        ];
        var account = fixture.NewAccount();
        var container = new BlobContainerClient(account, "exports");
        var other = new BlobContainerClient(account, "published");
        await container.CreateAsync(cancellationToken: Stop);
        await other.CreateAsync(cancellationToken: Stop);

        foreach (var name in names)
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(name), Stop);
            await other.GetBlobClient(name).UploadAsync(BinaryData.FromString("other"), Stop);
        }

        var listed = await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, Stop)
            .Select(blob => blob.Name)
            .ToListAsync(Stop);

        Assert.Equal(
            names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
        Assert.All(listed, name => Assert.Equal(
            name, container.GetBlobClient(name).DownloadContent(Stop).Value.Content.ToString()));
    }

    [Fact]
    public async Task TablesAreServed()
    {
        var table = new TableClient(fixture.NewAccount(), "Budgets");
        await table.CreateAsync(Stop);
        await table.AddEntityAsync(new TableEntity("a|2024|e", "income|1111") { ["Actual"] = 12L }, Stop);

        var row = (await table.GetEntityAsync<TableEntity>("a|2024|e", "income|1111", cancellationToken: Stop)).Value;
        Assert.Equal(12L, row["Actual"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(19)]
    public async Task OfWhatIsDeletedNothingIsLeftAndOfOthersAll(int from)
    {
        var account = fixture.NewAccount();
        var container = new BlobContainerClient(account, "exports");
        await container.CreateAsync(cancellationToken: Stop);
        var names = Enumerable.Range(0, 20).Select(number => $"{number * 7 % 20:00}.csv").ToList();

        foreach (var name in names)
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(name), Stop);

        foreach (var deleted in names.Skip(from).Concat(names.Take(from)).ToList())
        {
            await container.DeleteBlobAsync(deleted, cancellationToken: Stop);
            names.Remove(deleted);

            Assert.False(await container.GetBlobClient(deleted).ExistsAsync(Stop));
            Assert.Equal(names.Order(StringComparer.Ordinal), await NamesAsync(container));
            Assert.All(names, name => Assert.Equal(name, container.GetBlobClient(name).DownloadContent(Stop).Value.Content.ToString()));
        }
    }

    [Fact]
    public async Task ATableIsKnownUntilItIsDeletedAndWhenItIsMadeAgain()
    {
        var account = fixture.NewAccount();
        foreach (var made in new[] { "Budgets", "editions", "Budgets" })
        {
            var table = new TableClient(account, made);
            await table.CreateAsync(Stop);
            await table.AddEntityAsync(new TableEntity("a", "b"), Stop);
            Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("a", "b", null, Stop)).HasValue);

            await table.DeleteAsync(Stop);

            var gone = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("a", "c"), Stop));
            Assert.Equal(404, gone.Status);
        }
    }

    [Fact]
    public async Task TheWellKnownAccountIsServed() =>
        Assert.False(await new BlobContainerClient(fixture.Azurite.ConnectionString, "nothing").ExistsAsync(Stop));

    [Fact]
    public async Task EachAccountIsEmpty()
    {
        await new BlobContainerClient(fixture.NewAccount(), "mine").CreateAsync(cancellationToken: Stop);

        Assert.False(await new BlobContainerClient(fixture.NewAccount(), "mine").ExistsAsync(Stop));
    }

    [Fact]
    public async Task ItIsGoneAfterItIsDisposedAndItsDataStay()
    {
        using var folder = new TemporaryFolder();
        int processId;
        await using (var azurite = await Azurite.StartAsync(new() { Location = folder.Path, PreferWellKnownPorts = false }, Stop))
        {
            processId = azurite.ProcessId;
            await new BlobContainerClient(azurite.ConnectionString, "kept").CreateAsync(cancellationToken: Stop);
        }

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(processId));

        await using var again = await Azurite.StartAsync(new() { Location = folder.Path, PreferWellKnownPorts = false }, Stop);
        Assert.True(await new BlobContainerClient(again.ConnectionString, "kept").ExistsAsync(Stop));
    }

    [Fact]
    public async Task AMissingAzuriteIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        var options = new AzuriteOptions { Location = folder.Path, MainModule = Path.Combine(folder.Path, "azurite.js") };

        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(() => Azurite.StartAsync(options, Stop));
        Assert.Contains("npm ci", obstacle.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrokenAzuriteIsOneSentenceWithItsLastWords()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.js", "throw new Error('the table of contents is torn');");

        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(
            () => Azurite.StartAsync(new() { Location = folder.Path, MainModule = broken }, Stop));
        Assert.Equal("The storage emulator Azurite did not start: the table of contents is torn.", obstacle.Message);
    }

    [Fact]
    public async Task ASilentAzuriteIsGivenUp()
    {
        using var folder = new TemporaryFolder();
        var options = new AzuriteOptions
        {
            Location = folder.Path,
            MainModule = folder.Write("silent.js", "console.error('still thinking');setInterval(() => {}, 1000);"),
            StartLimit = TimeSpan.FromSeconds(2),
        };

        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(() => Azurite.StartAsync(options, Stop));
        Assert.Contains("within 2 s", obstacle.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> NamesAsync(BlobContainerClient container) =>
        await container.GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop);
}
