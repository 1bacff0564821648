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

        await host.TerminateAsync();

        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.Equal("", await host.Errors);
        Assert.True(StoragePorts.IsFree(port));
        Assert.False(LocalHostProcess.IsAnybodyAt(folder.Path));
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
        await host.LineWithAsync("Transparency is running: ");
        Assert.True(LocalHostProcess.IsAnybodyAt(folder.Path));

        await host.KillAsync();

        await Eventually.IsTrueAsync(() => !LocalHostProcess.IsAnybodyAt(folder.Path));
    }

    [Fact]
    public async Task WhatWasDroppedJustBeforeTheHostIsKilledIsThereAtTheNextStart()
    {
        using var folder = new TemporaryFolder();

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
            var exports = new BlobContainerClient(account, "exports");

            for (var i = 0; i < 20; i++)
                await exports.UploadBlobAsync($"obec/2024/{i}.csv", BinaryData.FromString("1;2"), Stop);

            await host.KillAsync();
        }

        // The emulator writes down what it knows before it ends.
        await Eventually.IsTrueAsync(() => !LocalHostProcess.IsAnybodyAt(folder.Path));

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

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await new CommandLine(TextWriter.Null, error).RunAsync(arguments, Stop);
        return (code, error.ToString().Trim());
    }

    private static int PortOf(string announcement) => new Uri(announcement[announcement.IndexOf("http", StringComparison.Ordinal)..]).Port;

    internal static int FreePort() => StoragePorts.Choose(preferWellKnown: false).Blob;

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
