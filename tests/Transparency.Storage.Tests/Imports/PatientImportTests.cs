using Azure;
using Azure.Core;
using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Folders;
using Transparency.Storage.Imports;
using Transparency.Storage.Tests.Pulls;

namespace Transparency.Storage.Tests.Imports;

/// <summary>The host in Azure makes its five tries within seconds, so the import itself outlasts a short outage.</summary>
public sealed class PatientImportTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(503, 1)]
    [InlineData(500, 30)]
    [InlineData(429, 60)]
    [InlineData(0, 60)]
    public async Task AnOutageOfTheTablesIsWaitedOut(int status, int seconds)
    {
        var town = await TownAsync();
        var clock = new FakeTimeProvider();
        var well = clock.GetUtcNow().AddSeconds(seconds);
        var wire = Failing(town, status, () => clock.GetUtcNow() < well);

        await RunAsync(new Worker(town.Account, wire, clock), town, clock);

        Assert.True(clock.GetUtcNow() >= well);
        await town.AssertPublishedAsync((await town.PointerAsync())!.Edition);
    }

    [Fact]
    public async Task ALongOutageIsTheHostsAfterTwoMinutes()
    {
        var town = await TownAsync();
        var clock = new FakeTimeProvider();
        var begun = clock.GetUtcNow();
        var asked = 0;
        var wire = Failing(town, 503, () => Interlocked.Increment(ref asked) > 0);

        await Assert.ThrowsAsync<RequestFailedException>(() => RunAsync(new Worker(town.Account, wire, clock), town, clock));

        Assert.InRange(clock.GetUtcNow() - begun, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
        // After 1, 3, 7, 15, 31 and 51 seconds, and every twenty from then on; the time that a try takes makes them fewer.
        Assert.InRange(asked, 3, 11);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task WhatTheStorageRefusesIsToldAtOnce(int status)
    {
        var town = await TownAsync();
        var clock = new FakeTimeProvider();

        var fault =
            await Assert.ThrowsAsync<RequestFailedException>(() =>
                new Worker(town.Account, Failing(town, status, () => true), clock).Patient.RunAsync(Path(town), Stop));

        Assert.Equal(status, fault.Status);
    }

    [Fact]
    public async Task AFaultOfTheProgramIsToldAtOnce()
    {
        var town = await TownAsync();
        var wire = new Wire
        {
            Before = request => IsOfEditions(request) ? Task.FromException(new InvalidOperationException("A bug.")) : Task.CompletedTask
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => new Worker(town.Account, wire, new FakeTimeProvider()).Patient.RunAsync(
            Path(town), Stop));
    }

    [Fact]
    public async Task AStoppedHostDoesNotWait()
    {
        var town = await TownAsync();
        using var host = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var log = new WrittenLog<PatientImport>();
        var clock = new FakeTimeProvider();
        var import = new PatientImport(new Worker(town.Account, Failing(town, 503, () => true), clock).Changes, clock, log).RunAsync(
            Path(town), host.Token);

        await Eventually.IsTrueAsync(() =>
            log.Lines.Any(line =>
                line.StartsWith($"Warning The storage is ill; {Path(town)} is tried again in 1 s", StringComparison.Ordinal)));

        await host.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.WaitAsync(TimeSpan.FromMinutes(2), Stop));
    }

    [Fact]
    public async Task SettingsOfATownAreWaitedForLikeAFile()
    {
        var town = await TownAsync();
        var clock = new FakeTimeProvider();
        var well = clock.GetUtcNow().AddSeconds(30);

        await RunAsync(
            new Worker(town.Account, Failing(town, 503, () => clock.GetUtcNow() < well), clock),
            town,
            clock,
            $"{town.Id}/{FolderNames.Settings}");

        await town.AssertPublishedAsync((await town.PointerAsync())!.Edition);
    }

    private async Task<Town> TownAsync()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        return town;
    }

    private static string Path(Town town) => $"{town.Id}/2024/data.csv";

    /// <summary>The table of editions is out of order for as long as it is said to be; blobs are not.</summary>
    private static Wire Failing(Town town, int status, Func<bool> isIll) => new()
    {
        Before = request =>
            IsOfEditions(request) && isIll()
                ? Task.FromException(new RequestFailedException(status, $"Ill for {town.Id}."))
                : Task.CompletedTask,
    };

    private static bool IsOfEditions(Request request) => request.Uri.ToUri().AbsolutePath.Contains("/Editions", StringComparison.Ordinal);

    /// <summary>Lets time pass, twenty times as fast as it does: slow enough for the tries between the pauses.</summary>
    private static async Task RunAsync(Worker worker, Town town, FakeTimeProvider clock, string? path = null)
    {
        var import = worker.Patient.RunAsync(path ?? Path(town), Stop);
        while (!import.IsCompleted)
        {
            await Task.WhenAny(import, Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, Stop));
            clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        await import;
    }
}
