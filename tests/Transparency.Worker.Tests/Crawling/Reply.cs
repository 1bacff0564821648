using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Worker.Tests.Crawling;

/// <summary>What came back over HTTP, whole.</summary>
/// <remarks>
/// The tag of what is made of an edition names the edition and, behind a hyphen, the build that made it. The published program is
/// compiled apart, so its build is another one and is left out, and the day that may follow it stays; the tag of a file, whose bytes no
/// build changes, has none.
/// </remarks>
internal sealed partial class Reply
{
    /// <summary>Who answered and when; the worker says the first, and nobody can make two of the second equal.</summary>
    private static readonly string[] NotOfTheAnswer = ["Server", "Date"];

    private Reply(HttpStatusCode status, IReadOnlyDictionary<string, string> headers, byte[] body) =>
        (Status, Headers, Body) = (status, headers, body);

    public HttpStatusCode Status { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public byte[] Body { get; }

    /// <summary>Its tag, whole, to ask for it again; or null.</summary>
    public string? Tag { get; private init; }

    public string Text => Encoding.UTF8.GetString(Body);

    public static async Task<Reply> OfAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => !NotOfTheAnswer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(
                header => header.Key,
                header => Build().Replace(string.Join(", ", header.Value), "$1-build$2"),
                StringComparer.OrdinalIgnoreCase);
        var body = await response.Content.ReadAsByteArrayAsync(cancel);
        return new(response.StatusCode, headers, body) { Tag = response.Headers.ETag?.ToString() };
    }

    /// <returns>Sentences; empty when the other answer is the same.</returns>
    public IEnumerable<string> DifferencesFrom(Reply other)
    {
        if (Status != other.Status)
            yield return $"status {(int)Status}, not {(int)other.Status}";

        foreach (var name in Headers.Keys.Union(other.Headers.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            if (Headers.GetValueOrDefault(name) is var mine && other.Headers.GetValueOrDefault(name) is var its && mine != its)
                yield return $"{name} '{mine ?? "(none)"}', not '{its ?? "(none)"}'";
        }

        if (!Body.AsSpan().SequenceEqual(other.Body))
            yield return $"{Body.Length} bytes that differ at {Body.AsSpan().CommonPrefixLength(other.Body)} from the {other.Body.Length}";
    }

    [GeneratedRegex("^(\"[0-9a-f]{12})-[0-9a-f]{8}((?:-[0-9]+)?(?:-(?:br|gzip|csv|xlsx))*\")$")]
    private static partial Regex Build();
}
