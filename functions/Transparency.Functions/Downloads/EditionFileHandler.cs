using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Downloads;

/// <summary>
/// Hands out the files of editions: under the year those of the current one, under the edition those of a fixed one, whose bytes never
/// change.
/// </summary>
public sealed class EditionFileHandler(PublishedFileStore files, CurrentEditionStore current, PublicationLog log)
{
    private static readonly string Files = string.Join(", ", EditionFiles.Known);

    public async Task<IResult> CurrentAsync(HttpRequest request, string municipality, string year, string file, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return Problem.BadRequest(mistake);
        if (!EditionFiles.Known.Contains(file))
            return NoFile(file);
        if (FiscalYear.ParseOrNull(year) is not { } fiscalYear)
            return Problem.NotFound($"'{year}' is no year from 1990 to 2100.");

        if (!MunicipalityId.TryParse(municipality, out var id) || await current.MunicipalityOrNullAsync(id, cancel) is not { } town)
        {
            return Problem.NotFound($"There is no municipality '{municipality}'.");
        }

        if (town.Years.FirstOrDefault(pointer => pointer.Year == fiscalYear) is not { Edition: { } edition } pointer)
        {
            return Problem.NotFound($"{town.Municipality.Name} has no published budget of {fiscalYear}.");
        }

        // The same edition may become current again: what counts is since when this address gives it.
        var key = new EditionKey(pointer.Folder, edition);
        return await DownloadOrNullAsync(key, file, pointer.Publication.PublishedAt, cancel) ?? await MissingAsync(key, file, cancel);
    }

    public async Task<IResult> FixedAsync(
        HttpRequest request,
        string municipality,
        string year,
        string edition,
        string file,
        CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return Problem.BadRequest(mistake);
        if (!EditionFiles.Known.Contains(file))
            return NoFile(file);

        if (!MunicipalityId.TryParse(municipality, out var id)
            || FiscalYear.ParseOrNull(year) is not { } fiscalYear
            || !EditionId.IsValid(edition))
        {
            return Problem.NotFound($"There is no edition {edition} of {municipality} {year}.");
        }

        var key = new EditionKey(new FolderId(id, fiscalYear), edition);
        // Before anything else: an old ETag must not be told that its file is still the same.
        if (await current.WithdrawalOrNullAsync(key, cancel) is { } withdrawal)
            return WithdrawnEdition.Gone(key.Folder, withdrawal);

        return await DownloadOrNullAsync(key, file, null, cancel) ?? await MissingAsync(key, file, cancel);
    }

    /// <param name="currentSince">Since when the edition is current, where it is asked for as the current one.</param>
    private async Task<IResult?> DownloadOrNullAsync(
        EditionKey key,
        string file,
        DateTimeOffset? currentSince,
        CancellationToken cancel)
    {
        if (await files.FindOrNullAsync(key, file, cancel) is not { } found)
            return null;

        var (municipality, year, edition) = (key.Folder.Municipality.Value, key.Folder.Year.Value, key.Edition);
        var download = new Download(
            found.Length, PublishedFileStore.ContentType(file), $"\"{edition}\"", currentSince
                ?? found.LastModified, currentSince is null ? Download.Forever : Download.Fresh,
            $"{municipality}-{key.Folder.Year}-{file}", PublicPaths.EditionFile(
                municipality, year, edition, file), Links(municipality, year, edition, file));

        return new DownloadResult(download, async range =>
            await files.OpenOrNullAsync(
                key,
                file,
                range is { } part ? new PaymentRange(part.Start, part.Length) : null,
                cancel)
            ?? throw new IOException($"Edition {edition} has lost {file} just now."));
    }

    /// <summary>
    /// Gone where the log knows the edition and it was removed since; an edition made before there was such a file never had it.
    /// </summary>
    private async Task<Problem> MissingAsync(EditionKey key, string file, CancellationToken cancel)
    {
        var ((id, year), edition) = key;

        if (await files.FindOrNullAsync(key, EditionFiles.SummaryFile, cancel) is not null)
        {
            var why = file.StartsWith(EditionFiles.DocumentsFile, StringComparison.Ordinal)
                ? "it lists no documents"
                : "it was made before there was one";
            return Problem.NotFound($"Edition {edition} of {id} {year} has no file {file}: {why}.");
        }

        return await log.KnowsAsync(key, cancel)
            ? Problem.Gone(
                $"Edition {edition} of {id} {year} was published, and is no longer kept. The current one is at "
                    + $"{PublicPaths.CurrentFile(id.Value, year.Value, file)}.")
            : Problem.NotFound($"There is no edition {edition} of {id} {year}.");
    }

    private static Problem NoFile(string file) => Problem.NotFound($"There is no file {file}; files are {Files}.");

    /// <summary>The summary describes every file, and a table's CSVW that table.</summary>
    private static string Links(string id, int year, string edition, string file)
    {
        var summary =
            $"<{PublicPaths.EditionFile(id, year, edition, EditionFiles.SummaryFile)}>; rel=\"describedby\"; "
                + $"type=\"{PublishedFileStore.ContentType(EditionFiles.SummaryFile)}\"";

        return PublishedTables.Known.FirstOrDefault(table => table.File == file) is { } known
            ? $"{summary}, <{PublicPaths.EditionFile(id, year, edition, known.MetadataFile)}>; rel=\"describedby\"; "
                + $"type=\"{PublishedFileStore.ContentType(known.MetadataFile)}\""
            : summary;
    }
}
