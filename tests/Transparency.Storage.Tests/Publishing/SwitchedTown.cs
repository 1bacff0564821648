using Azure;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Tests.Publishing;

/// <summary>
/// A town that has published <c>a.csv</c> and <c>b.csv</c>, and an upload that waits, with another <c>a.csv</c>, with <c>c.csv</c> and
/// without <c>b.csv</c>: each state of the folder has other totals, and so has each mixture of two.
/// </summary>
internal sealed class SwitchedTown(Town town, UploadGrant grant)
{
    /// <summary>In crowns of income.</summary>
    public const decimal Before = 1020;

    /// <inheritdoc cref="Before"/>
    public const decimal After = 1203;

    private const string Record = "vzor/begun/2024.json";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Town Town => town;

    public UploadGrant Grant => grant;

    public StagedUpload Upload { get; private set; } = null!;

    public static string A(int crowns) => $"{Exports.Header}UCT;0000;1111;;;{crowns};;;;\n";

    /// <summary>In an account where nothing else is: the night of one may remove what another needs.</summary>
    public static async Task<SwitchedTown> FoundedAsync(AzuriteFixture azurite)
    {
        var town = await Town.CreateAloneAsync(azurite);
        await new TenantStore(town.Worker.Accounts.Grants, TimeProvider.System).AddAsync(town.Id, null, Stop);
        var (grant, _) = await town.Worker.Grants.IssueAsync(
            town.Id, GrantRights.Upload | GrantRights.Remove | GrantRights.Report, TimeSpan.FromDays(30), "", Stop);

        await town.PutAsync("a.csv", A(1000));
        await town.PutAsync("b.csv", $"{Exports.Header}UCT;0000;1112;;;20;;;;\n");
        Assert.Equal(Before, Income(await town.ImportAsync()));

        var switched = new SwitchedTown(town, grant);
        await switched.DropAsync();

        return switched;
    }

    /// <summary>The same where the upload is published and imported already.</summary>
    public static async Task<SwitchedTown> PublishedAsync(AzuriteFixture azurite)
    {
        var switched = await FoundedAsync(azurite);
        Assert.Null(await switched.PublishAsync(switched.Town.Worker));
        Assert.Equal(After, Income(await switched.Town.ImportAsync()));

        return switched;
    }

    /// <returns>Why it is not published, or null.</returns>
    public async Task<Wording?> PublishAsync(Worker worker) =>
        (await worker.Publication.RunOrNullAsync(grant, Upload.Id, new Dictionary<string, string>(StringComparer.Ordinal), Stop))!.Refusal;

    /// <returns>Why it is not undone, or null.</returns>
    public async Task<Wording?> UndoAsync(Worker worker) => (await worker.Undoing.RunAsync(grant, town.Folder, Stop)).Refusal;

    /// <summary>What an event does that looks at what waits.</summary>
    public Task LookAsync() => town.Worker.Check.RunAsync(town.Folder, Upload.Id, Stop);

    /// <summary>What the night does with uploads, so much later, and not with folders.</summary>
    public async Task AtNightAsync(TimeSpan later)
    {
        var worker = new Worker(town.Account, time: new Later(later));
        await worker.Uploads.SweepAsync(Stop);
        await worker.Waiting.SweepAsync(Stop);
    }

    /// <summary>The folder's files, those of desktops too, and what is kept of a switch.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        var names = new List<string>();

        await foreach (var blob in town.Worker.Accounts.Exports.GetBlobsAsync(cancellationToken: Stop))
            names.Add(blob.Name);

        // Before its mark is there it touches nothing, and nobody but who asks again has to know of it.
        if (await new FolderSwitchStore(town.Worker.Accounts).ReadOrNullAsync(town.Folder, Stop) is { Files: not null })
            names.Add(Record);

        return [.. names.Where(name => !name.Contains("/check/", StringComparison.Ordinal))];
    }

    /// <summary>That nothing is under way, and the folder has exactly these of its files.</summary>
    public async Task AssertWholeAsync(params string[] files)
    {
        var names = await NamesAsync();

        Assert.DoesNotContain(Record, names);
        Assert.DoesNotContain($"vzor/2024/{FolderNames.Switching}", names);
        Assert.Equal(
            files,
            names.Where(name => name.StartsWith("vzor/2024/", StringComparison.Ordinal) && !FolderNames.IsLeftover(name))
                .Select(name => name["vzor/2024/".Length..]));
    }

    public static decimal? Income(ImportReport report) => report.Totals?.Income.Actual?.Crowns;

    private async Task DropAsync()
    {
        var worker = town.Worker;
        string[] names = ["a.csv", "c.csv"];
        string[] contents = [A(1200), $"{Exports.Header}UCT;0000;1113;;;3;;;;\n"];
        var upload = await worker.Uploads.BeginAsync(grant, town.Folder, false, true, names, Stop);

        foreach (var (number, content) in contents.Index())
            await worker.Accounts.Incoming.GetBlobClient(upload.Place(number)).UploadAsync(new BinaryData(content), Stop);

        var ended = (await worker.Completion.EndOrNullAsync(grant, upload.Id, Stop))!.Upload;
        var kept = (await worker.Uploads.ReadOrNullAsync(town.Id, ended.Id, Stop))!;
        Upload = (await worker.Waiting.ChangeOrNullAsync(kept with { Replaces = ["b.csv"] }, Stop))!;
        await LookAsync();
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
