using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Uploads;
using Transparency.Storage.Previews;
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
    ILogger<PreviewHandler> logger)
{
    private const string NoSuch = "This grant has no such upload to preview, or it was not published in time: upload the files anew.";

    public async Task<IResult> PreviewAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Upload, cancel) is not { } grant)
            return check.Refuse(request);
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await previews.FindOrNullAsync(grant, id, cancel) is not { } upload)
            return ProblemResult.NotFound(NoSuch);

        return await AnswerAsync(request, upload, cancel);
    }

    public async Task<IResult> ChangeAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Upload, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "lang");
        var language = LanguageOf(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await RequestBody.ReadOrNullAsync(request, PreviewAnswerJson.Readable.ChangeRequest, cancel) is not { } asked
            || Names(asked.Without) is not { } without
            || Names(asked.Replaces) is not { } replaces)
        {
            return ProblemResult.BadRequest("""The body is JSON such as {"year":2024,"without":["a.csv"],"replaces":["b.csv"]}.""");
        }

        // Such a name is no mistake of a municipality; the answer is that of a grant for something else.
        if (without.Concat(replaces).Any(UploadName.Escapes))
            return check.Refuse(request);
        if (asked.Year is < 1990 or > 2100)
            return ProblemResult.BadRequest($"'year' is '{asked.Year}'; it is a whole number from 1990 to 2100.");
        if (await change.RunOrNullAsync(grant, id, new(asked.Year, without, replaces), cancel) is not { } end)
            return ProblemResult.NotFound(NoSuch);
        if (end.Refusal is { } refusal)
            return ProblemResult.Conflict(refusal.In(language));

        return await AnswerAsync(request, end.Upload, cancel);
    }

    public async Task<IResult> PublishAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Upload, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "lang");
        var language = LanguageOf(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await RequestBody.ReadOrNullAsync(request, PreviewAnswerJson.Readable.PublishRequest, cancel) is not { } asked)
            return ProblemResult.BadRequest("""The body is JSON such as {"answers":{"totals-dropped":"keep"}}.""");

        var answers = asked.Answers ?? new Dictionary<string, string>(StringComparer.Ordinal);
        if (await publication.RunOrNullAsync(grant, id, answers, cancel) is not { } end)
            return ProblemResult.NotFound(NoSuch);

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
            [.. upload.Files.Select((name, at) => new FinishedFileResponse(name, upload.TargetPath(at), upload.Published![at]))],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["report"] = address.Of(PublicPaths.UploadReport(upload.Year, false)),
                ["page"] = address.Of(PublicPaths.YearPage(upload.Municipality, upload.Year)),
            });

        return PrivateResult.OfValue(response, UploadJson.Readable.FinishedUploadResponse);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, StagedUpload upload, CancellationToken cancel)
    {
        var address = new Address(request);
        var response = new PreviewResponse(
            upload.Municipality,
            upload.Year,
            upload.Files,
            upload.IsOver,
            await previews.ReadOrNullAsync(upload, cancel),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["change"] = address.Of(PublicPaths.UploadChange(upload.Id)),
                ["publish"] = address.Of(PublicPaths.UploadPublish(upload.Id)),
            });

        return PrivateResult.OfValue(response, PreviewAnswerJson.Readable.PreviewResponse);
    }

    private static Language LanguageOf(Parameters parameters) =>
        parameters.OneOf("lang", ("en", Language.English), ("cs", Language.Czech));

    /// <returns>The names, none where nothing was said, or null where one of them is none.</returns>
    private static IReadOnlyList<string>? Names(IReadOnlyList<string>? names) =>
        names is null ? [] : names.Any(name => name is null) ? null : names;

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} publishes {Files} files")]
    private partial void LogPublished(string grant, string municipality, int year, int files);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Grant {Grant}: a preview of {Municipality} {Year} was not published")]
    private partial void LogRefused(string grant, string municipality, int year);
}
