using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// The version of answers about many editions: it changes as soon as one of them does, and is known before anything of them is read.
/// </summary>
internal static class PublishedVersion
{
    /// <summary>The list of all municipalities is the same for many requests, and long.</summary>
    private static readonly ConditionalWeakTable<object, EntityTagHeaderValue> OfLists = [];

    /// <summary>Of answers about all municipalities.</summary>
    public static EntityTagHeaderValue Of(IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> towns) =>
        OfLists.GetValue(towns, _ => Of(towns.Select(town => (town.Municipality, town.Years))));

    /// <summary>The same, where they name municipalities too of which the state alone tells.</summary>
    public static EntityTagHeaderValue Of(
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> towns,
        IReadOnlyList<DirectoryTown> called) =>
        called.Count == towns.Count
            ? Of(towns)
            : OfLists.GetValue(called, _ => Tag(
                $"{Of(towns)}\n{string.Join('\n', called.Where(town => !town.HasOwn).Select(town => town.Municipality.Id))}"));

    private static EntityTagHeaderValue Tag(string text) =>
        new($"\"{PublicResult.Hash(Encoding.UTF8.GetBytes(text))[..12]}-{EditionsTag.Program}\"");

    /// <summary>Of answers about a municipality over its years.</summary>
    public static EntityTagHeaderValue Of(PublishedTown town) => Of([(town.Municipality, town.Years)]);

    /// <summary>Twelve digits that stand for editions, as a cursor names them.</summary>
    public static string Of(IEnumerable<EditionKey> editions) =>
        PublicResult.Hash(Encoding.UTF8.GetBytes(string.Join('\n', editions)))[..12];

    /// <summary>The answer to whoever names the version that an answer would be of, or null.</summary>
    public static PublicResult? KnownOrNull(HttpRequest request, EntityTagHeaderValue etag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => ContentCoding.Names(tag, etag))
            ? PublicResult.KnownOrNull(request, etag, null, immutable: false)
            : null;

    private static EntityTagHeaderValue Of(IEnumerable<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> towns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var (municipality, years) in towns)
        {
            Add(hash, $"{municipality}\n");

            foreach (var pointer in years)
                Add(hash, $"{pointer.Year}/{pointer.Edition}\n");
        }

        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}-{EditionsTag.Program}\"");
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
