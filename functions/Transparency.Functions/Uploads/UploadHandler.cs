using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Storage.Folders;
using Transparency.Storage.Pulls;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Uploads;

/// <summary>
/// Answers to the holder of a grant: addresses to write files to, and the municipality's own reports. The grant is looked at before
/// anything else.
/// </summary>
public sealed partial class UploadHandler(
    GrantCheck check,
    StagedUploadStore uploads,
    UploadAddresses addresses,
    FolderReportStore reports,
    PullReportStore pulls,
    ILogger<UploadHandler> logger)
{
    /// <summary>A folder may have no more.</summary>
    private const int MostFiles = 1000;

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal) { ["x-ms-blob-type"] = "BlockBlob" };

    public Task<IResult> CreateAsync(HttpRequest request, CancellationToken cancel) =>
        check.AnswerAsync(
            request,
            GrantRights.Upload,
            (grant, language) => CreateAsync(request, grant, language, cancel),
            cancel);

    private async Task<IResult> CreateAsync(
        HttpRequest request,
        UploadGrant grant,
        Language language,
        CancellationToken cancel)
    {
        if (await RequestBody.ReadOrNullAsync(request, UploadJson.Readable.UploadRequest, cancel) is not { } asked)
            return Refused(UploadRequestWords.Body("""{"year":2024,"files":["data.csv"],"check":false}"""));
        if (asked.Files is not { Count: >= 1 and <= MostFiles } names || names.Any(name => name is null))
            return Refused(UploadRequestWords.Files(MostFiles));
        // Such a name is no mistake of a municipality; the answer is that of a grant for something else.
        if (names.Any(UploadName.Escapes))
            return check.Refuse(request);
        if (FiscalYear.OrNull(asked.Year) is not { } year)
            return Refused(UploadRequestWords.Year(asked.Year));
        if (names.Select(UploadName.MistakeOrNull).FirstOrDefault(wrong => wrong is not null) is { } wrong)
            return Refused(wrong);
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
            return Refused(UploadRequestWords.FileTwice);
        if (asked is { Check: true, Preview: true })
            return Refused(UploadRequestWords.CheckOrPreview);

        var folder = new FolderId(grant.Municipality, year);
        var upload = await uploads.BeginAsync(grant, folder, asked.Check, asked.Preview, names, cancel);
        var (targets, until) = await addresses.ForAsync([.. names.Select((_, at) => upload.Place(at))], cancel);
        LogGranted(grant.Id, grant.Municipality.Value, year.Value, names.Count);

        var response = new UploadResponse(
            grant.Municipality.Value,
            year.Value,
            asked.Check,
            until,
            [.. names.Select((name, at) => new UploadTargetResponse(name, upload.Path(at), "PUT", Headers, targets[at].AbsoluteUri))],
            UploadLinks.Of(upload, new Address(request)));

        return PrivateResult.OfValue(response, UploadJson.Readable.UploadResponse);

        ProblemResult Refused(Wording mistake) => ProblemResult.BadRequest(mistake.In(language));
    }

    public async Task<IResult> ReportAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Report, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "year", "check", "format", "lang");
        var dry = parameters.OneOf("check", ("false", false), ("true", true));
        var form = ReportForm.Of(parameters);
        var language = UploadLanguage.OfMistakes(parameters);

        if (!parameters.Has("year"))
            parameters.Fail(UploadRequestWords.YearMissing);

        var year = FiscalYear.Of(parameters.Number("year", 1990, 1990, 2100));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake.In(language));

        if (await reports.BytesOrNullAsync(new FolderId(grant.Municipality, year), dry, form.Ending, cancel) is not { } report)
        {
            return ProblemResult.NotFound(UploadRequestWords.NoReport(grant.Municipality, year, dry).In(language));
        }

        return new PrivateResult(report, form.ContentType);
    }

    public async Task<IResult> PullAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Report, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "format", "lang");
        var form = ReportForm.Of(parameters);
        var language = UploadLanguage.OfMistakes(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake.In(language));

        if (await pulls.BytesOrNullAsync(grant.Municipality, form.Ending, cancel) is not { } report)
        {
            return ProblemResult.NotFound(UploadRequestWords.NothingFetched(grant.Municipality).In(language));
        }

        return new PrivateResult(report, form.ContentType);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} may write {Files} files")]
    private partial void LogGranted(string grant, string municipality, int year, int files);
}
