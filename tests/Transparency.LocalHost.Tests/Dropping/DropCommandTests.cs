using System.Globalization;
using Azure.Storage.Blobs;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Tests.Hosting;

namespace Transparency.LocalHost.Tests.Dropping;

public sealed class DropCommandTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APublishedFolderIsZero()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);

        var (code, output, error) = await DropAsync(
            host, "a1", "2024", folder.Write("data.csv", "1;2"), folder.Write("municipality.json", "{}"));

        Assert.True(code == 0, error);
        Assert.StartsWith("The folder is published.", output, StringComparison.Ordinal);
        Assert.Contains($"{host.Address}budgets/a1/2024", output, StringComparison.Ordinal);
        Assert.Contains("uploaded 2 files, 1 kB", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error);
        Assert.DoesNotContain('\r', error);
    }

    [Fact]
    public async Task ARejectedFolderIsTwo()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);

        var (code, output, _) = await DropAsync(host, "a1", "2024", folder.Write("data.csv", "bad"));

        Assert.Equal(2, code);
        Assert.StartsWith("The folder is rejected.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWhoseOnlyFileIsRemovedIsEmptied()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);
        await DropAsync(host, "a1", "2024", folder.Write("data.csv", "1;2"));

        var (code, output, error) = await DropAsync(host, "a1", "2024", "--remove", "data.csv");

        Assert.True(code == 0, error);
        Assert.StartsWith("The folder is withdrawn.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMappingLiesInTheMunicipalitysFolderAndItsRemovalConcernsEveryYear()
    {
        using var folder = new TemporaryFolder();
        var log = new FakeImport.Log { ConnectionString = fixture.NewAccount() };
        await using var host = await StartAsync(folder, log);
        await DropAsync(host, "a1", "2024", folder.Write("data.csv", "1;2"), folder.Write("mapping.json", "{}"));
        Assert.Contains("a1/mapping.json", log.Raised);

        var (code, _, error) = await DropAsync(host, "a1", "2024", "--remove", "mapping.json");

        Assert.True(code == 0, error);

        var exports = new BlobContainerClient(log.ConnectionString, "exports");
        Assert.False(await exports.GetBlobClient("a1/mapping.json").ExistsAsync(Stop));
        Assert.True(await exports.GetBlobClient("a1/.changed").ExistsAsync(Stop));
    }

    [Fact]
    public async Task AFileThatIsNotThereCannotBeRemoved()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);

        var (code, _, error) = await DropAsync(host, "a1", "2024", "--remove", "data.csv");

        Assert.Equal((1, "There is no a1/2024/data.csv to remove."), (code, error.Trim()));
    }

    [Fact]
    public async Task AnImportThatFailsEveryTimeIsToldAtOnce()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);

        var (code, _, error) = await DropAsync(host, "a1", "2024", folder.Write("data.csv", "storage"));

        Assert.Equal(1, code);
        Assert.Contains(
            "The import of exports/a1/2024/data.csv failed every time (InvalidOperationException: storage sneezed); see ",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADropThatAnotherOneReplacesIsToldAtOnce()
    {
        using var folder = new TemporaryFolder();
        var log = new FakeImport.Log { ConnectionString = fixture.NewAccount() };
        await using var host = await StartAsync(folder, log);
        var blob = new BlobContainerClient(log.ConnectionString, "exports").GetBlobClient("a1/2024/data.csv");

        await log.OneAtATime.WaitAsync(Stop);

        var drop = DropAsync(host, "a1", "2024", folder.Write("data.csv", "1;2"));
        await Eventually.IsTrueAsync(async () => await blob.ExistsAsync(Stop));
        await blob.UploadAsync(BinaryData.FromString("3;4"), overwrite: true, Stop);

        var (code, _, error) = await drop;
        log.OneAtATime.Release();
        Assert.Equal(1, code);
        Assert.Contains("Another drop has replaced a1/2024/data.csv before its import was over", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingRunningIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        var code = await new CommandLine(TextWriter.Null, error).RunAsync(
            ["drop", "a1", "2024", folder.Write("data.csv", "x"), "--port", "1"], Stop);

        Assert.Equal((1, "No Transparency is running at http://127.0.0.1:1: start it with ./dev run."), (code, error.ToString().Trim()));
    }

    private Task<FunctionHost> StartAsync(TemporaryFolder folder) =>
        StartAsync(folder, new FakeImport.Log { ConnectionString = fixture.NewAccount() });

    private static async Task<FunctionHost> StartAsync(TemporaryFolder folder, FakeImport.Log log)
    {
        foreach (var container in (string[])["exports", "reports"])
            await new BlobContainerClient(log.ConnectionString, container).CreateAsync(cancellationToken: Stop);

        return await Hosts.StartAsync<FakeImport>(log.ConnectionString, folder, log);
    }

    private static async Task<(int Code, string Output, string Error)> DropAsync(FunctionHost host, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var port = host.Address.Port.ToString(CultureInfo.InvariantCulture);
        var code = await new CommandLine(output, error).RunAsync(["drop", .. arguments, "--port", port, "--lang", "en"], Stop);
        return (code, output.ToString(), error.ToString());
    }
}
