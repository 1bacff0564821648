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
    public Task<IResult> FinishAsync(HttpRequest request, string id, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Upload,
            (grant, language) => FinishAsync(request, grant, id, language, cancel),
            cancel);

    private async Task<IResult> FinishAsync(
        HttpRequest request,
        UploadGrant grant,
        string id,
        Language language,
        CancellationToken cancel)
    {
        if (await completion.EndOrNullAsync(grant, id, cancel) is not { } end)
            return ProblemResult.NotFound(UploadRequestWords.NoUpload.In(language));

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
