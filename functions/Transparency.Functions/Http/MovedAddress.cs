using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Http;

/// <summary>
/// Leads from an address that names a municipality by its IČO to the same address with its id, and from the id that it had before it had a
/// folder of its own.
/// </summary>
public sealed class MovedAddress(StateTowns states)
{
    /// <summary>What stands in an address before the id of a municipality.</summary>
    private static readonly string[] Before = ["/api/v1/municipalities/", "/budgets/", "/data/", "/feeds/", "/datasets/", "/embed/"];

    private const string Document = ".jsonld";

    /// <summary>Where to go, or null where the address is right or names nobody.</summary>
    public async Task<string?> OrNullAsync(HttpRequest request, CancellationToken cancel)
    {
        var path = request.Path.Value ?? "";

        if (Array.Find(Before, before => path.StartsWith(before, StringComparison.Ordinal)) is not { } start)
            return null;

        var (named, behind) = Named(path[start.Length..]);

        return MunicipalityId.TryParse(named, out var id) && await states.MovedOrNullAsync(id, cancel) is { } moved
            ? new Address(request).Of(new PathString(start + moved + behind).ToUriComponent() + request.QueryString)
            : null;
    }

    private static (string Named, string Behind) Named(string path)
    {
        var end = path.IndexOf('/', StringComparison.Ordinal);
        if (end < 0)
            end = path.EndsWith(Document, StringComparison.Ordinal) ? path.Length - Document.Length : path.Length;

        return (path[..end], path[end..]);
    }
}
