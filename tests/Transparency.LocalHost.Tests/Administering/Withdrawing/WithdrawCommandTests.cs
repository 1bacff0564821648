using System.Globalization;
using System.Net;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.Storage;
using Transparency.Storage.Imports;

namespace Transparency.LocalHost.Tests.Administering.Withdrawing;

public sealed class WithdrawCommandTests(AzuriteFixture fixture)
{
    private const string Data = "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEditionIsWithdrawnRefusedAndRestored()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        await using var host = await StartAsync(account, folder);
        var edition = await PublishAsync(host, account, Data);

        var (code, output, error) = await RunAsync(
            host,
            "withdraw",
            "a1",
            "2024",
            "--because",
            "personal-data");

        Assert.True(code == 0, error);

        var lines = output.Split('\n');
        Assert.Equal("  editions that are not served any more                      1", lines[0]);
        Assert.Contains("  files removed                                             12", lines);
        Assert.Contains($"Withdrawn: a1 2024, edition {edition}, because of personal data.", lines);
        Assert.DoesNotContain("Stays:", output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(host, $"/data/a1/2024/{edition}/budget.csv"));

        Assert.Equal(
            (2, "There is nothing to withdraw: a1 2024 has no current edition.\n", ""),
            await RunAsync(host, "withdraw", "a1", "2024", "--because", "personal-data"));
        Assert.Equal(ImportOutcome.Rejected, (await ImportAsync(host)).Outcome);
        Assert.Equal((1, ""), ((await VerifyAsync(host)) is var verified ? verified.Code : 0, verified.Error));
        Assert.StartsWith($"NOT VERIFIED: edition {edition} of a1 2024 was withdrawn on ", verified.Output, StringComparison.Ordinal);

        Assert.Equal(
            (
                0,
                $"Restored: a1 2024, edition {edition} may be published again; it is, as soon as the folder is imported, if the folder "
                    + $"still gives it.\n",
                ""),
            await RunAsync(host, "restore", "a1", "2024"));
        Assert.Equal(edition, (await ImportAsync(host)).Edition);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, $"/data/a1/2024/{edition}/budget.csv"));
        Assert.Equal(
            (2, "There is nothing to restore: no edition of a1 2024 was withdrawn.\n", ""),
            await RunAsync(host, "restore", "a1", "2024"));
    }

    [Fact]
    public async Task WhatStaysIsNamedAndAllTakesItToo()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        await using var host = await StartAsync(account, folder);
        var first = await PublishAsync(host, account, Data);
        var second = await PublishAsync(host, account, Data + "KDF;6171;5169;;;1;2024-02-02\n");

        var (code, output, _) = await RunAsync(
            host,
            "withdraw",
            "a1",
            "2024",
            "--edition",
            first,
            "--because",
            "wrong-data");

        Assert.Equal(0, code);
        Assert.Matches(
            $@"\nStays: edition {second}, published \d{{4}}-\d\d-\d\d \d\d:\d\dZ, the current one\.\nEditions of one year are much alike: ",
            output);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/data/a1/2024/budget.csv"));
        Assert.Equal(0, (await RunAsync(
            host,
            "withdraw",
            "a1",
            "2024",
            "--all",
            "--because",
            "wrong-data")).Code);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "/data/a1/2024/budget.csv"));
    }

    [Fact]
    public async Task AnEditionThatNeverWasIsAMistakeAndNothingIsWithdrawn()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        await using var host = await StartAsync(account, folder);
        await PublishAsync(host, account, Data);

        Assert.Equal(
            (
                1,
                "",
                "a1 2024 never had the edition 0123456789ab; the log of publications names them: "
                    + "/api/v1/publications?municipality=a1&year=2024\n"),
            await RunAsync(
                host,
                "withdraw",
                "a1",
                "2024",
                "--edition",
                "0123456789ab",
                "--because",
                "wrong-data"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/data/a1/2024/budget.csv"));
    }

    private static async Task<string> PublishAsync(FunctionHost host, string account, string data)
    {
        await new BlobContainerClient(account, "exports")
            .GetBlobClient("a1/2024/data.csv")
            .UploadAsync(BinaryData.FromString(data), overwrite: true, Stop);
        return (await ImportAsync(host)).Edition!;
    }

    private static Task<ImportReport> ImportAsync(FunctionHost host) =>
        host.Services.GetRequiredService<FolderImport>().RunAsync(FolderId.Of("a1", 2024), Stop);

    private static async Task<HttpStatusCode> StatusAsync(FunctionHost host, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await client.GetAsync(new Uri(host.Address, path), Stop);
        return answer.StatusCode;
    }

    private static async Task<FunctionHost> StartAsync(string account, TemporaryFolder folder)
    {
        await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(Stop);

        var host = await FunctionHost.StartAsync(
            new()
            {
                DataDirectory = folder.Path,
                Settings = new Dictionary<string, string?>
                {
                    ["ExportStorage"] = account,
                    ["PublicStorage"] = account,
                    ["Transparency:QuietPeriod"] = "00:00:00",
                    ["Transparency:PointerAge"] = "00:00:00",
                },
                LocalEndpoints = endpoints => LocalEndpoints.Map(endpoints, account),
                PollInterval = TimeSpan.FromHours(1),
                LogLevel = LogLevel.None,
            },
            Stop);
        await host.CaughtUp;

        return host;
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(FunctionHost host, params string[] arguments) =>
        CommandAsync(host, ["admin", .. arguments]);

    private static Task<(int Code, string Output, string Error)> VerifyAsync(FunctionHost host) =>
        CommandAsync(host, ["verify", "a1", "2024"]);

    private static async Task<(int Code, string Output, string Error)> CommandAsync(FunctionHost host, string[] command)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await new CommandLine(output, error).RunAsync(
            [.. command, "--lang", "en", "--port", host.Address.Port.ToString(CultureInfo.InvariantCulture)], Stop);

        return (code, output.ToString(), error.ToString());
    }
}
