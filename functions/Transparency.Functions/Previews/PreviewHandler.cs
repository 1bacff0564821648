using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Folders;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Uploads;
using Transparency.Storage.Previews;
using Transparency.Storage.Publishing;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Previews;

/// <summary>
/// What the holder of a grant uploaded to look at before it is published. To every other grant, also of the same municipality, there is no
/// such upload; nobody keeps an answer.
/// </summary>
public sealed partial class PreviewHandler(
    GrantCheck check,
    PreviewStore previews,
    PreviewChange change,
    PreviewPublication publication,
    PreviewAnswering answering,
    ILogger<PreviewHandler> logger)
{
    public Task<IResult> PreviewAsync(HttpRequest request, string id, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Upload,
            (grant, language) => PreviewAsync(request, grant, id, language, cancel),
            cancel);

    private async Task<IResult> PreviewAsync(
        HttpRequest request,
        UploadGrant grant,
        string id,
        Language language,
        CancellationToken cancel)
    {
        if (await previews.FindOrNullAsync(grant, id, cancel) is not { } upload)
            return ProblemResult.NotFound(UploadRequestWords.NoPreview.In(language));

        return await answering.OfAsync(request, upload, cancel);
    }

    public Task<IResult> ChangeAsync(HttpRequest request, string id, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Upload,
            (grant, language) => ChangeAsync(request, grant, id, language, cancel),
            cancel);

    private async Task<IResult> ChangeAsync(
        HttpRequest request,
        UploadGrant grant,
        string id,
        Language language,
        CancellationToken cancel)
    {
        if (await RequestBody.ReadOrNullAsync(request, PreviewAnswerJson.Readable.ChangeRequest, cancel) is not { } asked
            || Names(asked.Without) is not { } without
            || Names(asked.Replaces) is not { } replaces)
        {
            return ProblemResult.BadRequest(
                UploadRequestWords.Body("""{"year":2024,"without":["a.csv"],"replaces":["b.csv"]}""").In(language));
        }

        // Such a name is no mistake of a municipality; the answer is that of a grant for something else.
        if (without.Concat(replaces).Any(UploadName.Escapes))
            return check.Refuse(request);
        if (asked.Year is < 1990 or > 2100)
            return ProblemResult.BadRequest(UploadRequestWords.Year(asked.Year).In(language));
        if (await change.RunOrNullAsync(grant, id, new(asked.Year, without, replaces, asked.Discard), cancel) is not { } end)
            return ProblemResult.NotFound(UploadRequestWords.NoPreview.In(language));
        if (end.Refusal is { } refusal)
            return ProblemResult.Conflict(refusal.In(language));

        return await answering.OfAsync(request, end.Upload, cancel);
    }

    public Task<IResult> PublishAsync(HttpRequest request, string id, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Upload,
            (grant, language) => PublishAsync(request, grant, id, language, cancel),
            cancel);

    private async Task<IResult> PublishAsync(
        HttpRequest request,
        UploadGrant grant,
        string id,
        Language language,
        CancellationToken cancel)
    {
        if (await RequestBody.ReadOrNullAsync(request, PreviewAnswerJson.Readable.PublishRequest, cancel) is not { } asked)
            return ProblemResult.BadRequest(UploadRequestWords.Body("""{"answers":{"totals-dropped":"keep"}}""").In(language));

        var answers = asked.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal);
        if (await publication.RunOrNullAsync(grant, id, answers, cancel) is not { } end)
            return ProblemResult.NotFound(UploadRequestWords.NoPreview.In(language));

        var upload = end.Upload;
        if (end.Refusal is { } refusal)
        {
            LogRefused(grant.Id, upload.Municipality, upload.Year);
            return ProblemResult.Conflict(refusal.In(language));
        }

        LogPublished(grant.Id, upload.Municipality, upload.Year, upload.Files.Count);

        var address = new Address(request);
        var response = new FinishedUploadResponse(
            upload.Municipality,
            upload.Year,
            false,
            [.. Files(upload)],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["report"] = address.Of(PublicPaths.UploadReport(upload.Year, false)),
                ["page"] = address.Of(PublicPaths.YearPage(upload.Municipality, upload.Year)),
            });

        return PrivateResult.OfValue(response, UploadJson.Readable.FinishedUploadResponse);
    }

    /// <summary>
    /// Each file as the report's <c>covers</c> names it; and the mark where others went, so that its import is known by it.
    /// </summary>
    private static IEnumerable<FinishedFileResponse> Files(StagedUpload upload)
    {
        foreach (var (at, name) in upload.Files.Index())
            yield return new(name, upload.TargetPath(at), upload.Published![at]);

        if (upload.PublishedMark is { } mark)
            yield return new(FolderNames.Changed, ExportPath.Folder(upload.Folder) + FolderNames.Changed, mark);
    }

    /// <returns>The names, none where nothing was said, or null where one of them is none.</returns>
    private static IReadOnlyList<string>? Names(IReadOnlyList<string>? names) =>
        names is null ? [] : names.Any(name => name is null) ? null : names;

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} publishes {Files} files")]
    private partial void LogPublished(string grant, string municipality, int year, int files);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Grant {Grant}: a preview of {Municipality} {Year} was not published")]
    private partial void LogRefused(string grant, string municipality, int year);
}
