using System.Collections.Concurrent;
using Transparency.Core.Catalogue;
using Transparency.Core.Editions;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// Which files of an edition hold personal data, found by reading what was published. An edition never changes, so each is read once; where
/// a counterparty is shown at all, one stands among the first rows.
/// </summary>
public sealed class PublishedPersonalData(PublishedFileStore files)
{
    private const int MostEditions = 20_000;
    private readonly ConcurrentDictionary<EditionKey, IReadOnlySet<string>> _known = new();

    /// <param name="edition">Which edition.</param>
    /// <param name="publication">What says which files it has.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The names of the files.</returns>
    /// <exception cref="IOException">The edition lacks a file that may hold some: saying that it holds none would be a guess.</exception>
    public async Task<IReadOnlySet<string>> FilesWithAnyAsync(
        EditionKey edition,
        Publication publication,
        CancellationToken cancel)
    {
        if (_known.TryGetValue(edition, out var known))
            return known;

        var found = new HashSet<string>(StringComparer.Ordinal);

        foreach (var file in PersonalDataInTable.Suspects(publication.HasDocuments, publication.HasNotes))
        {
            await using var content = await files.OpenOrNullAsync(
                edition,
                file,
                null,
                cancel)
                ?? throw new IOException(
                    $"Edition {edition.Edition} of {edition.Folder.Municipality} {edition.Folder.Year} has no file {file}.");

            if (PersonalDataInTable.IsIn(file, content))
                found.Add(file);
        }

        if (_known.Count >= MostEditions)
            _known.Clear();

        return _known[edition] = found;
    }
}
