using System.Runtime.Versioning;
using Transparency.Core.Municipalities;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>The host is killed at any moment of an import, again and again, and loses nothing.</summary>
[SupportedOSPlatform("linux")]
public sealed class KilledHostTests
{
    private static readonly FolderId Folder = FolderId.Of("obec", 2024);

    /// <summary>An import is over within this time on most machines: kills fall before, into and after it.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task AHostThatIsKilledAtAnyMomentOfAnImportLosesNoDropAndPublishesNothingTwice()
    {
        using var folder = new TemporaryFolder();
        var kills = LongRun.Times(2, 200);
        var (midway, publications) = (0, 0);
        var host = await RunningHost.StartAsync(folder.Path);
        await host.DropAsync(FolderId.Of("obec", 2023), "../municipality.json", """{"name":"Obec"}""");

        try
        {
            for (var kill = 1; kill <= kills; kill++)
            {
                await host.DropAsync(Folder, "data.csv", Audit.Rows(1000 + kill));
                await Task.Delay(Window * Random.Shared.NextDouble(), TestContext.Current.CancellationToken);

                if (!await new Audit(host.Account, Folder).IsSettledAsync())
                    midway++;

                await host.KillAsync();
                host = await RunningHost.StartAsync(folder.Path);

                var audit = new Audit(host.Account, Folder);
                await Eventually.IsTrueAsync(audit.IsSettledAsync);

                Assert.Equal(1000 + kill, await audit.IncomeAsync());
                publications = await audit.ProveAsync();
                LongRun.Say($"kills: {kill} of {kills}, {midway} before the import was over, {publications} publications, nothing lost");
            }
        }
        finally
        {
            host.Dispose();
        }

        Assert.Equal(kills, publications);
    }
}
