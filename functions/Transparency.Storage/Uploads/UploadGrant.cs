using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Storage.Uploads;

/// <summary>A municipality's permission to upload, as it is kept: without the secret.</summary>
/// <param name="Id">16 hexadecimal digits, the first part of the token.</param>
/// <param name="Municipality">The only folder it is good for.</param>
/// <param name="Rights">What its holder may do there.</param>
/// <param name="Label">For whom it is, as whoever handed it out wrote it; may be empty.</param>
/// <param name="Created">When it was handed out, UTC.</param>
/// <param name="Expires">The first moment at which it holds no more, UTC.</param>
/// <param name="Revoked">When it was taken back, or null.</param>
public sealed record UploadGrant(
    string Id,
    MunicipalityId Municipality,
    GrantRights Rights,
    string Label,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    DateTimeOffset? Revoked)
{
    public bool HoldsAt(DateTimeOffset moment) => Revoked is null && moment < Expires;
}
