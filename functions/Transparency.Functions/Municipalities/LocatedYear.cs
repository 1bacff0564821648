using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;

namespace Transparency.Functions.Municipalities;

/// <summary>Which edition a request means, before anything of it is read.</summary>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Key">The edition.</param>
/// <param name="Publication">What made it current; null where the request named it.</param>
/// <param name="ETag">Of answers about it.</param>
public sealed record LocatedYear(Municipality Municipality, EditionKey Key, Publication? Publication, EntityTagHeaderValue ETag)
{
    public bool IsNamed => Publication is null;

    /// <summary>Whether it is current because the municipality has published nothing of the year itself, but the state has.</summary>
    public bool IsOfState { get; init; }

    /// <summary>When answers about it changed last, UTC; null where the request named it.</summary>
    public DateTimeOffset? ChangedAt { get; private init; } = Publication?.PublishedAt;

    /// <summary>The same for an answer that says something besides, which changes too.</summary>
    /// <param name="version">Of that.</param>
    /// <param name="changedAt">When it changed last, UTC.</param>
    public LocatedYear Beside(string version, DateTimeOffset changedAt) => this with
    {
        ETag = new($"\"{Key.Edition}-{PublicResult.Hash(Encoding.UTF8.GetBytes($"{ETag}|{version}"))[..8]}\""),
        ChangedAt = changedAt > ChangedAt ? changedAt : ChangedAt,
    };

    /// <summary>
    /// The answer to whoever names the version that an answer would be of, or null. Nothing is read for it: nobody has that tag who was not
    /// answered before, and all answers about an edition change together.
    /// </summary>
    public PublicResult? KnownOrNull(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => ContentCoding.Names(tag, ETag))
            ? PublicResult.KnownOrNull(request, ETag, ChangedAt, IsNamed)
            : null;
}
