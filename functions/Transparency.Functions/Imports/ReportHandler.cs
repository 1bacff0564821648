using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage;
using Transparency.Storage.Folders;

namespace Transparency.Functions.Imports;

/// <summary>Answers about imports: what the last one of a folder said, and whether the whole is well.</summary>
public sealed class ReportHandler(FolderReportStore reports, StorageAccounts accounts, TimeProvider time)
{
    public async Task<IResult> ReportAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!RouteLookup.Year(year).TryGet(out var fiscalYear, out var missing))
            return missing;

        if (!MunicipalityId.TryParse(municipality, out var id)
            || await reports.ReadOrNullAsync(new FolderId(id, fiscalYear), cancel) is not { } report)
        {
            return ProblemResult.NotFound($"Nothing was imported for '{municipality}' in {fiscalYear}.");
        }

        var files = AnswerRoom.Fitting(
            report.Files.Select(file =>
                new ReportedFileResponse(
                    file.Format,
                    file.Encoding,
                    file.Separator,
                    file.Bytes,
                    file.Rows,
                    file.Accepted,
                    file.Rejected,
                    file.Ignored)),
            ImportJson.Readable.ReportedFileResponse);

        var response = new ReportResponse(
            report.Municipality,
            report.Year,
            report.Outcome,
            report.Edition,
            report.FinishedAt,
            report.Sentence,
            report.SentenceCs,
            files,
            files.Count < report.Files.Count ? report.Files.Count - files.Count : null,
            report.ProblemCounts,
            report.Errors,
            report.Warnings);

        return PublicResult.OfValue(response, ImportJson.Readable.ReportResponse, "no-cache");
    }

    public async Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (await accounts.MissingOrNullAsync(cancel) is { } container)
            return ProblemResult.Unavailable($"The container '{container}' is missing.");

        var last = await reports.LastImportAsync(cancel);
        double? age = last is { } at ? Math.Round((time.GetUtcNow() - at).TotalSeconds, 1) : null;
        var version = typeof(ReportHandler).Assembly.GetName().Version?.ToString(3) ?? "";
        return PublicResult.OfValue(new HealthResponse("ok", last, age, version), ImportJson.Readable.HealthResponse, "no-store");
    }
}
