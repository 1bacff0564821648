using System.Diagnostics;
using System.Runtime.Versioning;
using Transparency.Core.Municipalities;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>A host that has little memory, and for a while no handle left, fails at worst what it is doing, and then goes on.</summary>
[SupportedOSPlatform("linux")]
public sealed class ScarceHostTests
{
    private const string HalfAGigabyte = "0x20000000";
    private const int Handles = 64;
    private static readonly FolderId Folder = FolderId.Of("obec", 2024);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHostOf512MegabytesThatRanOutOfHandlesImportsWhatWasDroppedMeanwhile()
    {
        using var folder = new TemporaryFolder();
        using var host = await RunningHost.StartAsync(folder.Path, ("DOTNET_GCHeapHardLimit", HalfAGigabyte));
        await host.DropAsync(FolderId.Of("obec", 2023), "../municipality.json", """{"name":"Obec"}""");

        var audit = new Audit(host.Account, Folder);

        // Once without want: a part of the program that could not be loaded is never looked for again by the runtime.
        await host.DropAsync(Folder, "data.csv", Audit.Rows(900));
        await Eventually.IsTrueAsync(audit.IsSettledAsync);
        await AskManyAsync(host.Address);

        for (var round = 1; round <= LongRun.Times(1, 10); round++)
        {
            await LimitAsync(host, $"{Handles}:");
            await host.DropAsync(Folder, "data.csv", Audit.Rows(1000 + round));

            var refused = await AskManyAsync(host.Address);
            await LimitAsync(host, "4096:");

            await Eventually.IsTrueAsync(audit.IsSettledAsync);
            Assert.Equal(1000 + round, await audit.IncomeAsync());
            Assert.Equal(round + 1, await audit.ProveAsync());
            LongRun.Say($"512 MB and {Handles} handles, round {round}: {refused} readers of 100 found nobody, the drop was imported");
        }

        await host.TerminateAsync();
    }

    /// <returns>How many got no answer: that there is no handle for them is no fault of the program.</returns>
    private static async Task<int> AskManyAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "/api/v1/municipalities"), Stop);
                return (int)answer.StatusCode;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !Stop.IsCancellationRequested)
            {
                return 0;
            }
        }));
        return answers.Count(code => code == 0);
    }

    private static async Task LimitAsync(RunningHost host, string handles)
    {
        using var limit = Process.Start("prlimit", [$"--pid={host.ProcessId}", $"--nofile={handles}"]);
        await limit.WaitForExitAsync(Stop);
        Assert.Equal(0, limit.ExitCode);
    }
}
