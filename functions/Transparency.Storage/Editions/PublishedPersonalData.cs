using System.Collections.Concurrent;
using Transparency.Core.Catalogue;

namespace Transparency.Storage.Editions;

/// <summary>
/// Which files of an edition hold personal data, found by reading what was published. An edition never changes, so each is read once; where
/// a counterparty is shown at all, one stands among the first rows.
/// </summary>
public sealed class PublishedPersonalData(PublishedFileStore files)
{
    private const int MostEditions = 20_000;
    private readonly ConcurrentDictionary<(string, int, string), IReadOnlySet<string>> _known = new();

    /// <param name="municipality">Whose edition it is.</param>
    /// <param name="year">Its year.</param>
    /// <param name="edition">Its identity.</param>
    /// <param name="hasDocuments">Whether it lists documents.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The names of the files.</returns>
    /// <exception cref="IOException">The edition lacks a file that may hold some: saying that it holds none would be a guess.</exception>
    public async Task<IReadOnlySet<string>> FilesWithAnyAsync(
        string municipality,
        int year,
        string edition,
        bool hasDocuments,
        CancellationToken cancel)
    {
        if (_known.TryGetValue((municipality, year, edition), out var known))
            return known;

        var found = new HashSet<string>(StringComparer.Ordinal);

        foreach (var file in PersonalDataInTable.Suspects(hasDocuments))
        {
            await using var content = await files.OpenOrNullAsync(
                municipality,
                year,
                edition,
                file,
                null,
                cancel)
                ?? throw new IOException($"Edition {edition} of {municipality} {year} has no file {file}.");

            if (PersonalDataInTable.IsIn(file, content))
                found.Add(file);
        }

        if (_known.Count >= MostEditions)
            _known.Clear();

        return _known[(municipality, year, edition)] = found;
    }
}
