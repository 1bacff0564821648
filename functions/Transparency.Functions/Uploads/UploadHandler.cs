using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
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

    public async Task<IResult> CreateAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Upload, cancel) is not { } grant)
            return check.Refuse(request);
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (await RequestBody.ReadOrNullAsync(request, UploadJson.Readable.UploadRequest, cancel) is not { } asked)
            return ProblemResult.BadRequest("""The body is JSON such as {"year":2024,"files":["data.csv"],"check":false}.""");
        if (asked.Files is not { Count: >= 1 and <= MostFiles } names || names.Any(name => name is null))
            return ProblemResult.BadRequest($"'files' names 1 to {MostFiles} files.");
        // Such a name is no mistake of a municipality; the answer is that of a grant for something else.
        if (names.Any(UploadName.Escapes))
            return check.Refuse(request);
        if (asked.Year is not (>= 1990 and <= 2100))
            return ProblemResult.BadRequest($"'year' is '{asked.Year}'; it is a whole number from 1990 to 2100.");
        if (names.Select(UploadName.MistakeOrNull).FirstOrDefault(wrong => wrong is not null) is { } wrong)
            return ProblemResult.BadRequest(wrong);
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
            return ProblemResult.BadRequest("'files' names a file twice.");
        if (asked is { Check: true, Preview: true })
            return ProblemResult.BadRequest("'check' and 'preview' cannot be had together: what is previewed is checked too.");

        var year = FiscalYear.Of(asked.Year.Value);
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
    }

    public async Task<IResult> ReportAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Report, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "year", "check", "format", "lang");
        var dry = parameters.OneOf("check", ("false", false), ("true", true));
        var page = parameters.OneOf("format", ("json", false), ("html", true));
        var english = parameters.OneOf("lang", ("cs", false), ("en", true));

        if (!parameters.Has("year"))
            parameters.Fail("'year' is missing: of which year the report is.");

        var year = FiscalYear.Of(parameters.Number("year", 1990, 1990, 2100));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var ending = !page ? ".json" : english ? ".en.html" : ".html";
        if (await reports.BytesOrNullAsync(new FolderId(grant.Municipality, year), dry, ending, cancel) is not { } report)
        {
            return ProblemResult.NotFound($"There is no report of {grant.Municipality} {year} yet{(dry ? ", that of a dry run" : "")}.");
        }

        return new PrivateResult(report, page ? "text/html; charset=utf-8" : "application/json; charset=utf-8");
    }

    public async Task<IResult> PullAsync(HttpRequest request, CancellationToken cancel)
    {
        if (await check.AdmittedOrNullAsync(request, GrantRights.Report, cancel) is not { } grant)
            return check.Refuse(request);

        var parameters = new Parameters(request, "format", "lang");
        var page = parameters.OneOf("format", ("json", false), ("html", true));
        var english = parameters.OneOf("lang", ("cs", false), ("en", true));

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (await pulls.BytesOrNullAsync(grant.Municipality, !page ? ".json" : english ? ".en.html" : ".html", cancel) is not { } report)
        {
            return ProblemResult.NotFound($"Nothing is fetched for {grant.Municipality}: its municipality.json names no file.");
        }

        return new PrivateResult(report, page ? "text/html; charset=utf-8" : "application/json; charset=utf-8");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Grant {Grant}: {Municipality} {Year} may write {Files} files")]
    private partial void LogGranted(string grant, string municipality, int year, int files);
}
