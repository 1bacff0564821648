using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Joining;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Downloads;

/// <summary>
/// Hands out a municipality's budget or payments of all years as one file. It is put together of the current editions' files when it is
/// asked for, so that it is what is current, nothing of what was withdrawn is in it, and no import has to write it; only the ends of those
/// files are read for that, and a range reads that range. Years whose columns are others than the newest one's are left out, those written
/// before the twins among them; the header <c>Link</c> names every file that is in it.
/// </summary>
public sealed class AllYearsHandler(RouteLookup lookup, PublishedFileStore files, FileEndStore ends)
{
    private static readonly string Files = string.Join(
        ", ", PublishedTables.WithTwin.SelectMany(table => new[] { table.File, table.TwinFile, table.MetadataFile }));

    public async Task<IResult> RunAsync(HttpRequest request, string municipality, string file, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (PublishedTables.WithTwin.FirstOrDefault(table => table.File == file || table.TwinFile == file || table.MetadataFile == file)
            is not { } table)
        {
            return ProblemResult.NotFound($"There is no file {file} of all years; files are {Files}.");
        }

        if (!(await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing))
            return missing;

        var years = await YearsAsync(town, file == table.MetadataFile ? table.File : file, cancel);
        if (years.Count == 0)
            return ProblemResult.NotFound($"{town.Name} has no year with a file {file} yet.");
        if (file == table.MetadataFile)
            return PublicResult.OfBytes(Metadata(table, years[^1]), PublishedFileStore.ContentType(file));

        var parts = Parts(years);
        var length = parts.Sum(part => part.Range.Length);

        return new DownloadResult(
            new Download(
                length,
                PublishedFileStore.ContentType(file),
                Tag(file, years),
                Since(town, years),
                Download.Fresh,
                $"{town.Municipality.Id}-{file}",
                PublicPaths.AllYearsFile(town.Municipality.Id.Value, file),
                Links(table, file, years)),
            range => JoinedStream.OpenAsync(FilePart.Within(parts, range ?? new ByteRange(0, length)), files, cancel));
    }

    /// <summary>The years that can stand in one file, ordered.</summary>
    private async Task<List<YearTable>> YearsAsync(PublishedTown town, string file, CancellationToken cancel)
    {
        var found = await Task.WhenAll(town.Years.Select(pointer => TableOrNullAsync(pointer, file, cancel)));
        var years = found.OfType<YearTable>().ToList();

        return years.Count == 0 ? years : [.. years.Where(year => HaveSameColumns(file, year, years[^1]))];
    }

    private async Task<YearTable?> TableOrNullAsync(EditionPointer pointer, string file, CancellationToken cancel)
    {
        var publication = pointer.Publication;
        if (publication.ShownEdition is not { } edition
            || publication is not { HasTwins: true, Files: { } all }
            || all.FirstOrDefault(known => known.Name == file) is not { } found)
        {
            return null;
        }

        var key = new EditionKey(pointer.Folder, edition);
        var end = IsTwin(file) ? await ends.FooterOrNullAsync(key, found, cancel) : await ends.HeaderOrNullAsync(key, found, cancel);

        return end is null ? null : new YearTable(key, found, end);
    }

    private static bool IsTwin(string file) => file.EndsWith(PublishedTable.TwinSuffix, StringComparison.Ordinal);

    private static bool HaveSameColumns(string file, YearTable year, YearTable newest) =>
        IsTwin(file) ? ParquetJoin.HaveSameColumns(year.End, newest.End) : year.End.AsSpan().SequenceEqual(newest.End);

    private static List<FilePart> Parts(List<YearTable> years)
    {
        if (!IsTwin(years[0].File.Name))
        {
            return
            [
                FilePart.AtHand(years[0].End),
                .. years.Select(year => FilePart.Of(year.Edition, year.File.Name, year.End.Length, year.File.Bytes)),
            ];
        }

        var data = years.ConvertAll(year => year.File.Bytes - year.End.Length - ParquetJoin.TailBytes);
        var end = ParquetJoin.End([.. years.Zip(data, (year, bytes) => ((ReadOnlyMemory<byte>)year.End, bytes))]);

        return
        [
            FilePart.AtHand(ParquetJoin.Mark),
            .. years.Zip(data, (year, bytes) => FilePart.Of(year.Edition, year.File.Name, ParquetJoin.Mark.Length, bytes)),
            FilePart.AtHand(end),
        ];
    }

    /// <summary>A row is named by what names it within a year, and the year.</summary>
    private static byte[] Metadata(PublishedTable table, YearTable newest)
    {
        var isOfAccounts = table == PublishedTables.Budget
            && !Encoding.UTF8.GetString(newest.End).TrimEnd().Equals(string.Join(',', table.Header), StringComparison.Ordinal);
        var one = isOfAccounts ? PublishedTables.AccountBudget : table;

        return CsvwMetadata.Of(one.PrimaryKey.Count == 0 ? one : one with { PrimaryKey = ["year", .. one.PrimaryKey] });
    }

    private static EntityTagHeaderValue Tag(string file, List<YearTable> years)
    {
        var parts = string.Join('\n', years.Select(year => year.Edition.ToString()).Prepend(file));
        return new($"\"{PublicResult.Hash(Encoding.UTF8.GetBytes(parts))[..12]}\"");
    }

    private static DateTimeOffset Since(PublishedTown town, List<YearTable> years) => town.Years
        .Where(pointer => years.Exists(year => year.Year == pointer.Year))
        .Max(pointer => pointer.Publication.PublishedAt);

    private static string Links(PublishedTable table, string file, List<YearTable> years)
    {
        var items = years.Select(year =>
        {
            var ((id, fiscalYear), edition) = year.Edition;
            return $"<{PublicPaths.EditionFile(id.Value, fiscalYear.Value, edition, file)}>; rel=\"item\"";
        });
        var metadata = PublicPaths.AllYearsFile(years[0].Edition.Folder.Municipality.Value, table.MetadataFile);

        return string.Join(", ", IsTwin(file) ? items : items.Prepend(DescribedBy.Link(metadata)));
    }
}
