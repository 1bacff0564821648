using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Answers;

/// <summary>Hands out an edition's files, streamed. Their bytes never change.</summary>
public sealed class EditionFileAnswers(PublishedFiles files)
{
    public async Task<IResult> FileAsync(HttpRequest request, string municipality, string year, string edition, string file, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake) return Problem.BadRequest(mistake);
        if (!MunicipalityId.TryParse(municipality, out _) || FiscalYear.ParseOrNull(year) is not { } fiscalYear || !EditionId.IsValid(edition) || !EditionFiles.All.Contains(file)
            || await files.OpenOrNullAsync(municipality, fiscalYear.Value, edition, file, null, cancel) is not { } content)
        {
            return Problem.NotFound($"There is no file {file} of edition {edition}; files are {string.Join(", ", EditionFiles.All)}.");
        }
        return new StreamAnswer(content, PublishedFiles.ContentType(file), $"\"{edition}\"", $"{municipality}-{fiscalYear}-{file}");
    }
}
