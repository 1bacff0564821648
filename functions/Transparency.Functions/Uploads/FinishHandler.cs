using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Uploads;

/// <summary>Takes an upload over into the folder once its holder says that all of it is written.</summary>
public sealed partial class FinishHandler(GrantCheck check, UploadCompletion completion, ILogger<FinishHandler> logger)
{
    public async Task<IResult> FinishAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Upload, cancel) is not { } grant)
            return check.Refuse(request);

        // Clerks are told it as it stands.
        var parameters = new Parameters(request, "lang");
        var language = parameters.OneOf("lang", ("en", Language.English), ("cs", Language.Czech));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await completion.EndOrNullAsync(grant, id, cancel) is not { } end)
            return ProblemResult.NotFound("This grant has no such upload, or it could not be finished: ask for new addresses.");

        var upload = end.Upload;

        if (end.Refusal is { } refusal)
        {
            LogRefused(grant.Id, upload.Municipality, upload.Year);
            return ProblemResult.Conflict(refusal.In(language));
        }

        LogFinished(grant.Id, upload.Municipality, upload.Year, upload.Files.Count);

        var response = new FinishedUploadResponse(
            upload.Municipality,
            upload.Year,
            upload.Check,
            [.. upload.Files.Select((name, at) => new FinishedFileResponse(name, upload.Path(at), upload.ETags![at]))],
            UploadLinks.Of(upload, new Address(request)));

        return PrivateResult.OfValue(response, UploadJson.Readable.FinishedUploadResponse);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} has {Files} new files")]
    private partial void LogFinished(string grant, string municipality, int year, int files);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Grant {Grant}: an upload for {Municipality} {Year} was not taken over")]
    private partial void LogRefused(string grant, string municipality, int year);
}
