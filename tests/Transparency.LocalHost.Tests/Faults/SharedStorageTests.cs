using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Transparency.Core.Municipalities;
using Transparency.Functions.Tests.Sites;
using Transparency.LocalHost.Hosting;
using Transparency.Storage;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>
/// Two hosts on one storage that falls ill in every way, clocks that are set, many drops into one folder at once, and readers meanwhile:
/// each answer is of one
/// edition that was published, and in the end everything is as if nothing had happened.
/// </summary>
public sealed class SharedStorageTests(AzuriteFixture azurite)
{
    private const int DropsAtOnce = 20;
    private const int Readers = 8;
    private static readonly FolderId Folder = FolderId.Of("obec", 2024);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many of a hundred requests are hurt while the drops are imported.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task TwentyDropsAtOnceIntoOneFolderOfTwoHostsEndAsTheLastOne(int hurt)
    {
        for (var round = 1; round <= LongRun.Times(1, 20); round++)
            await RunAsync(hurt, round);
    }

    private async Task RunAsync(int hurt, int round)
    {
        var account = azurite.NewAccount();
        await StorageAccounts.FromConnectionStrings(account, account, new TransparencyOptions()).CreateMissingAsync(Stop);

        await using var way = await IllStorage.BeforeAsync(account);
        using var data = new TemporaryFolder();
        var clock = new JumpingClock();
        await using var one = await HostAsync(way.Account, Path.Combine(data.Path, "one"), clock);
        await using var other = await HostAsync(way.Account, Path.Combine(data.Path, "other"), TimeProvider.System);
        var exports = new BlobContainerClient(account, "exports");
        var audit = new Audit(account, Folder);

        await exports.UploadBlobAsync("obec/municipality.json", BinaryData.FromString("""{"name":"Obec"}"""), Stop);
        await DropAsync(exports, 1000);
        await Eventually.IsTrueAsync(audit.IsSettledAsync);

        var answers = new ConcurrentQueue<(int Code, decimal Income)>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var readers = Enumerable.Range(0, Readers).Select(number => ReadAsync(number % 2 == 0 ? one : other, answers, done.Token)).ToList();

        way.Injures = request => Random.Shared.Next(100) < hurt ? AnyOf(request.Method) : Injury.None;
        await Task.WhenAll(Enumerable.Range(1, DropsAtOnce).Select(number => DropAsync(exports, 1000 + number)));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Stop);
        clock.Jump(TimeSpan.FromHours(1));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Stop);
        clock.Jump(TimeSpan.FromDays(-1));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Stop);
        way.Injures = _ => Injury.None;

        var last = await LastDroppedAsync(exports);
        await Eventually.IsTrueAsync(
            async () => await audit.IsSettledAsync() && await audit.IncomeAsync() == last);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        var publications = await audit.ProveAsync();
        Assert.InRange(publications, 1, DropsAtOnce + 1);
        Assert.All(
            answers,
            answer =>
                Assert.True(answer.Code == 200 ? answer.Income is >= 1000 and <= 1000 + DropsAtOnce : hurt > 0 && answer.Code == 503));
        Assert.NotEmpty(answers);
        LongRun.Say(
            $"two hosts, {hurt} % hurt, round {round}: {DropsAtOnce} drops became {publications - 1} publications, "
            + $"{answers.Count} answers, {answers.Count(answer => answer.Code == 503)} of them 503");
    }

    private static async Task ReadAsync(FunctionHost host, ConcurrentQueue<(int Code, decimal Income)> answers, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address };
        while (!cancel.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/municipalities/obec/years/2024", UriKind.Relative), Stop);
            var income = answer.StatusCode == HttpStatusCode.OK ? Income(await answer.Content.ReadAsStringAsync(Stop)) : 0;
            answers.Enqueue(((int)answer.StatusCode, income));
        }
    }

    private static decimal Income(string year)
    {
        using var document = JsonDocument.Parse(year);
        return document.RootElement.GetProperty("totals").GetProperty("income").GetProperty("actual").GetDecimal();
    }

    /// <summary>What a write does not answer with cannot be cut.</summary>
    private static Injury AnyOf(string method)
    {
        // Each costs fifteen seconds, so few of many.
        if (LongRun.IsWhole && Random.Shared.Next(50) == 0)
            return Injury.Hangs;

        Injury[] injuries = method == "GET"
            ? [Injury.Broken, Injury.Reset, Injury.AnswerLost, Injury.Cut]
            : [Injury.Broken, Injury.Reset, Injury.AnswerLost];
        return injuries[Random.Shared.Next(injuries.Length)];
    }

    private static Task DropAsync(BlobContainerClient exports, int crowns) =>
        exports.GetBlobClient($"{Folder}/data.csv").UploadAsync(BinaryData.FromString(Audit.Rows(crowns)), overwrite: true, Stop);

    private static async Task<decimal> LastDroppedAsync(BlobContainerClient exports)
    {
        var content = (await exports.GetBlobClient($"{Folder}/data.csv").DownloadContentAsync(Stop)).Value.Content.ToString();
        return decimal.Parse(content.Split('\n')[1].Split(';')[5], CultureInfo.InvariantCulture);
    }

    private static Task<FunctionHost> HostAsync(string account, string directory, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        return FunctionHost.StartAsync(
            new()
            {
                DataDirectory = directory,
                Settings = new Dictionary<string, string?> { ["ExportStorage"] = account, ["PublicStorage"] = account },
                Time = time,
                LogLevel = LogLevel.None,
            },
            Stop);
    }
}
