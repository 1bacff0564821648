using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
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
public sealed class EditionFileHandler(RouteLookup lookup, PublishedFileStore files, PublicationLog log)
{
    private static readonly string Files = string.Join(", ", EditionFiles.Known);

    public async Task<IResult> CurrentAsync(HttpRequest request, string municipality, string year, string file, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!EditionFiles.Known.Contains(file))
            return NoFile(file);
        if (!(await lookup.CurrentAsync(municipality, year, cancel)).TryGet(out var found, out var missing))
            return missing;

        if (KnownOrNull(request, found, file) is { } known)
            return known;

        // The same edition may become current again: what counts is since when this address gives it.
        return await DownloadOrNullAsync(found.Key, file, found.Publication.PublishedAt, cancel)
            ?? await MissingAsync(found.Key, file, cancel);
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
            return ProblemResult.BadRequest(mistake);
        if (!EditionFiles.Known.Contains(file))
            return NoFile(file);
        if (!(await lookup.FixedAsync(municipality, year, edition, cancel)).TryGet(out var key, out var missing))
            return missing;

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

        var download = Of(
            key,
            file,
            found.Length,
            currentSince ?? found.LastModified,
            isCurrent: currentSince is not null);

        return new DownloadResult(download, async range =>
            await files.OpenOrNullAsync(
                key,
                file,
                range is { } part ? new PaymentRange(part.Start, part.Length) : null,
                cancel)
            ?? throw new LostFileException(key, file));
    }

    /// <summary>
    /// The answer to whoever names the current edition's version and asks for a file that it has, or null: nothing is read for it.
    /// </summary>
    private static DownloadResult? KnownOrNull(HttpRequest request, CurrentYear found, string file)
    {
        var has = found.Publication.Files?.FirstOrDefault(known => known.Name == file);
        return has is not null && request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(Tag(found.Key), useStrongComparison: false))
            ? new DownloadResult(
                Of(
                    found.Key,
                    file,
                    has.Bytes,
                    found.Publication.PublishedAt,
                    isCurrent: true),
                _ => throw new LostFileException(found.Key, file))
            : null;
    }

    private static Download Of(EditionKey key, string file, long length, DateTimeOffset since, bool isCurrent)
    {
        var (municipality, year, edition) = (key.Folder.Municipality.Value, key.Folder.Year.Value, key.Edition);
        return new(
            length,
            PublishedFileStore.ContentType(file),
            Tag(key),
            since,
            isCurrent ? Download.Fresh : Download.Forever,
            $"{municipality}-{key.Folder.Year}-{file}",
            PublicPaths.EditionFile(municipality, year, edition, file),
            Links(key, file, isCurrent));
    }

    private static EntityTagHeaderValue Tag(EditionKey key) => new($"\"{key.Edition}\"");

    /// <summary>
    /// Gone where the log knows the edition and it was removed since; an edition made before there was such a file never had it.
    /// </summary>
    private async Task<ProblemResult> MissingAsync(EditionKey key, string file, CancellationToken cancel)
    {
        var ((id, year), edition) = key;

        if (await files.FindOrNullAsync(key, EditionFiles.SummaryFile, cancel) is not null)
        {
            var why = file.StartsWith(EditionFiles.DocumentsFile, StringComparison.Ordinal)
                ? "it lists no documents"
                : file.StartsWith(EditionFiles.NotesFile, StringComparison.Ordinal) ? "it has no notes"
                : file.StartsWith(EditionFiles.PlacesFile, StringComparison.Ordinal) ? "its events have no places"
                : "it was made before there was one";
            return ProblemResult.NotFound($"Edition {edition} of {id} {year} has no file {file}: {why}.");
        }

        return await log.KnowsAsync(key, cancel)
            ? ProblemResult.Gone(
                $"Edition {edition} of {id} {year} was published, and is no longer kept. The current one is at "
                    + $"{PublicPaths.CurrentFile(id.Value, year.Value, file)}.")
            : ProblemResult.NotFound($"There is no edition {edition} of {id} {year}.");
    }

    private static ProblemResult NoFile(string file) => ProblemResult.NotFound($"There is no file {file}; files are {Files}.");

    /// <summary>
    /// A table leads to its description: the current one to the current description, which names it and no other address.
    /// </summary>
    private static string Links(EditionKey key, string file, bool isCurrent)
    {
        if (PublishedTables.Known.FirstOrDefault(table => table.File == file) is not { } known)
            return "";

        var (id, year) = (key.Folder.Municipality.Value, key.Folder.Year.Value);
        return DescribedBy.Link(
            isCurrent
                ? PublicPaths.CurrentFile(id, year, known.MetadataFile)
                : PublicPaths.EditionFile(id, year, key.Edition, known.MetadataFile));
    }
}
