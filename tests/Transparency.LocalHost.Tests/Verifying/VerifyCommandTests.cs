using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.Storage;

namespace Transparency.LocalHost.Tests.Verifying;

public sealed class VerifyCommandTests(AzuriteFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheSameIsZeroAndWhatWasTamperedWithIsTwoByName()
    {
        using var folder = new TemporaryFolder();
        var account = fixture.NewAccount();
        await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(Stop);

        await using var host = await FunctionHost.StartAsync(
            new()
            {
                DataDirectory = folder.Path,
                Settings = new Dictionary<string, string?> { ["ExportStorage"] = account, ["PublicStorage"] = account },
                LocalEndpoints = endpoints => LocalEndpoints.Map(endpoints, account),
                LogLevel = LogLevel.None,
            },
            Stop);

        var (code, output, error) = await RunAsync(
            host,
            "drop",
            "a1",
            "2024",
            folder.Write("data.csv", "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n"));
        Assert.True(code == 0, output + error);

        (code, output, error) = await RunAsync(host, "verify", "a1", "2024");
        Assert.True(code == 0, output + error);
        Assert.Matches("^(SAME|SHODUJE SE): ", output);

        var published = new BlobContainerClient(account, "published");
        var budget = published.GetBlobClient(
            (await published
                .GetBlobsAsync(cancellationToken: Stop)
                .FirstAsync(blob => blob.Name.EndsWith("/budget.csv", StringComparison.Ordinal), Stop)).Name);
        var text = (await budget.DownloadContentAsync(Stop)).Value.Content.ToString();
        await budget.UploadAsync(BinaryData.FromString(text.Replace("250.50", "250.51", StringComparison.Ordinal)), overwrite: true, Stop);
        (code, output, _) = await RunAsync(host, "verify", "a1", "2024");
        Assert.Equal(2, code);

        var offset = Encoding.UTF8.GetByteCount(text[..(text.IndexOf("250.50", StringComparison.Ordinal) + 5)]);
        Assert.Matches($@"^[^\n]*budget\.csv\D+{offset}\.\n", output);
        await budget.UploadAsync(BinaryData.FromString(text), overwrite: true, Stop);

        var rows = new TableClient(account, "Budgets");
        var row = await rows.QueryAsync<TableEntity>(cancellationToken: Stop).FirstAsync(Stop);
        row["Actual"] = 1L;
        await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
        (code, output, _) = await RunAsync(host, "verify", "a1", "2024");
        Assert.Equal(2, code);
        Assert.Matches(@"^[^\n]*Budgets\W+\w+ expenditure\|6171,[^\n]*Actual\.\n", output);

        (code, output, _) = await RunAsync(host, "verify", "a1", "2023");
        Assert.Equal(1, code);
        Assert.Matches("^(NOT VERIFIED|NEOVĚŘENO): a1 2023", output);
    }

    [Fact]
    public async Task NothingRunningIsOneSentence()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        var code = await new CommandLine(TextWriter.Null, error).RunAsync(["verify", "a1", "2024", "--port", "1"], Stop);

        Assert.Equal((1, "No Transparency is running at http://127.0.0.1:1: start it with ./dev run."), (code, error.ToString().Trim()));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(FunctionHost host, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await new CommandLine(output, error).RunAsync(
            [.. arguments, "--port", host.Address.Port.ToString(CultureInfo.InvariantCulture)], Stop);

        return (code, output.ToString(), error.ToString());
    }
}
