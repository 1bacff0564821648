using Azure;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Notes;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Tests.Editions;

/// <summary>Editions are loaded once each, and memory stays bounded.</summary>
public sealed class LoadedEditionStoreTests(AzuriteFixture azurite)
{
    private const string A = "aaaaaaaaaaaa", B = "bbbbbbbbbbbb", C = "cccccccccccc";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEditionIsLoadedOnceForAllWhoWaitForIt()
    {
        var (town, wire, worker) = await PublishedAsync();

        var contents = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => LoadAsync(town, worker, A))));

        Assert.All(contents, content => Assert.Same(contents[0], content));
        Assert.Equal(1, Loadings(wire, A));
    }

    [Fact]
    public async Task TheLeastRecentlyUsedGoFirst()
    {
        var (town, wire, worker) = await PublishedAsync(cachedLines: 10);

        foreach (var edition in new[] { A, B, A, C })
            await LoadAsync(town, worker, edition);

        Assert.Equal((1, 1, 1), (Loadings(wire, A), Loadings(wire, B), Loadings(wire, C)));

        foreach (var edition in new[] { A, C })
            await LoadAsync(town, worker, edition);

        Assert.Equal((1, 1, 1), (Loadings(wire, A), Loadings(wire, B), Loadings(wire, C)));

        await LoadAsync(town, worker, B);
        Assert.Equal((1, 2, 1), (Loadings(wire, A), Loadings(wire, B), Loadings(wire, C)));
    }

    [Fact]
    public async Task AnEditionLargerThanTheMemoryIsStillAnswered()
    {
        var (town, wire, worker) = await PublishedAsync(cachedLines: 3);

        foreach (var edition in new[] { A, B, A })
            Assert.Equal(5, (await LoadAsync(town, worker, edition))?.Budget.Lines.Count);

        Assert.Equal((2, 1), (Loadings(wire, A), Loadings(wire, B)));
    }

    [Fact]
    public async Task AnEditionLargerThanTheMemoryIsNotKeptAndPushesNothingOut()
    {
        const string large = "eeeeeeeeeeee";
        var (town, wire, worker) = await PublishedAsync(cachedLines: 12);
        await UploadAsync(town, large, lines: 13);

        foreach (var edition in new[] { A, B, large, A, B, large })
            Assert.NotNull(await LoadAsync(town, worker, edition));

        Assert.Equal((1, 1, 2), (Loadings(wire, A), Loadings(wire, B), Loadings(wire, large)));
    }

    [Fact]
    public async Task LongNamesOfEventsCountAsLinesDo()
    {
        const string named = "eeeeeeeeeeee";
        var (town, wire, worker) = await PublishedAsync(cachedLines: 12);
        await UploadAsync(town, named, lines: 1, nameLength: 12 * 150);

        foreach (var edition in new[] { A, named, A, named })
            Assert.NotNull(await LoadAsync(town, worker, edition));

        Assert.Equal((1, 2), (Loadings(wire, A), Loadings(wire, named)));
    }

    [Fact]
    public async Task LongNotesCountAsLinesDo()
    {
        const string noted = "eeeeeeeeeeee";
        var (town, wire, worker) = await PublishedAsync(cachedLines: 12);
        await UploadAsync(town, noted, lines: 1, noteLength: 12 * 150);

        foreach (var edition in new[] { A, noted, A, noted })
            Assert.NotNull(await LoadAsync(town, worker, edition));

        Assert.Equal((1, 2), (Loadings(wire, A), Loadings(wire, noted)));
    }

    [Fact]
    public async Task AnEditionPushedOutWhileItIsLoadedDoesNotShrinkTheMemory()
    {
        var (town, wire, worker) = await PublishedAsync(cachedLines: 10);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.Before = request =>
            request.Uri.Path.Contains(A, StringComparison.Ordinal)
                && request.Uri.Path.EndsWith(EditionFiles.SummaryFile, StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;
        var slow = LoadAsync(town, worker, A);

        foreach (var edition in new[] { B, C, "dddddddddddd" })
            await LoadAsync(town, worker, edition);

        var slowAgain = LoadAsync(town, worker, A);
        gate.SetResult();
        await Task.WhenAll(slow, slowAgain);

        var before = Loadings(wire, B);

        // Two editions fit, however often they are asked for.
        for (var i = 0; i < 3; i++)
        {
            foreach (var edition in new[] { A, B })
                await LoadAsync(town, worker, edition);
        }

        Assert.Equal(before + 1, Loadings(wire, B));
    }

    [Fact]
    public async Task AMissingEditionIsNullAndNotRemembered()
    {
        var (town, _, worker) = await PublishedAsync();
        Assert.Null(await LoadAsync(town, worker, "ffffffffffff"));

        await UploadAsync(town, "ffffffffffff");

        Assert.NotNull(await LoadAsync(town, worker, "ffffffffffff"));
    }

    [Fact]
    public async Task AFailureIsNotRemembered()
    {
        var (town, wire, worker) = await PublishedAsync();
        wire.Before = _ => Task.FromException(new RequestFailedException(500, "Ill."));
        await Assert.ThrowsAsync<RequestFailedException>(() => LoadAsync(town, worker, A));

        wire.Before = null;

        Assert.NotNull(await LoadAsync(town, worker, A));
    }

    [Fact]
    public async Task AnAnswerThatTookTooLongIsNotRemembered()
    {
        var (town, wire, worker) = await PublishedAsync();
        // So the client says that the network was slower than its limit, though nobody gave up.
        wire.Before = _ =>
            Task.FromException(new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout."));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LoadAsync(town, worker, A));

        wire.Before = null;

        Assert.NotNull(await LoadAsync(town, worker, A));
    }

    [Fact]
    public async Task OneWhoGivesUpDoesNotStopTheLoadingForOthers()
    {
        var (town, wire, worker) = await PublishedAsync();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.Before = _ => gate.Task;
        using var patience = new CancellationTokenSource();
        var impatient = worker.Loaded.GetOrNullAsync(town.Edition(A), patience.Token);
        var patient = LoadAsync(town, worker, A);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        Assert.NotNull(await patient);
        Assert.Equal(1, Loadings(wire, A));
    }

    [Fact]
    public async Task InventedEditionsNeverWaitForThoseThatAreLoaded()
    {
        var (town, wire, worker) = await PublishedAsync();
        var gate = HeldRows(wire);
        var loading = new[] { A, B, C, "dddddddddddd" }.Select(edition => ReadAsync(town, worker, edition)).ToList();

        var invented = await Task
            .WhenAll(Enumerable.Range(0, 300).Select(i => ReadAsync(town, worker, $"{i:x12}")))
            .WaitAsync(TimeSpan.FromMinutes(2), Stop);

        Assert.All(invented, Assert.Null);
        Assert.All(loading, content => Assert.False(content.IsCompleted));

        gate.SetResult();

        Assert.All(await Task.WhenAll(loading), Assert.NotNull);
    }

    [Fact]
    public async Task ReadersBeyondTheQueueAreSentAwayAtOnceAndAnImportWaitsItsTurn()
    {
        const int room = LoadedEditionStore.LoadedAtOnce + LoadedEditionStore.MostWaiting;
        var (town, wire, worker) = await PublishedAsync();
        var names = Enumerable.Range(0, room + 3).Select(i => $"{i:x12}").ToList();
        await Parallel.ForEachAsync(names, Stop, async (edition, _) => await UploadSummaryAsync(town, edition));

        var gate = HeldRows(wire);
        var readers = names[..(room + 2)].ToDictionary(edition => edition, edition => ReadAsync(town, worker, edition));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var sent = await Task.WhenAny(readers.Values).WaitAsync(TimeSpan.FromMinutes(2), Stop);
            await Assert.ThrowsAsync<LoadingQueueFullException>(() => sent);
            readers.Remove(readers.Single(reader => reader.Value == sent).Key);
        }

        Assert.DoesNotContain(readers.Values, reader => reader.IsCompleted);

        var import = LoadAsync(town, worker, names[^1]);

        gate.SetResult();

        Assert.NotNull(await import);
        Assert.All(await Task.WhenAll(readers.Values), Assert.NotNull);
        // Refused once is not refused for good.
        Assert.All(await Task.WhenAll(names.Except(readers.Keys).Select(edition => ReadAsync(town, worker, edition))), Assert.NotNull);
    }

    /// <summary>Four editions of five lines each.</summary>
    private async Task<(Town Town, Wire Wire, Worker Worker)> PublishedAsync(int cachedLines = 1000)
    {
        var town = await Town.CreateAsync(azurite);

        foreach (var edition in new[] { A, B, C, "dddddddddddd" })
            await UploadAsync(town, edition);

        var wire = new Wire();
        return (town, wire, new Worker(town.Account, wire, set: options => options.CachedLines = cachedLines));
    }

    private static async Task UploadAsync(Town town, string edition, int lines = 5, int nameLength = 0, int noteLength = 0)
    {
        var content = SmallEditions.With(
            town,
            Enumerable.Range(
                1, lines).Select(i => SmallEditions.Line(3113, 5169, i.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            edition: edition);

        var summary = nameLength == 0
            ? content.Summary
            : content.Summary with { Events = [new NamedCode("1", new string('n', nameLength), null)] };
        if (noteLength > 0)
            summary = summary with { Notes = [new Note(Level.Section, "31", "cs", new string('n', noteLength))] };

        var directory = Directory.CreateTempSubdirectory("edition-");

        foreach (var file in EditionFiles.All)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(directory.FullName, file),
                System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(summary, EditionJson.Default.EditionSummary),
                Stop);
        }

        await town.Worker.Rows.WriteAsync(content, Stop);
        await town.Worker.Files.UploadAsync(content.Summary, directory.FullName, EditionFiles.All, Stop);
        directory.Delete(recursive: true);
    }

    /// <summary>An edition of no lines.</summary>
    private static async Task UploadSummaryAsync(Town town, string edition)
    {
        var summary = SmallEditions.With(town, [], edition: edition).Summary;
        await town.Worker.Accounts.Published
            .GetBlobClient($"{town.Edition(edition)}/{EditionFiles.SummaryFile}")
            .UploadAsync(
                BinaryData.FromBytes(
                    System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(summary, EditionJson.Default.EditionSummary)), Stop);
    }

    /// <summary>Whoever loads waits at the rows until it is set.</summary>
    private static TaskCompletionSource HeldRows(Wire wire)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.Before = request => request.Uri.Path.Contains("/Budgets", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;

        return gate;
    }

    private static Task<EditionContent?> LoadAsync(Town town, Worker worker, string edition) =>
        worker.Loaded.GetOrNullAsync(town.Edition(edition), Stop);

    /// <summary>The same for somebody who reads.</summary>
    private static Task<EditionContent?> ReadAsync(Town town, Worker worker, string edition) => Task.Run(() =>
    {
        StoragePatience.BeginReading(TimeSpan.FromMinutes(1));
        return LoadAsync(town, worker, edition);
    });

    private static int Loadings(Wire wire, string edition) => wire.Reads($"/{edition}/{EditionFiles.SummaryFile}");
}
