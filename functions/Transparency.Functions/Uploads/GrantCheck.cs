using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Storage;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Uploads;

/// <summary>
/// Who may upload: reads the grant of <c>Authorization: Bearer</c>, and counts. A grant that is missing, altered, unknown, expired,
/// revoked, of a disabled municipality, without the right or used too often is refused with one and the same answer; so is everything from
/// a network address that was refused too often. Where the address is unknown, nothing is counted: 256 random bits are not guessed, and a
/// count that is shared would let one refuse all the others. Who knows only the public part of a grant cannot use up its count.
/// </summary>
public sealed partial class GrantCheck(
    UploadGrantStore grants,
    ClientAddress client,
    TransparencyOptions options,
    TimeProvider time,
    ILogger<GrantCheck> logger)
{
    private const string Scheme = "Bearer ";

    private readonly RequestWindow _uses = new(options.GrantUsesPerMinute, time);
    private readonly RequestWindow _refusals = new(options.RefusalsPerMinute, time);

    /// <summary>The grant, if it may be used now for this.</summary>
    public async Task<UploadGrant?> AdmittedOrNullAsync(HttpRequest request, GrantRights right, CancellationToken cancel)
    {
        if (client.OfOrNull(request) is { } address && _refusals.IsFull(address))
            return null;

        var token = request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? GrantToken.ParseOrNull(header[Scheme.Length..].Trim())
            : null;
        if (token is not null
            && await grants.ProvenOrNullAsync(token, cancel) is { } grant
            && grant.Rights.HasFlag(right)
            && _uses.Take(grant.Id))
        {
            return grant;
        }

        LogRefused(token?.Id);

        return null;
    }

    /// <summary>
    /// Answers a request that asks for nothing besides its body but the language of its answer, which clerks are told as it stands.
    /// </summary>
    /// <param name="request">With a grant.</param>
    /// <param name="right">That the grant needs.</param>
    /// <param name="answer">The answer to its holder, in the language asked for.</param>
    /// <param name="cancel">Ends the looking at the grant.</param>
    public async Task<IResult> AnswerAsync(
        HttpRequest request,
        GrantRights right,
        Func<UploadGrant, Language, Task<IResult>> answer,
        CancellationToken cancel)
    {
        if (await AdmittedOrNullAsync(request, right, cancel) is not { } grant)
            return Refuse(request);

        var parameters = new Parameters(request, "lang");
        var language = UploadLanguage.Of(parameters);

        return parameters.Mistake is { } mistake ? ProblemResult.BadRequest(mistake.In(language)) : await answer(grant, language);
    }

    /// <summary>The one answer to whoever is refused, whatever the reason.</summary>
    public ProblemResult Refuse(HttpRequest request)
    {
        if (client.OfOrNull(request) is { } address)
            _refusals.Take(address);

        return ProblemResult.Unauthorized(
            "This grant is not accepted here: it is missing, wrong, expired or revoked, it is not for this, or there were too many "
                + "attempts. Wait a minute, or ask for a new one.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused grant {Grant}")]
    private partial void LogRefused(string? grant);
}
