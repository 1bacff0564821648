using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace Transparency.Functions.Http;

/// <summary>
/// Answers about editions as they were made, for the next who asks the same: an edition never changes, and its tag names everything else
/// that is shown. Bounded by bytes, the longest unused go first. Which edition is meant, and whether it may be served, is asked before.
/// </summary>
public sealed class AnswerMemory : IDisposable
{
    /// <summary>Of all answers together, in both codings.</summary>
    public const long MostBytes = 32L << 20;

    /// <summary>A longer answer is made anew, so that few of them do not push out all others.</summary>
    public const int MostBytesOfOne = 128 << 10;

    /// <summary>What an answer takes besides its bytes and its address.</summary>
    private const int Around = 1_000;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <returns>The answer that this address had for this version, or null.</returns>
    public IResult? OrNull(HttpRequest request, EntityTagHeaderValue etag) => _answers.Get<IResult>(KeyOf(request, etag));

    /// <summary>Keeps an answer where it is short enough.</summary>
    /// <param name="request">Who asks for it.</param>
    /// <param name="etag">The version.</param>
    /// <param name="answer">Its bytes.</param>
    /// <param name="sent">How it is sent.</param>
    /// <returns>What is sent.</returns>
    public IResult Kept(HttpRequest request, EntityTagHeaderValue etag, PublicResult answer, IResult sent)
    {
        if (answer.Length > MostBytesOfOne)
            return sent;

        answer.KeepCodings();

        var key = KeyOf(request, etag);
        // Two codings may come to lie beside the bytes, each no longer than they are.
        var size = (answer.Length * 3) + (key.Address.Length * sizeof(char)) + Around;
        _answers.Set(key, sent, new MemoryCacheEntryOptions { Size = size });

        return sent;
    }

    public void Dispose() => _answers.Dispose();

    private static (string Tag, string Address) KeyOf(HttpRequest request, EntityTagHeaderValue etag) =>
        (etag.Tag.Value ?? "", new Address(request).Asked);
}
