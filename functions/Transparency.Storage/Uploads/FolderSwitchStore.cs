using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>
/// Switches of folders that are under way, for whoever has the folder's lease: <c>{municipality}/begun/{year}.json</c> among the uploads,
/// where nobody writes but the application, says which; <see cref="FolderNames.Switching"/> in the folder says to everybody who lists it
/// that there is one, so that an import without one costs no request more. The mark alone says nothing: anybody who drops files may
/// write it.
/// </summary>
public sealed class FolderSwitchStore(StorageAccounts accounts)
{
    private const string Place = "/begun/";

    /// <summary>The record first: whoever sees the mark finds what it is about.</summary>
    /// <returns>Why it cannot be begun, or null.</returns>
    internal async Task<Wording?> BeginOrRefuseAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel)
    {
        await KeepAsync(folder, begun, cancel);

        if (await MarkOrRefuseAsync(folder, cancel) is null)
            return null;

        // Whoever may drop files may also hold the mark; it is the application's own.
        await UnmarkAsync(folder, cancel);
        if (await MarkOrRefuseAsync(folder, cancel) is not { } held)
            return null;

        await Record(folder).DeleteIfExistsAsync(cancellationToken: cancel);

        return held;
    }

    private async Task<Wording?> MarkOrRefuseAsync(FolderId folder, CancellationToken cancel)
    {
        try
        {
            await Mark(folder).UploadAsync(BinaryData.Empty, overwrite: true, cancel);
            return null;
        }
        catch (RequestFailedException held) when (held.Status is 409 or 412)
        {
            return UploadWords.Held(Mark(folder).Name, held.ErrorCode);
        }
    }

    internal Task KeepAsync(FolderId folder, FolderSwitch begun, CancellationToken cancel) => Record(folder).WriteAsync(
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(begun, FolderSwitchJson.Default.FolderSwitch)),
        "application/json",
        cancel);

    /// <returns>What is under way, or null.</returns>
    public async Task<FolderSwitch?> ReadOrNullAsync(FolderId folder, CancellationToken cancel) =>
        await Record(folder).ReadOrNullAsync(cancel) is { } kept ? Read(kept) : null;

    /// <summary>Everything is as it should be. The record first: a mark without one says nothing.</summary>
    internal async Task EndAsync(FolderId folder, CancellationToken cancel)
    {
        await Record(folder).DeleteIfExistsAsync(cancellationToken: cancel);
        await UnmarkAsync(folder, cancel);
    }

    internal async Task UnmarkAsync(FolderId folder, CancellationToken cancel)
    {
        try
        {
            await Mark(folder).RemoveWholeAsync(cancel);
        }
        catch (RequestFailedException held) when (held.Status is 409 or 412)
        {
            // Somebody holds it anew at this very moment. It says nothing, and whoever lists it next tries again.
        }
    }

    /// <summary>The places among the uploads that a switch under way needs, with its own.</summary>
    /// <param name="blobs">The names of what lies there.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task<IReadOnlySet<string>> NeededAsync(IEnumerable<string> blobs, CancellationToken cancel)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);

        foreach (var blob in blobs)
        {
            if (FolderOrNull(blob) is not { } folder
                || await ReadOrNullAsync(folder, cancel) is not { } begun
                // One that neither got so far nor has its mark touched nothing; the mark of any other somebody may have removed.
                || (begun.Files is null && !await Mark(folder).ExistsAsync(cancel)))
            {
                continue;
            }

            needed.UnionWith([blob, $"{folder.Municipality}/{begun.Upload}", $"{folder.Municipality}/before/{folder.Year}.json"]);
        }

        return needed;
    }

    private static FolderId? FolderOrNull(string blob) =>
        blob.Split('/') is [var municipality, "begun", var file]
        && MunicipalityId.TryParse(municipality, out var id)
        && FiscalYear.ParseOrNull(Path.GetFileNameWithoutExtension(file)) is { } year
            ? new(id, year)
            : null;

    private static FolderSwitch? Read(BinaryData kept) =>
        JsonSerializer.Deserialize(kept.ToMemory().Span, FolderSwitchJson.Default.FolderSwitch);

    private BlobClient Record(FolderId folder) => accounts.Incoming.GetBlobClient($"{folder.Municipality}{Place}{folder.Year}.json");

    private BlobClient Mark(FolderId folder) => accounts.Exports.GetBlobClient(ExportPath.Folder(folder) + FolderNames.Switching);
}
