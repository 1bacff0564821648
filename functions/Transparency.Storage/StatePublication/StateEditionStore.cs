using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.StatePublication;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.StatePublication;

/// <summary>
/// The country's editions, each one packed file: their indexes in memory, about a megabyte each, and a municipality's part by one request
/// for its range. An edition never changes, so nothing here can be stale.
/// </summary>
public sealed class StateEditionStore(StorageAccounts accounts)
{
    /// <summary>Sixteen years, those that a feed compares, and some more that somebody names.</summary>
    private const int MostHeld = 48;

    /// <summary>As much as the index of six thousand municipalities takes, so that one request brings it whole.</summary>
    private const int UsualIndexBytes = 1 << 20;

    private readonly ConcurrentDictionary<EditionKey, Lazy<Task<StateEdition?>>> _held = new();

    /// <summary>An edition of the country, or null where there is none.</summary>
    /// <param name="key">Its key; the folder is the country's.</param>
    /// <param name="cancel">Stops the waiting, not the reading, for which others may wait too.</param>
    public async Task<StateEdition?> GetOrNullAsync(EditionKey key, CancellationToken cancel)
    {
        if (_held.Count >= MostHeld && !_held.ContainsKey(key))
            _held.Clear();

        var isNew = false;
        var held = _held.GetOrAdd(key, wanted => new(() =>
        {
            isNew = true;
            return ReadOrNullAsync(wanted);
        }));

        try
        {
            var edition = await held.Value.WaitAsync(cancel);
            Instruments.CountLookup("state-editions", hit: !isNew);

            if (edition is null)
                _held.TryRemove(new(key, held));

            return edition;
        }
        catch (Exception) when (held.Value.IsFaulted)
        {
            // A fault is not remembered for the next.
            _held.TryRemove(new(key, held));
            throw;
        }
    }

    /// <summary>A municipality's budget, or null where the edition has gone meanwhile.</summary>
    public async Task<Budget?> BudgetOrNullAsync(StateEdition edition, StateTotals town, CancellationToken cancel)
    {
        if (town.Length == 0)
            return StateFile.Budget(town, edition.Index.Year, []);

        return await RangeOrNullAsync(edition.Key, new HttpRange(town.Start, town.Length), cancel) is var (bytes, _)
            ? StateFile.Budget(town, edition.Index.Year, bytes)
            : null;
    }

    /// <summary>All of the packed file by one request, or null where it has gone meanwhile.</summary>
    public async Task<ReadOnlyMemory<byte>?> FileOrNullAsync(EditionKey key)
    {
        try
        {
            return (await Blob(key, StateFile.Name).DownloadContentAsync()).Value.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<StateEdition?> ReadOrNullAsync(EditionKey key)
    {
        var summary = SummaryOrNullAsync(key);

        if (await RangeOrNullAsync(key, new HttpRange(0, UsualIndexBytes), CancellationToken.None) is not var (start, writtenAt))
            return null;

        if (StateFile.IndexBytesOrNull(start) is { } length && length > start.Length
            && await RangeOrNullAsync(key, new HttpRange(0, length), CancellationToken.None) is var (whole, _))
        {
            start = whole;
        }

        return await summary is { } found ? new StateEdition(key, StateIndex.Read(start), found.Sources, writtenAt) : null;
    }

    private async Task<EditionSummary?> SummaryOrNullAsync(EditionKey key)
    {
        try
        {
            var content = await Blob(key, EditionFiles.SummaryFile).DownloadContentAsync();
            return JsonSerializer.Deserialize(content.Value.Content.ToMemory().Span, EditionJson.Default.EditionSummary);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<(byte[] Bytes, DateTimeOffset WrittenAt)?> RangeOrNullAsync(
        EditionKey key,
        HttpRange range,
        CancellationToken cancel)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = range };
            var content = (await Blob(key, StateFile.Name).DownloadContentAsync(options, cancel)).Value;

            return (content.Content.ToArray(), content.Details.LastModified);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(EditionKey key, string file) => accounts.Published.GetBlobClient($"{key}/{file}");
}
