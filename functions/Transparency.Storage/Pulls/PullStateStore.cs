using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Table <c>Pulls</c>: PartitionKey the municipality, RowKey <c>{year}|{file}</c> as its settings say it. A worker takes a file by writing
/// <c>ClaimedUntil</c> with the row's ETag, so that of two only one fetches it. No address is kept, because it may hold a secret.
/// </summary>
public sealed class PullStateStore(TableClient table, TimeProvider time)
{
    /// <summary>A municipality's files, ordered by key.</summary>
    public async Task<IReadOnlyList<PullState>> ListAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        var states = new List<PullState>();

        await foreach (var row in RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {municipality.Value}"), null, cancel))
            states.Add(Read(row));

        return states;
    }

    /// <summary>Municipalities with a file that is due, the longest waiting first.</summary>
    public async Task<IReadOnlyList<MunicipalityId>> DueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return [
            .. (await NextAsync(TableClient.CreateQueryFilter($"Next le {now}"), cancel))
                .OrderBy(town => town.Value)
                .ThenBy(town => town.Key.Value, StringComparer.Ordinal)
                .Select(town => town.Key)
        ];
    }

    /// <summary>All municipalities that have files here.</summary>
    public async Task<IReadOnlyCollection<MunicipalityId>> MunicipalitiesAsync(CancellationToken cancel) =>
        (await NextAsync(null, cancel)).Keys;

    /// <summary>
    /// Begins to follow a file, at once; what was known of it before is forgotten. Where the table is missing nothing is kept, and the file
    /// cannot be claimed.
    /// </summary>
    public async Task<PullState> BeginAsync(MunicipalityId municipality, PullEntry entry, CancellationToken cancel)
    {
        var state = new PullState(municipality, entry.Key, entry.Fingerprint, time.GetUtcNow(), default);
        try
        {
            var written = await table.UpsertEntityAsync(Row(state), TableUpdateMode.Replace, cancel);
            return state with { RowVersion = Version(written) };
        }
        catch (RequestFailedException missing) when (IsOfNoTable(missing))
        {
            return state with { RowVersion = ETag.All };
        }
    }

    /// <summary>Takes a file for this worker alone.</summary>
    /// <returns>The file, or null when another worker has it or was quicker.</returns>
    public async Task<PullState?> ClaimOrNullAsync(PullState state, TimeSpan duration, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return state.ClaimedUntil > now ? null : await WriteOrNullAsync(state with { ClaimedUntil = now + duration }, cancel);
    }

    /// <summary>Gives a file back, with what was learnt.</summary>
    /// <returns>The file, or null when its settings changed meanwhile: then it begins anew.</returns>
    public Task<PullState?> ReleaseOrNullAsync(PullState state, CancellationToken cancel) =>
        WriteOrNullAsync(state with { ClaimedUntil = null }, cancel);

    /// <summary>Makes a file due now.</summary>
    /// <returns>The file, or null when it changed at this moment.</returns>
    public Task<PullState?> HastenOrNullAsync(PullState state, CancellationToken cancel) =>
        WriteOrNullAsync(state with { Next = time.GetUtcNow() }, cancel);

    public async Task RemoveAsync(PullState state, CancellationToken cancel) =>
        await table.DeleteEntityAsync(state.Municipality.Value, state.Key, ETag.All, cancel);

    private async Task<PullState?> WriteOrNullAsync(PullState state, CancellationToken cancel)
    {
        try
        {
            var written = await table.UpdateEntityAsync(Row(state), state.RowVersion, TableUpdateMode.Replace, cancel);
            return state with { RowVersion = Version(written) };
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task<Dictionary<MunicipalityId, DateTimeOffset>> NextAsync(string? filter, CancellationToken cancel)
    {
        var next = new Dictionary<MunicipalityId, DateTimeOffset>();

        await foreach (var row in RowsAsync(filter, ["PartitionKey", "Next"], cancel))
        {
            var (municipality, at) = (MunicipalityId.Parse(row.PartitionKey), Required(row));
            if (!next.TryGetValue(municipality, out var known) || at < known)
                next[municipality] = at;
        }

        return next;
    }

    /// <summary>
    /// None where the table is missing, as when a new version runs before its infrastructure is there: imports must not stop for that.
    /// </summary>
    private async IAsyncEnumerable<TableEntity> RowsAsync(string? filter, IEnumerable<string>? select, [EnumeratorCancellation]
    CancellationToken cancel)
    {
        await using var rows = table.QueryAsync<TableEntity>(filter, select: select, cancellationToken: cancel).GetAsyncEnumerator(cancel);
        while (await IsNextAsync(rows))
            yield return rows.Current;
    }

    private static async Task<bool> IsNextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException missing) when (IsOfNoTable(missing))
        {
            return false;
        }
    }

    private static bool IsOfNoTable(RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode == TableErrorCode.TableNotFound;

    private static TableEntity Row(PullState state) => new(state.Municipality.Value, state.Key)
    {
        ["Fingerprint"] = state.Fingerprint,
        ["Next"] = state.Next,
        ["ClaimedUntil"] = state.ClaimedUntil,
        ["AddressHash"] = state.AddressHash,
        ["ServerETag"] = state.ETag,
        ["Modified"] = state.Modified,
        ["Sha256"] = state.Sha256,
        ["Bytes"] = state.Bytes,
        ["Outcome"] = state.Outcome.ToString(),
        ["Status"] = state.Status,
        ["Failures"] = state.Failures,
        ["TriedAt"] = state.TriedAt,
        ["ReceivedAt"] = state.ReceivedAt,
    };

    private static PullState Read(TableEntity row) => new(
        MunicipalityId.Parse(row.PartitionKey), row.RowKey, row.GetString("Fingerprint"), Required(row), row.ETag)
    {
        ClaimedUntil = row.GetDateTimeOffset("ClaimedUntil"),
        AddressHash = row.GetString("AddressHash"),
        ETag = row.GetString("ServerETag"),
        Modified = row.GetDateTimeOffset("Modified"),
        Sha256 = row.GetString("Sha256"),
        Bytes = row.GetInt64("Bytes"),
        Outcome = Enum.TryParse(row.GetString("Outcome"), out PullOutcome outcome) ? outcome : PullOutcome.Waiting,
        Status = row.GetInt32("Status"),
        Failures = row.GetInt32("Failures") ?? 0,
        TriedAt = row.GetDateTimeOffset("TriedAt"),
        ReceivedAt = row.GetDateTimeOffset("ReceivedAt"),
    };

    private static DateTimeOffset Required(TableEntity row) =>
        row.GetDateTimeOffset("Next") ?? throw new InvalidDataException($"{row.PartitionKey} {row.RowKey} in Pulls has no time.");

    private static ETag Version(Response written) =>
        written.Headers.ETag ?? throw new InvalidOperationException("A written row has an ETag.");
}
