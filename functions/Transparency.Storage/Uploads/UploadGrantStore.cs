using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Storage.Uploads;

/// <summary>
/// Permissions to upload: PartitionKey <c>grant</c> of the table <c>Grants</c>, RowKey the public part of the token. The secret is handed
/// out
/// once and kept nowhere, only its SHA-256 is.
/// </summary>
public sealed class UploadGrantStore(TableClient table, TenantStore tenants, TimeProvider time)
{
    private const string Partition = "grant";

    /// <summary>What a wrong secret is compared with where there is no grant, so that both take as long.</summary>
    private static readonly byte[] Nothing = new byte[SHA256.HashSizeInBytes];

    /// <summary>Hands out a new grant.</summary>
    /// <returns>The grant, and its token, which nobody can be told again.</returns>
    public async Task<(UploadGrant Grant, GrantToken Token)> IssueAsync(
        MunicipalityId municipality,
        GrantRights rights,
        TimeSpan validity,
        string label,
        CancellationToken cancel)
    {
        var token = new GrantToken(
            RandomNumberGenerator.GetHexString(GrantToken.IdLength, lowercase: true),
            RandomNumberGenerator.GetHexString(GrantToken.SecretLength, lowercase: true));
        var now = time.GetUtcNow();
        var grant = new UploadGrant(token.Id, municipality, rights, label, now, now + validity, null);
        await table.AddEntityAsync(
            new TableEntity(Partition, grant.Id)
            {
                ["Hash"] = token.Hash(),
                ["Municipality"] = municipality.Value,
                ["Rights"] = (int)rights,
                ["Label"] = label,
                ["Created"] = grant.Created,
                ["Expires"] = grant.Expires,
            },
            cancel);

        return (grant, token);
    }

    /// <summary>
    /// The grant that the token proves, if it holds now and its municipality is not disabled. Why it does not is nobody's business.
    /// </summary>
    public async Task<UploadGrant?> ProvenOrNullAsync(GrantToken token, CancellationToken cancel)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, token.Id, cancellationToken: cancel);
        var kept = row.HasValue ? row.Value!.GetBinary("Hash") : Nothing;
        if (!CryptographicOperations.FixedTimeEquals(token.Hash(), kept) || !row.HasValue)
            return null;

        var grant = Read(row.Value!);
        if (!grant.HoldsAt(time.GetUtcNow()))
            return null;

        return await tenants.GetOrNullAsync(grant.Municipality, cancel) is { Disabled: null } ? grant : null;
    }

    /// <summary>Grants, the oldest first; those that no longer hold are among them.</summary>
    /// <param name="municipality">Whose, or null for everybody's.</param>
    /// <param name="cancel">Ends the listing.</param>
    public async Task<IReadOnlyList<UploadGrant>> ListAsync(MunicipalityId? municipality, CancellationToken cancel)
    {
        var filter = municipality is { } one
            ? TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Municipality eq {one.Value}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        var grants = new List<UploadGrant>();

        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            grants.Add(Read(row));

        return [.. grants.OrderBy(grant => grant.Created).ThenBy(grant => grant.Id, StringComparer.Ordinal)];
    }

    /// <summary>Takes a grant back, at once and for good.</summary>
    /// <returns>The grant, or null when there is none of that id.</returns>
    public async Task<UploadGrant?> RevokeOrNullAsync(string id, CancellationToken cancel)
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel);
        if (!found.HasValue)
            return null;

        var row = found.Value!;
        if (row.GetDateTimeOffset("Revoked") is null)
        {
            row["Revoked"] = time.GetUtcNow();
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancel);
        }

        return Read(row);
    }

    /// <summary>Whether a grant is there no more, was revoked, or its municipality was disabled; one that ran out is not.</summary>
    public async Task<bool> IsTakenBackAsync(string id, CancellationToken cancel)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel);
        if (!row.HasValue || Read(row.Value!) is not { Revoked: null } grant)
            return true;

        return await tenants.GetOrNullAsync(grant.Municipality, cancel) is not { Disabled: null };
    }

    private static UploadGrant Read(TableEntity row) => new(
        row.RowKey,
        MunicipalityId.Parse(row.GetString("Municipality")),
        (GrantRights)(row.GetInt32("Rights") ?? 0),
        row.GetString("Label"),
        row.GetDateTimeOffset("Created") ?? throw new InvalidDataException($"The grant {row.RowKey} has no beginning."),
        row.GetDateTimeOffset("Expires") ?? throw new InvalidDataException($"The grant {row.RowKey} has no end."),
        row.GetDateTimeOffset("Revoked"));
}
