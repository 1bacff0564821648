using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Emulation;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Tests.Running;

namespace Transparency.LocalHost.Tests.CoreTools;

/// <summary><c>run --func</c> with a program in the place of the host, because the host itself is not here.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CoreToolsRunTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("3.0.4585", "Azure Functions Core Tools 4 are needed for --func, and 'func' is 3.0.4585: see ")]
    [InlineData("hello", "Azure Functions Core Tools 4 are needed for --func, and 'func' is something else: see ")]
    public async Task AnotherVersionIsOneSentence(string version, string sentence)
    {
        using var tools = new FakeCoreTools(version);
        using var host = LocalHostProcess.StartWith([tools.SearchPath], "run", "--func", "--port", Port());

        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.StartsWith(sentence, await host.Errors, StringComparison.Ordinal);
        Assert.Empty(tools.Noted("start"));
    }

    [Fact]
    public async Task NoCoreToolsAreOneSentence()
    {
        using var folder = new TemporaryFolder();
        // The program itself is started by its whole path.
        using var host = LocalHostProcess.StartWith([("PATH", folder.Path)], "run", "--func", "--port", Port());

        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.StartsWith(
            "Azure Functions Core Tools 4 are needed for --func, and there is no 'func' here: see ",
            await host.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHostIsStartedTheSamplesAreToldToItAndAllStops()
    {
        using var folder = new TemporaryFolder();
        using var tools = new FakeCoreTools("4.0.7317");
        var port = Port();
        using var host = LocalHostProcess.StartWith(
            [tools.SearchPath],
            "run",
            "--func",
            "--port",
            port,
            "--data",
            folder.Path);

        // The app is published first, which takes minutes on a machine that runs other suites beside.
        await Eventually.IsTrueAsync(() => tools.Noted("start").Count > 0 || host.HasEnded, TimeSpan.FromMinutes(10));
        Assert.False(host.HasEnded, host.HasEnded ? $"The local host ended before the functions' host started: {await host.Errors}" : "");

        var start = Assert.Single(tools.Noted("start"));
        var storage = (string)start["settings"]!["ExportStorage"]!;
        using var importing = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var imports = ReportOnEverythingAsync(tools, storage, importing.Token);

        Assert.EndsWith($"http://127.0.0.1:{port}", await host.LineWithAsync("Transparency is running: "), StringComparison.Ordinal);

        var dropPort = (await host.LineWithAsync("Drop an export: ")).Split(' ')[^1];
        AssertStarted(start, port);
        Assert.Equal(Samples(), tools.Noted("post").Select(post => BlobOf(post)).Order(StringComparer.Ordinal));

        var (code, output, error) = await DropAsync(dropPort, folder.Write("data.csv", "x"));
        Assert.True(code == 0, error);
        Assert.Contains($"http://127.0.0.1:{port}/budgets/a1/2024", output, StringComparison.Ordinal);
        AssertIsOfEventGrid(Assert.Single(tools.Noted("post"), post => BlobOf(post) == "a1/2024/data.csv"), storage);

        await host.TerminateAsync();
        Assert.Equal(0, await host.ExitCodeAsync());
        await importing.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => imports);
        Assert.Single(tools.Noted("stop"));
        Assert.True(StoragePorts.IsFree(int.Parse(port, CultureInfo.InvariantCulture)));
    }

    private static void AssertStarted(JsonNode start, string port)
    {
        Assert.Equal(["start", "--no-build", "--port", port], start["arguments"]!.AsArray().Select(argument => (string?)argument));

        string[] files = ["host.json", "functions.metadata", "worker.config.json", "extensions.json", "Transparency.Functions.dll"];
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine((string)start["folder"]!, file)), $"There is no {file}."));

        var settings = start["settings"]!;
        Assert.Equal("dotnet-isolated", (string?)settings["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Equal("true", (string?)settings["AzureWebJobsDisableHomepage"]);
        Assert.Equal((string?)settings["ExportStorage"], (string?)settings["AzureWebJobsStorage"]);
        Assert.Equal((string?)settings["ExportStorage"], (string?)settings["PublicStorage"]);
        Assert.Equal(("99000181", "true"), ((string?)settings["Transparency__PublisherIco"], (string?)settings["Transparency__Pull"]));
    }

    private static void AssertIsOfEventGrid(JsonNode post, string storage)
    {
        var told = Assert.Single(post["events"]!.AsArray())!;
        var blob = new BlobContainerClient(storage, "exports").GetBlobClient("a1/2024/data.csv");

        Assert.Equal("/runtime/webhooks/blobs?functionName=Host.Functions.ImportExport", (string?)post["url"]);
        Assert.Equal("Notification", (string?)post["type"]);
        Assert.Equal("Microsoft.Storage.BlobCreated", (string?)told["eventType"]);
        Assert.Equal("/blobServices/default/containers/exports/blobs/a1/2024/data.csv", (string?)told["subject"]);
        Assert.Equal((blob.Uri.AbsoluteUri, "BlockBlob"), ((string?)told["data"]!["url"], (string?)told["data"]!["blobType"]));
        Assert.Equal(blob.GetProperties().Value.ETag.ToString().Trim('"'), (string?)told["data"]!["eTag"]);
    }

    /// <summary>Does what the functions would do with the events: writes a report that covers each blob.</summary>
    private static async Task ReportOnEverythingAsync(FakeCoreTools tools, string storage, CancellationToken cancel)
    {
        var reports = new BlobContainerClient(storage, "reports");
        for (var done = 0; ;)
        {
            foreach (var told in tools.Noted("post").Skip(done))
            {
                done++;

                if (BlobOf(told).Split('/') is not [var municipality, var year, _])
                    continue;

                var cover = new JsonObject { ["path"] = BlobOf(told), ["etag"] = (string?)told["events"]![0]!["data"]!["eTag"] };
                var report = new JsonObject
                {
                    ["outcome"] = "published",
                    ["sentence"] = "Published.",
                    ["covers"] = new JsonArray(cover),
                    ["files"] = new JsonArray(),
                    ["problems"] = new JsonArray(),
                };
                var blob = reports.GetBlobClient($"{municipality}/{year}/report.json");
                await blob.UploadAsync(BinaryData.FromString(report.ToJsonString()), overwrite: true, cancel);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }
    }

    private static string BlobOf(JsonNode post) =>
        ((string)post["events"]![0]!["subject"]!)["/blobServices/default/containers/exports/blobs/".Length..];

    private static IEnumerable<string> Samples()
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "sample-exports");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => !name.StartsWith("broken/", StringComparison.Ordinal))
            .Where(name => name.Split('/').Length == 3 || (name.Split('/') is [_, var file] && StorageNames.IsSettings(file)))
            .Order(StringComparer.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> DropAsync(string port, string file)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await new CommandLine(output, error).RunAsync(["drop", "a1", "2024", file, "--port", port, "--lang", "en"], Stop);
        return (code, output.ToString(), error.ToString());
    }

    private static string Port() => RunCommandTests.FreePort().ToString(CultureInfo.InvariantCulture);
}
