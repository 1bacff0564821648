using System.Text;
using Azure;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Tests;

/// <summary>A municipality of a test's own, with the year 2024 to drop files into, and a worker that imports them.</summary>
internal sealed class Town
{
    public const string Settings = """{"name":"Vzor"}""";

    private static readonly Lock OneAtATime = new();
    private static Task<string>? _sharedAccount;
    private static int _towns;

    private Town(string account, string id) => (Account, Id, Worker) = (account, MunicipalityId.Parse(id), new Worker(account));

    public string Account { get; }

    public MunicipalityId Id { get; }

    public FiscalYear Year { get; } = FiscalYear.Of(2024);

    public FolderId Folder => new(Id, Year);

    public Worker Worker { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A town among others in an account that tests share.</summary>
    public static async Task<Town> CreateAsync(AzuriteFixture azurite)
    {
        Task<string> shared;

        lock (OneAtATime)
            shared = _sharedAccount ??= PreparedAsync(azurite);

        return await FoundedAsync(await shared, $"vzor-{Interlocked.Increment(ref _towns)}");
    }

    /// <summary>A town in an account where nothing else is, for a test about everything there is.</summary>
    public static async Task<Town> CreateAloneAsync(AzuriteFixture azurite) => await FoundedAsync(await PreparedAsync(azurite), "vzor");

    /// <summary>A second town in the same account.</summary>
    public Task<Town> NeighbourAsync(string id) => FoundedAsync(Account, id);

    /// <summary>Writes a file of the year; a name that begins with <c>../</c> lies in the municipality's folder.</summary>
    public Task PutAsync(string name, string text) => PutAsync(name, Encoding.UTF8.GetBytes(text));

    public async Task PutAsync(string name, byte[] bytes) =>
        await Worker.Accounts.Exports.GetBlobClient(Path(name)).UploadAsync(new BinaryData(bytes), overwrite: true, Stop);

    public Task PutSettingsAsync(string json) => PutAsync("../" + FolderNames.Settings, json);

    /// <summary>Every file below a folder of this machine, under the name it has there.</summary>
    public async Task PutFolderAsync(string directory)
    {
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            await PutAsync(System.IO.Path.GetRelativePath(directory, path).Replace('\\', '/'), await File.ReadAllBytesAsync(path, Stop));
        }
    }

    /// <summary>As a careful program removes a file: only the mark beside it raises an event.</summary>
    public async Task RemoveAsync(string name)
    {
        await Worker.Accounts.Exports.GetBlobClient(Path(name)).DeleteIfExistsAsync(cancellationToken: Stop);
        await PutAsync(FolderNames.Changed, "");
    }

    public Task<ImportReport> ImportAsync(Worker? worker = null) => (worker ?? Worker).Import.RunAsync(Folder, Stop);

    /// <summary>An edition of the year.</summary>
    public EditionKey Edition(string edition) => new(Folder, edition);

    public Task<EditionPointer?> PointerAsync() => Worker.Pointers.GetOrNullAsync(Folder, Stop);

    /// <summary>Changes whenever the report is written, even with the same text.</summary>
    public async Task<ETag> ReportTagAsync() =>
        (await Worker.Accounts.Reports.GetBlobClient($"{Id}/{Year}/report.json").GetPropertiesAsync(cancellationToken: Stop)).Value.ETag;

    /// <summary>What the log says the town published, oldest first; null for a withdrawal.</summary>
    public async Task<IReadOnlyList<string?>> LogAsync() =>
        [.. (await Worker.Log.ListAsync(new PublicationFeed(Id), Year, 1000, null, Stop)).Entries.Select(entry => entry.Edition).Reverse()];

    /// <summary>The same from the log of everybody.</summary>
    public async Task<IReadOnlyList<string?>> LogOfAllAsync() =>
        [
            .. (await Worker.Log.ListAsync(PublicationFeed.Everybody, Year, 5000, null, Stop)).Entries
                .Where(entry => entry.Municipality.Id == Id.Value)
                .Select(entry => entry.Edition)
                .Reverse()
        ];

    /// <summary>What a minute does to the lease of a worker that crashed.</summary>
    public async Task LetLeaseExpireAsync()
    {
        try
        {
            await Worker.Accounts.Reports
                .GetBlobClient($"{Id}/{Year}/lock")
                .GetBlobLeaseClient()
                .BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        }
        catch (RequestFailedException none) when (none.Status is 404 or 409)
        {
            // It crashed before it had one, or after it gave it back.
        }
    }

    private string Path(string name) => name.StartsWith("../", StringComparison.Ordinal) ? $"{Id}/{name[3..]}" : $"{Id}/{Year}/{name}";

    private static async Task<Town> FoundedAsync(string account, string id)
    {
        var town = new Town(account, id);
        await town.PutSettingsAsync(Settings);
        return town;
    }

    private static async Task<string> PreparedAsync(AzuriteFixture azurite)
    {
        var account = azurite.NewAccount();
        await new Worker(account).Accounts.CreateMissingAsync(Stop);
        return account;
    }
}
