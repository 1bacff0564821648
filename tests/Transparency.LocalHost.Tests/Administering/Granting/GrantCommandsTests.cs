using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.Storage;

namespace Transparency.LocalHost.Tests.Administering.Granting;

public sealed class GrantCommandsTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AGrantIsShownOnceWorksAndIsTakenBack()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);

        Assert.Equal((1, "", "There is no municipality a1: ./dev admin add a1 adds it.\n"), await RunAsync(host, "grant", "a1"));
        Assert.Equal((0, "a1 may be given grants: ./dev admin grant a1\n", ""), await RunAsync(host, "add", "a1"));
        var (code, output, error) = await RunAsync(host, "grant", "a1", "--days", "90", "--label", "účetní");
        Assert.True(code == 0, error);

        var token = output.Split('\n')[0]["Grant:".Length..].Trim();
        Assert.Contains(
            $"http://127.0.0.1:{host.Address.Port.ToString(CultureInfo.InvariantCulture)}/upload#grant={token}\n",
            output,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(host, token));

        (_, output, _) = await RunAsync(host, "grants", "a1");
        Assert.Matches("^" + token[..16] + @"  a1, upload and report, until \d{4}-\d\d-\d\d \d\d:\d\dZ, účetní\n$", output);
        Assert.Equal((0, "", ""), await RunAsync(host, "grants", "b2"));
        Assert.Contains(
            "a1, upload, remove and report, until",
            (await RunAsync(host, "grant", "a1", "--may-remove")).Output,
            StringComparison.Ordinal);
        Assert.Equal(
            (1, "", "--report-only and --may-remove cannot be had together: who only reads removes nothing.\n"),
            await RunAsync(host, "grant", "a1", "--may-remove", "--report-only"));

        (code, output, _) = await RunAsync(host, "revoke", token[..16]);
        Assert.Equal(0, code);
        Assert.Matches("^" + token[..16] + @"  a1, upload and report, revoked [^,]*Z, účetní\n$", output);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(host, token));
        Assert.Equal((1, "", "There is no grant 0123456789abcdef.\n"), await RunAsync(host, "revoke", "0123456789abcdef"));
    }

    [Fact]
    public async Task ADisabledMunicipalityIsListedAsSuchAndGetsNoGrant()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);
        await RunAsync(host, "add", "a1");
        await RunAsync(host, "add", "b2");

        Assert.Equal(
            (0, "b2 is disabled: its grants are refused, and what it has published stays.\n", ""),
            await RunAsync(host, "disable", "b2"));
        Assert.Matches(@"^a1  added [^\n]{17}\nb2  added [^\n]{17}  disabled [^\n]{17}\n$", (await RunAsync(host, "list")).Output);
        Assert.Equal((1, "", "b2 is disabled: ./dev admin add b2 enables it again.\n"), await RunAsync(host, "grant", "b2"));
        Assert.Equal((1, "", "There is no municipality c3: ./dev admin add c3 adds it.\n"), await RunAsync(host, "disable", "c3"));
    }

    [Fact]
    public async Task WhatIsFetchedForAMunicipalityIsShown()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder);
        var exports = host.Services.GetRequiredService<StorageAccounts>().Exports;

        Assert.Equal(
            (0, "Nothing is fetched for a1: its municipality.json names no file, or only such that cannot be followed.\n", ""),
            await RunAsync(host, "pull", "a1"));

        await exports
            .GetBlobClient("a1/municipality.json")
            .UploadAsync(
                BinaryData.FromString("""{"name":"A","pull":{"url":"https://www.example.cz/data.csv?klic=tajne","year":2024}}"""),
                Stop);

        Assert.Matches(
            @"^2024/data[.]csv from www[.]example[.]cz/data[.]csv\n  It has not been fetched yet[.]\n"
                + @"  last try never, new content never, next try \d{4}-\d\d-\d\d \d\d:\d\dZ\n$",
            (await RunAsync(host, "pull", "a1")).Output);

        // A file that was put there by hand stays, so that no server needs to be asked.
        await exports.GetBlobClient("a1/2024/data.csv").UploadAsync(BinaryData.FromString("x"), Stop);
        var (code, output, error) = await RunAsync(host, "pull", "a1", "--now");
        Assert.True(code == 0, error);
        Assert.Matches(@"A file of this name was put into the folder by hand, and it stays[.][^\n]*\n  last try \d{4}-", output);
    }

    private static async Task<HttpStatusCode> AskAsync(FunctionHost host, string token)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.PostAsJsonAsync(
            new Uri(host.Address, "/api/v1/uploads"), new { year = 2024, files = new[] { "data.csv" } }, Stop);

        return answer.StatusCode;
    }

    private async Task<FunctionHost> StartAsync(TemporaryFolder folder)
    {
        var account = fixture.NewAccount();
        await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(Stop);
        return await FunctionHost.StartAsync(
            new()
            {
                DataDirectory = folder.Path,
                Settings = new Dictionary<string, string?> { ["ExportStorage"] = account, ["PublicStorage"] = account },
                LocalEndpoints = endpoints => LocalEndpoints.Map(endpoints, account),
                LogLevel = LogLevel.None,
            },
            Stop);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(FunctionHost host, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await new CommandLine(output, error).RunAsync(
            ["admin", .. arguments, "--lang", "en", "--port", host.Address.Port.ToString(CultureInfo.InvariantCulture)], Stop);

        return (code, output.ToString(), error.ToString());
    }
}
