using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Emulation;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Running;

namespace Transparency.LocalHost.Tests.Running;

public sealed class RunCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATakenPortIsOneSentence()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();

        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;

        var (code, error) = await RunAsync("run", "--port", Text(port));

        Assert.Equal((1, $"Port {port} is taken by another program: choose a free one with --port."), (code, error));
    }

    [Fact]
    public async Task DataInUseAreOneSentence()
    {
        using var folder = new TemporaryFolder();
        using var taken = DataDirectory.Take(folder.Path);

        var (code, error) = await RunAsync("run", "--port", Text(FreePort()), "--data", folder.Path);

        Assert.Equal(
            (1, $"Another Transparency is running on the data in {folder.Path}: stop it, or choose another folder with --data."),
            (code, error));
    }

    [Theory]
    [InlineData("run", "--port", "x")]
    [InlineData("run", "--wrong")]
    [InlineData("dance")]
    public async Task AWrongArgumentIsRefused(params string[] arguments) => Assert.Equal(1, (await RunAsync(arguments)).Code);

    [Fact]
    public async Task ARunHasACatalogueOfAnInventedProvider()
    {
        using var folder = new TemporaryFolder();
        using var host = LocalHostProcess.Start(
            "run",
            "--empty",
            "--port",
            Text(FreePort()),
            "--data",
            folder.Path);
        var port = PortOf(await host.LineWithAsync("Transparency is running: "));
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        var catalogue = await client.GetStringAsync(new Uri($"http://127.0.0.1:{Text(port)}/catalog.jsonld"), Stop);

        Assert.Contains("Svazek obcí Vymyšlenský kraj", catalogue, StringComparison.Ordinal);
        await host.TerminateAsync();
        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task ASignalStopsEverything()
    {
        using var folder = new TemporaryFolder();
        using var host = LocalHostProcess.Start(
            "run",
            "--empty",
            "--port",
            Text(FreePort()),
            "--data",
            folder.Path);
        var port = PortOf(await host.LineWithAsync("Transparency is running: "));
        var storagePort = await StoragePortAsync(port);

        await host.TerminateAsync();

        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.Equal("", await host.Errors);
        Assert.True(StoragePorts.IsFree(port));
        Assert.True(StoragePorts.IsFree(storagePort));
    }

    [Fact]
    public async Task AzuriteDiesWithAKilledParent()
    {
        using var folder = new TemporaryFolder();
        using var host = LocalHostProcess.Start(
            "run",
            "--empty",
            "--port",
            Text(FreePort()),
            "--data",
            folder.Path);
        var storagePort = await StoragePortAsync(PortOf(await host.LineWithAsync("Transparency is running: ")));
        Assert.False(StoragePorts.IsFree(storagePort));

        host.Kill();

        await Eventually.IsTrueAsync(() => StoragePorts.IsFree(storagePort));
    }

    [Fact]
    public async Task WhatWasDroppedJustBeforeTheHostIsKilledIsThereAtTheNextStart()
    {
        using var folder = new TemporaryFolder();
        int storagePort;

        using (var host = LocalHostProcess.Start(
            "run",
            "--empty",
            "--port",
            Text(FreePort()),
            "--data",
            folder.Path))
        {
            using var instance = new RunningInstance(PortOf(await host.LineWithAsync("Transparency is running: ")));
            var account = (await instance.StateAsync(Stop)).ConnectionString;
            storagePort = new BlobServiceClient(account).Uri.Port;
            var exports = new BlobContainerClient(account, "exports");

            for (var i = 0; i < 20; i++)
                await exports.UploadBlobAsync($"obec/2024/{i}.csv", BinaryData.FromString("1;2"), Stop);

            host.Kill();
        }

        // Its ports are free before all is written down.
        await Eventually.IsTrueAsync(() => StoragePorts.IsFree(storagePort) && IsWrittenDown(folder.Path, "obec/2024/19.csv"));

        using var next = LocalHostProcess.Start(
            "run",
            "--empty",
            "--port",
            Text(FreePort()),
            "--data",
            folder.Path);
        using var again = new RunningInstance(PortOf(await next.LineWithAsync("Transparency is running: ")));
        var kept = new BlobContainerClient((await again.StateAsync(Stop)).ConnectionString, "exports").GetBlobsAsync(
            cancellationToken: Stop);
        var names = new List<string>();

        await foreach (var blob in kept)
            names.Add(blob.Name);

        Assert.Equal(20, names.Count(name => name.StartsWith("obec/2024/", StringComparison.Ordinal)));
        await next.TerminateAsync();
    }

    private static bool IsWrittenDown(string directory, string name) =>
        Directory
            .EnumerateFiles(directory, "*.json", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains(name, StringComparison.Ordinal));

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await new CommandLine(TextWriter.Null, error).RunAsync(arguments, Stop);
        return (code, error.ToString().Trim());
    }

    private static async Task<int> StoragePortAsync(int port)
    {
        using var instance = new RunningInstance(port);
        var state = await instance.StateAsync(Stop);
        return new BlobServiceClient(state.ConnectionString).Uri.Port;
    }

    private static int PortOf(string announcement) => new Uri(announcement[announcement.IndexOf("http", StringComparison.Ordinal)..]).Port;

    internal static int FreePort() => StoragePorts.Choose(preferWellKnown: false).Blob;

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
