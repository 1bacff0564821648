using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
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
/// What the holder of a grant does with what lies in the municipality's folder: previews it without a file, and undoes the last
/// publication.
/// </summary>
public sealed partial class FolderChangeHandler(
    GrantCheck check,
    FolderRemoval removal,
    FolderUndoing undoing,
    PreviewAnswering answering,
    ILogger<FolderChangeHandler> logger)
{
    public Task<IResult> RemoveAsync(HttpRequest request, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Remove,
            (grant, language) => RemoveAsync(request, grant, language, cancel),
            cancel);

    private async Task<IResult> RemoveAsync(
        HttpRequest request,
        UploadGrant grant,
        Language language,
        CancellationToken cancel)
    {
        if (await RequestBody.ReadOrNullAsync(request, PreviewAnswerJson.Readable.RemoveRequest, cancel) is not { File: { } file } asked)
            return ProblemResult.BadRequest(UploadRequestWords.Body("""{"year":2024,"file":"data.csv"}""").In(language));

        var year = FolderOrNull(grant, asked.Year);
        // Such a name is no mistake of a municipality, but where the folder has it; the answer is that of a grant for something else.
        if (UploadName.Escapes(file) && !(year is { } own && await removal.HasAsync(own, file, cancel)))
            return check.Refuse(request);
        if (year is not { } folder)
            return ProblemResult.BadRequest(UploadRequestWords.Year(asked.Year).In(language));

        var end = await removal.RunAsync(grant, folder, file, cancel);
        if (end.Refusal is { } refusal)
            return ProblemResult.Conflict(refusal.In(language));

        LogRemoval(grant.Id, grant.Municipality.Value, folder.Year.Value);

        return await answering.OfAsync(request, end.Upload, cancel);
    }

    public Task<IResult> UndoAsync(HttpRequest request, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Upload,
            (grant, language) => UndoAsync(request, grant, language, cancel),
            cancel);

    private async Task<IResult> UndoAsync(
        HttpRequest request,
        UploadGrant grant,
        Language language,
        CancellationToken cancel)
    {
        if (await RequestBody.ReadOrNullAsync(request, PreviewAnswerJson.Readable.UndoRequest, cancel) is not { } asked)
            return ProblemResult.BadRequest(UploadRequestWords.Body("""{"year":2024}""").In(language));
        if (FolderOrNull(grant, asked.Year) is not { } folder)
            return ProblemResult.BadRequest(UploadRequestWords.Year(asked.Year).In(language));

        var end = await undoing.RunAsync(grant, folder, cancel);
        if (end.Refusal is { } refusal)
            return ProblemResult.Conflict(refusal.In(language));

        LogUndone(grant.Id, grant.Municipality.Value, folder.Year.Value, end.Edition);

        var address = new Address(request);
        var response = new UndoneResponse(
            grant.Municipality.Value,
            folder.Year.Value,
            end.Edition,
            [.. end.Files.Select(one => new FinishedFileResponse(ExportPath.ParseOrNull(one.Path)!.Name, one.Path, one.Etag.Trim('"')))],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["report"] = address.Of(PublicPaths.UploadReport(folder.Year.Value, false)),
                ["page"] = address.Of(PublicPaths.YearPage(grant.Municipality.Value, folder.Year.Value)),
            });

        return PrivateResult.OfValue(response, PreviewAnswerJson.Readable.UndoneResponse);
    }

    private static FolderId? FolderOrNull(UploadGrant grant, int? year) =>
        FiscalYear.OrNull(year) is { } known ? new FolderId(grant.Municipality, known) : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} is previewed without a file")]
    private partial void LogRemoval(string grant, string municipality, int year);

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} returns to edition {Edition}")]
    private partial void LogUndone(string grant, string municipality, int year, string? edition);
}
