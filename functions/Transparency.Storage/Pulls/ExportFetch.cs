using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Fetches one file from a server that nobody vouches for. Whatever the server does is an outcome: nothing it sends, and nothing it leaves
/// out,
/// is an exception or holds the machine for longer than <see cref="PullLimits"/> allow.
/// </summary>
public sealed class ExportFetch
{
    private const int LongestValidator = 1000;
    private const int EarliestYear = 1970;
    private static readonly string Version = typeof(ExportFetch).Assembly.GetName().Version!.ToString(3);

    private readonly PullNetwork _network;
    private readonly PullLimits _limits;

    public ExportFetch(TransparencyOptions options)
        : this(PullNetwork.Internet, PullLimits.Of(options))
    {
    }

    /// <summary>For tests, which have a server of their own; no setting leads here.</summary>
    internal ExportFetch(PullNetwork network, PullLimits limits) => (_network, _limits) = (network, limits);

    /// <param name="question">What to ask for.</param>
    /// <param name="path">Where a received file is put on this machine; after any other outcome what lies there is worthless.</param>
    /// <param name="cancel">Ends the fetch.</param>
    internal async Task<PullAnswer> RunAsync(PullQuestion question, string path, CancellationToken cancel)
    {
        using var patience = new Patience(_limits, cancel);
        using var server = GuardedConnections.Open(_network, _limits);
        var address = question.Address;
        for (var redirects = 0; ; redirects++)
        {
            if (PullAddress.ExpectedOrNull(address) is not null)
                return new PullAnswer(PullOutcome.Forbidden);

            var (response, failure) = await AskAsync(server, question, address, patience);
            using var _ = response;

            if (response is null)
                return new PullAnswer(failure);

            var status = (int)response.StatusCode;
            if (status is not (301 or 302 or 303 or 307 or 308))
                return await AnswerAsync(response, path, patience);
            if (redirects == PullLimits.Redirects)
                return new PullAnswer(PullOutcome.TooManyRedirects, status);
            if (response.Headers.Location is not { } location || !Uri.TryCreate(address, location, out var next))
                return new PullAnswer(PullOutcome.BadStatus, status);

            // Where in a page to begin is nothing for a server.
            address = next.Fragment.Length == 0 ? next : new Uri(next.GetLeftPart(UriPartial.Query));
        }
    }

    private static async Task<(HttpResponseMessage? Response, PullOutcome Failure)> AskAsync(
        HttpMessageInvoker server,
        PullQuestion question,
        Uri address,
        Patience patience)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Transparency", Version));
        request.Headers.AcceptEncoding.ParseAdd("identity");

        if (question.ETag is { } etag)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);

        request.Headers.IfModifiedSince = question.Modified;
        try
        {
            return (await server.SendAsync(request, patience.Next()), default);
        }
        catch (HttpRequestException fault)
        {
            return (null, Outcome(fault));
        }
        catch (OperationCanceledException) when (patience.IsOver)
        {
            return (null, PullOutcome.NoAnswer);
        }
    }

    private static PullOutcome Outcome(HttpRequestException fault)
    {
        for (Exception? inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is ForbiddenAddressException)
                return PullOutcome.Forbidden;
            if (inner is AuthenticationException)
                return PullOutcome.BadCertificate;
        }

        return PullOutcome.NoAnswer;
    }

    private async Task<PullAnswer> AnswerAsync(HttpResponseMessage response, string path, Patience patience)
    {
        var answer = new PullAnswer(
            response.StatusCode switch
            {
                HttpStatusCode.OK => PullOutcome.Received,
                HttpStatusCode.NotModified => PullOutcome.Unchanged,
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => PullOutcome.NotAllowed,
                HttpStatusCode.NotFound or HttpStatusCode.Gone => PullOutcome.NotThere,
                _ => PullOutcome.BadStatus,
            },
            (int)response.StatusCode, response.Headers.RetryAfter?.Delta, ETag(response), Modified(response));

        if (answer.Outcome != PullOutcome.Received)
            return answer;

        var headers = response.Content.Headers;
        if (headers.ContentEncoding.Any(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            return answer with { Outcome = PullOutcome.Packed };
        if (headers.ContentType?.MediaType is { } type && PullContent.IsTypeOfPage(type))
            return answer with { Outcome = PullOutcome.WebPage };
        if (headers.ContentLength > _limits.Bytes)
            return answer with { Outcome = PullOutcome.TooLarge };

        return await PullContent.SaveAsync(response.Content, path, answer, _limits.Bytes, patience);
    }

    /// <summary>
    /// As it was sent, because some servers leave out the quotes and want them left out; null where no request could repeat it.
    /// </summary>
    private static string? ETag(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("ETag", out var values)
            && values.ToString() is { Length: > 0 and <= LongestValidator } etag
            && etag.All(c => c is >= '!' and <= '~') ? etag : null;

    /// <summary>A day before the first computers of this kind is a mistake of the server's, and tables keep none before 1601.</summary>
    private static DateTimeOffset? Modified(HttpResponseMessage response) =>
        response.Content.Headers.LastModified is { Year: >= EarliestYear } modified ? modified : null;
}
