using System.Diagnostics;
using System.Text;
using Azure.Core;
using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Imports;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Tests.Telemetry;

public sealed class ImportTelemetryTests(AzuriteFixture azurite)
{
    private static readonly string[] WholeImport =
    [
        "import list", "import read", "import check", "import write", "import compare", "import point", "import log",
        "import clean", "import report"
    ];

    [Fact]
    public async Task APublishedFolderIsCountedWithItsRowsAndBytes()
    {
        var town = await Town.CreateAsync(azurite);
        var data = Exports.WithIncome(1000);
        await town.PutAsync("data.csv", data);

        using var recording = new Recording();

        var report = await town.ImportAsync();

        Assert.Equal(ImportOutcome.Published, report.Outcome);
        Assert.Equal("published 1", recording.Sum("transparency.imports"));
        Assert.Equal("accepted 3", recording.Sum("transparency.import.rows"));
        Assert.Equal($"{Encoding.UTF8.GetByteCount(data)}", recording.Sum("transparency.import.io"));
        Assert.Equal("edition 1", recording.Sum("transparency.publications"));
        Assert.Equal("", recording.Sum("transparency.import.rejections"));
    }

    [Theory]
    [InlineData(
        Exports.Header + "UCT;0000;1111;;;kolik;;;;\nUCT;0000;1111;;;5;;;;\nUCT;0000;1111;;;6;32. 1. 2024;;;\n",
        "bad-amount 1, bad-date 1")]
    [InlineData(Exports.Broken, "bad-amount 1")]
    [InlineData("a;b\n1;2\n", "unknown-format 1")]
    public async Task ARejectedFolderIsCountedOnceForEachKindOfError(string data, string rejections)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", data);

        using var recording = new Recording();

        var report = await town.ImportAsync();

        Assert.Equal("rejected 1", recording.Sum("transparency.imports"));
        Assert.Equal(rejections, recording.Sum("transparency.import.rejections"));
        Assert.Equal(RowsOf(report), recording.Sum("transparency.import.rows"));
        Assert.Equal("", recording.Sum("transparency.publications"));
    }

    [Theory]
    [InlineData("UCT;0000;1111;;;1000;;;;\nUCT;3113;5169;;;500;;;;\n;;;;;;;;;\n", 3, "accepted 2, ignored 1")]
    [InlineData("UCT;0000;1111;;;1000;;;;\n;;;;;;;;;\n;;;;;;;;;\nUCT;3113;5169;;;kolik;;;;\n", 4, "accepted 1, ignored 2, rejected 1")]
    public async Task RowsReadAreAcceptedRejectedAndIgnored(string data, int read, string counted)
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.Header + data);

        using var recording = new Recording();

        var report = await town.ImportAsync();

        Assert.Equal(read, report.Files.Sum(file => file.Rows));
        Assert.Equal(counted, recording.Sum("transparency.import.rows"));
    }

    [Fact]
    public async Task TheSameFileOnceMoreIsUnchangedAndPublishesNothing()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1));
        await town.ImportAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(1));

        using var recording = new Recording();

        await town.ImportAsync();

        Assert.Equal("unchanged 1", recording.Sum("transparency.imports"));
        Assert.Equal("", recording.Sum("transparency.publications"));
    }

    [Fact]
    public async Task AFolderThatItsReportCoversIsNoImport()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1));
        await town.ImportAsync();

        using var recording = new Recording();

        await town.ImportAsync();

        Assert.Equal("", recording.Sum("transparency.imports"));
        Assert.Empty(recording.Traces);
    }

    [Fact]
    public async Task AnEmptiedFolderIsAWithdrawal()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1));
        await town.ImportAsync();
        await town.RemoveAsync("data.csv");

        using var recording = new Recording();

        await town.ImportAsync();

        Assert.Equal("withdrawn 1", recording.Sum("transparency.imports"));
        Assert.Equal("withdrawal 1", recording.Sum("transparency.publications"));
    }

    /// <summary>The third write is the first of the edition's files: the lease's blob and its lease come before.</summary>
    [Fact]
    public async Task ACrashIsAFailureThatCountsNoRowsAndIsMarkedWhereItHappened()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(1));
        await town.ImportAsync();
        await town.PutAsync("data.csv", Exports.WithIncome(2));

        var crashing = new Worker(town.Account, new Wire { CutAtWrite = 3 });
        using var recording = new Recording();

        await Assert.ThrowsAnyAsync<Exception>(() => town.ImportAsync(crashing));

        Assert.Equal("failed 1", recording.Sum("transparency.imports"));
        Assert.Equal("", recording.Sum("transparency.import.rows"));

        var import = Assert.Single(recording.Traces, trace => trace.DisplayName == "import");
        var write = Assert.Single(recording.Traces, trace => trace.DisplayName == "import write");
        Assert.Equal((ActivityStatusCode.Error, ActivityStatusCode.Error), (import.Status, write.Status));
        Assert.Equal("Azure.RequestFailedException", write.GetTagItem(TagNames.ErrorType));
        Assert.Equal("failed", import.GetTagItem(TagNames.ImportOutcome));
    }

    [Fact]
    public async Task ADryRunIsCountedAndItsRowsAreNot()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("check/data.csv", Exports.Broken);

        using var recording = new Recording();

        await town.Worker.Check.RunAsync(town.Folder, TestContext.Current.CancellationToken);

        Assert.Equal("check-failed 1", recording.Sum("transparency.checks"));
        Assert.Equal("", recording.Sum("transparency.import.rows"));
        Assert.Equal("", recording.Sum("transparency.imports"));
    }

    [Fact]
    public async Task TheTraceOfAnImportTellsItsSteps()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(7));

        using var recording = new Recording();

        var report = await town.ImportAsync();

        var import = Assert.Single(recording.Traces, trace => trace.DisplayName == "import");
        Assert.Equal(WholeImport, recording.ChildrenOf(import));
        Assert.Equal(
            [
                (TagNames.Municipality, town.Id.Value),
                (TagNames.Year, 2024),
                (TagNames.Edition, report.Edition),
                (TagNames.Rows, 3L),
                (TagNames.ImportOutcome, "published")
            ],
            import.TagObjects.Select(tag => (tag.Key, tag.Value)));
        Assert.Equal(ActivityStatusCode.Unset, import.Status);
    }

    [Fact]
    public async Task SecondsAreThoseOfTheWorkersClock()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Exports.WithIncome(7));

        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(55));
        var wire = new Wire { Before = request => Advance(clock, request) };
        using var recording = new Recording();

        await town.ImportAsync(new Worker(town.Account, wire, clock));

        // Fetching the file is the one thing that takes time here.
        Assert.Equal("published 3", recording.Sum("transparency.import.duration"));
    }

    [Fact]
    public async Task ANightlyRunIsOneTraceWithItsImports()
    {
        var town = await Town.CreateAloneAsync(azurite);
        var neighbour = await town.NeighbourAsync("soused");
        await town.PutAsync("data.csv", Exports.WithIncome(1));
        await neighbour.PutAsync("data.csv", Exports.Broken);

        using var recording = new Recording();

        await town.Worker.Changes.ReconcileAsync(TestContext.Current.CancellationToken);

        var night = Assert.Single(recording.Traces, trace => trace.DisplayName == "reconcile");
        Assert.Equal(["import", "import"], recording.ChildrenOf(night));
        Assert.Equal((2, 0), (night.GetTagItem(TagNames.Folders), night.GetTagItem(TagNames.Faults)));
        Assert.Equal("published 1, rejected 1", recording.Sum("transparency.imports"));
    }

    [Fact]
    public async Task NothingThatIsToldIsTheContentOfARow()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync(
            "tajne-jmeno.csv", Exports.Header + "UCT;3113;5169;10;20;375,5Karel Novák;2024-03-01;;Karel Novák;Tajný popis\n");

        using var recording = new Recording();

        await town.ImportAsync();

        Assert.NotEmpty(recording.Values);
        Assert.All(recording.Values, value => Assert.DoesNotMatch("(?i)karel|tajn|375", value));
    }

    private static string RowsOf(ImportReport report)
    {
        var (accepted, rejected) = (report.Files.Sum(file => file.Accepted), report.Files.Sum(file => file.Rejected));
        return string.Join(
            ", ",
            new[] { ("accepted", accepted), ("rejected", rejected) }
                .Where(rows => rows.Item2 > 0)
                .Select(rows => $"{rows.Item1} {rows.Item2}"));
    }

    private static Task Advance(FakeTimeProvider clock, Request request)
    {
        var address = request.Uri.ToString();
        if (request.Method == RequestMethod.Get
            && address.Contains("/exports/", StringComparison.Ordinal)
            && address.EndsWith("/data.csv", StringComparison.Ordinal))
        {
            clock.Advance(TimeSpan.FromSeconds(3));
        }

        return Task.CompletedTask;
    }
}
