using System.Diagnostics;
using System.Runtime.Versioning;
using Azure;
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
        var host = await StartAsync(folder);
        try
        {
            await host.DropAsync(FolderId.Of("obec", 2023), "../municipality.json", """{"name":"Obec"}""");

            // Once without want: a part of the program that could not be loaded is never looked for again by the runtime.
            await host.DropAsync(Folder, "data.csv", Audit.Rows(900));
            await Eventually.IsTrueAsync(new Audit(host.Account, Folder).IsSettledAsync);
            await AskManyAsync(host.Address);

            for (var round = 1; round <= LongRun.Times(1, 10); round++)
            {
                Assert.True(await LimitAsync(host, $"{Handles}:"));
                var isDropped = await IsDoneAsync(host, () => host.DropAsync(Folder, "data.csv", Audit.Rows(1000 + round)));
                var refused = await AskManyAsync(host.Address);
                var stayed = await LimitAsync(host, "4096:")
                    && await IsDoneAsync(host, () => Eventually.IsTrueAsync(new Audit(host.Account, Folder).IsSettledAsync));

                if (!stayed)
                    host = await StartAnewAsync(host, folder);
                if (!isDropped)
                    await host.DropAsync(Folder, "data.csv", Audit.Rows(1000 + round));

                var audit = new Audit(host.Account, Folder);
                await Eventually.IsTrueAsync(audit.IsSettledAsync);
                Assert.Equal(1000 + round, await audit.IncomeAsync());
                Assert.Equal(round + 1, await audit.ProveAsync());
                LongRun.Say(
                    $"512 MB and {Handles} handles, round {round}: {refused} readers of 100 found nobody, the drop was imported"
                        + (stayed ? "" : " by the next host"));
            }

            await host.TerminateAsync();
        }
        finally
        {
            host.Dispose();
        }
    }

    private static Task<RunningHost> StartAsync(TemporaryFolder folder) =>
        RunningHost.StartAsync(folder.Path, ("DOTNET_GCHeapHardLimit", HalfAGigabyte));

    /// <summary>
    /// The runtime itself ends a program where it gets no handle for its own needs, with these words. Whoever watches over it starts it
    /// again.
    /// </summary>
    private static async Task<RunningHost> StartAnewAsync(RunningHost ended, TemporaryFolder folder)
    {
        Assert.EndsWith("Out of memory.", (await ended.ErrorsAsync()).TrimEnd(), StringComparison.Ordinal);
        await ended.KillAsync();
        ended.Dispose();

        return await StartAsync(folder);
    }

    /// <summary>False where the host ended meanwhile and took its storage with it.</summary>
    private static async Task<bool> IsDoneAsync(RunningHost host, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException)
        {
            await Eventually.IsTrueAsync(() => host.HasEnded);
            return false;
        }
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

    /// <returns>Whether the host is still there.</returns>
    private static async Task<bool> LimitAsync(RunningHost host, string handles)
    {
        using var limit = Process.Start("prlimit", [$"--pid={host.ProcessId}", $"--nofile={handles}"]);
        await limit.WaitForExitAsync(Stop);
        return limit.ExitCode == 0;
    }
}
