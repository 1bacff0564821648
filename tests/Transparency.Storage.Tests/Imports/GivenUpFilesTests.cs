using System.Text;
using Azure;
using Microsoft.Extensions.Logging;
using Transparency.Storage.Imports;
using Transparency.Storage.Tests.Pulls;

namespace Transparency.Storage.Tests.Imports;

/// <summary>What the host in Azure gives up lies in a queue: somebody is told, and the night imports it and empties the queue.</summary>
public sealed class GivenUpFilesTests(AzuriteFixture azurite)
{
    private readonly WrittenLog<GivenUpFiles> _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithoutAQueueThereIsNothingToTellOrToDo()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var files = Files(town.Worker);

        await files.TellAsync(Stop);
        await files.ImportAgainAsync(Stop);

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task AnEmptyQueueIsNotTold()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.Worker.Queue.CreateAsync(cancellationToken: Stop);

        await Files(town.Worker).TellAsync(Stop);

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task WhatWasGivenUpIsToldByNumberAndNameAndStaysInTheQueue()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await GiveUpAsync(town, "vzor/2024/data.csv", "vzor/2023/data.csv", "vzor/2024/data.csv");

        await Files(town.Worker).TellAsync(Stop);

        Assert.Equal(
            "Warning 3 files were given up and wait for the night: exports/vzor/2024/data.csv, exports/vzor/2023/data.csv ",
            Assert.Single(_log.Lines));
        Assert.Equal(3, await LengthAsync(town));
    }

    [Fact]
    public async Task TheNightImportsWhatWasGivenUpAndEmptiesTheQueue()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        // More than are handed out at once.
        await GiveUpAsync(town, [.. Enumerable.Repeat("vzor/2024/data.csv", 40)]);

        await Night(town.Worker).RunAsync(Stop);

        await town.AssertPublishedAsync((await town.PointerAsync())!.Edition);
        Assert.Equal(0, await LengthAsync(town));
        Assert.Equal(
            40,
            _log.Lines.Count(line => line.StartsWith("Warning exports/vzor/2024/data.csv was given up by day;", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("no base64!")]
    [InlineData("bm8ganNvbg==")]
    [InlineData("WzFd")]
    [InlineData("eyJCbG9iTmFtZSI6MX0=")]
    public async Task AMessageThatNobodyUnderstandsDoesNotStayForEver(string message)
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.Worker.Queue.CreateAsync(cancellationToken: Stop);
        await town.Worker.Queue.SendMessageAsync(message, Stop);

        await Night(town.Worker).RunAsync(Stop);

        Assert.Equal(0, await LengthAsync(town));
        Assert.StartsWith("Warning A message that names no file was given up", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatFailsAgainKeepsItsMessageAndTheOthersHaveTheirTurn()
    {
        var town = await Town.CreateAloneAsync(azurite);

        foreach (var year in new[] { 2022, 2023, 2024 })
            await town.PutAsync($"../{year}/data.csv", Exports.WithIncome(1000));

        await GiveUpAsync(town, "vzor/2022/data.csv", "vzor/2023/data.csv", "vzor/2024/data.csv");

        var wire = new Wire
        {
            Before = request =>
                request.Uri.Path.Contains("2023/data.csv", StringComparison.Ordinal)
                    ? Task.FromException(new RequestFailedException(500, "Ill."))
                    : Task.CompletedTask
        };

        var fault = await Assert.ThrowsAsync<AggregateException>(() => Night(new Worker(town.Account, wire)).RunAsync(Stop));

        // Once of the night's look at every folder, once of the message.
        Assert.Equal(2, fault.InnerExceptions.Count);
        Assert.Equal(1, await LengthAsync(town));
        Assert.Contains(
            _log.Lines,
            line =>
                line.StartsWith(
                    $"{LogLevel.Error} exports/vzor/2023/data.csv was given up by day, and the next night tries it again; its folder could",
                    StringComparison.Ordinal));
        Assert.Equal([2022, 2024], (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Years.Select(pointer => pointer.Year.Value));
    }

    [Fact]
    public async Task ANightThatBreaksOffBeforeItsFoldersStillImportsWhatWasGivenUp()
    {
        var town = await Town.CreateAloneAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1000));
        await GiveUpAsync(town, "vzor/2024/data.csv");

        var wire = new Wire
        {
            Before = request =>
                request.Uri.ToUri() is { Query: var query } uri
                    && uri.AbsolutePath.EndsWith("/exports", StringComparison.Ordinal)
                    && !query.Contains("prefix", StringComparison.Ordinal)
                        ? Task.FromException(new RequestFailedException(503, "No lists."))
                        : Task.CompletedTask
        };

        await Assert.ThrowsAsync<AggregateException>(() => Night(new Worker(town.Account, wire)).RunAsync(Stop));

        Assert.Equal(0, await LengthAsync(town));
        await town.AssertPublishedAsync((await town.PointerAsync())!.Edition);
    }

    private GivenUpFiles Files(Worker worker) => new(worker.Queue, worker.Changes, worker.Options, _log);

    private NightlyRun Night(Worker worker) => new(worker.Changes, Files(worker), worker.Uploads, worker.Waiting, worker.Left);

    /// <summary>As the storage extension of the host does it.</summary>
    private static async Task GiveUpAsync(Town town, params string[] paths)
    {
        await town.Worker.Queue.CreateAsync(cancellationToken: Stop);
        foreach (var path in paths)
        {
            var message =
                $$"""
                {"Type":"BlobTrigger","FunctionId":"Host.Functions.ImportExport","BlobType":"BlockBlob",
                "ContainerName":"exports","BlobName":"{{path}}","ETag":"\"0x8DC0\""}
                """.ReplaceLineEndings("");
            await town.Worker.Queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)), Stop);
        }
    }

    /// <summary>Those included that are hidden for a while.</summary>
    private static async Task<int> LengthAsync(Town town) =>
        (await town.Worker.Queue.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount;
}
