using System.Collections.Concurrent;
using System.Runtime.Versioning;
using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Municipalities;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>
/// The disk under the host and its storage is full, before a drop or within its import: what was taken in is published when there is room
/// again, what was not is refused to whoever drops it, and readers go on.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class FullDiskTests
{
    private const int Megabytes = 64;

    /// <summary>Room for the drop itself; what its import writes is more.</summary>
    private const int RoomForADrop = 64 << 10;

    private static readonly FolderId Folder = FolderId.Of("obec", 2024);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADiskThatIsFullForAWhileLosesNoDropThatWasTakenInAndStopsNoReader()
    {
        using var folder = new TemporaryFolder();
        using var disk = SmallDisk.MountOrNull(Path.Combine(folder.Path, "disk"), Megabytes);
        Assert.SkipWhen(disk is null, "Nobody here may mount a disk.");

        var temporary = Directory.CreateDirectory(Path.Combine(disk.Path, "tmp")).FullName;
        var host = await RunningHost.StartAsync(Path.Combine(disk.Path, "data"), ("TMPDIR", temporary));

        try
        {
            await host.DropAsync(FolderId.Of("obec", 2023), "../municipality.json", """{"name":"Obec"}""");
            await host.DropAsync(Folder, "data.csv", Audit.Rows(1000));

            var audit = new Audit(host.Account, Folder);
            await Eventually.IsTrueAsync(audit.IsSettledAsync);

            var (taken, refused, said) = (1000, 0, 0);
            var sentence = $"The disk of {temporary}/ is full";

            for (var round = 1; round <= LongRun.Times(2, 20); round++)
            {
                disk.Fill(round % 2 == 0 ? 0 : RoomForADrop);

                if (await TryDropAsync(host, 1000 + round))
                    taken = 1000 + round;
                else
                    refused++;

                // An import that has begun meets the full disk before there is room again, however slow the machine is.
                var answers = await AskAsync(
                    host.Address, async () => taken != 1000 + round || Count(host, sentence) > said || await audit.IncomeAsync() == taken);
                said = Count(host, sentence);
                disk.MakeRoom();

                Assert.All(answers, code => Assert.True(code is 200 or 503, $"A reader was answered {code}."));
                await Eventually.IsTrueAsync(
                    async () => await audit.IsSettledAsync() && await audit.IncomeAsync() == taken);

                var publications = await audit.ProveAsync();
                Assert.Equal(round + 1 - refused, publications);
                LongRun.Say($"full disk, round {round}: {refused} drops refused, {publications} publications, nothing lost");
            }

            await host.TerminateAsync();
            Assert.True(refused > 0 || (await host.ErrorsAsync()).Contains(sentence, StringComparison.Ordinal), await host.ErrorsAsync());
        }
        finally
        {
            host.Dispose();
        }
    }

    /// <returns>Whether the storage has taken it in; on a full disk it may say that it has not.</returns>
    private static async Task<bool> TryDropAsync(RunningHost host, int crowns)
    {
        try
        {
            var exports = new BlobContainerClient(host.Account, "exports", new BlobClientOptions { Retry = { MaxRetries = 0 } });
            await exports.GetBlobClient($"{Folder}/data.csv").UploadAsync(BinaryData.FromString(Audit.Rows(crowns)), overwrite: true, Stop);

            return true;
        }
        catch (RequestFailedException)
        {
            return false;
        }
    }

    /// <summary>For some seconds, so that the import meets the full disk, and is tried again on it.</summary>
    private static async Task<IReadOnlyCollection<int>> AskAsync(Uri address, Func<Task<bool>> isMet)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        var answers = new ConcurrentQueue<int>();

        for (var question = 0; question < 30; question++)
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/municipalities/obec/years/2024", UriKind.Relative), Stop);
            answers.Enqueue((int)answer.StatusCode);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Stop);
        }

        await Eventually.IsTrueAsync(isMet);

        return answers;
    }

    private static int Count(RunningHost host, string sentence) => host.ErrorsSoFar.Split(sentence).Length - 1;
}
