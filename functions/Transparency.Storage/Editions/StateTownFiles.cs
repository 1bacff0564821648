using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Editions;

/// <summary>
/// The files of a municipality's part of the country's edition. They are not stored: six thousand times ten files a month would be more
/// than all the rest. They are written when somebody asks for one, always with the same bytes, and a few are held.
/// </summary>
public sealed class StateTownFiles(StateTowns towns)
{
    /// <summary>About two hundred kilobytes each, of the largest city a few times as much.</summary>
    private const int MostHeld = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<EditionKey, IReadOnlyDictionary<string, byte[]>> _held = [];

    /// <summary>A file and when its edition was written, or null where it is no part of the country's or has no such file.</summary>
    public async Task<(byte[] Bytes, DateTimeOffset WrittenAt)?> GetOrNullAsync(EditionKey edition, string file, CancellationToken cancel)
    {
        if (await towns.WrittenAtOrNullAsync(edition, cancel) is not { } writtenAt)
            return null;

        if (HeldOrNull(edition) is not { } files)
        {
            if (await towns.ContentOrNullAsync(edition, cancel) is not { } content
                || await towns.ProfileOrNullAsync(edition, cancel) is not { } municipality)
            {
                return null;
            }

            Hold(edition, files = Written(municipality, content));
        }

        return files.TryGetValue(file, out var bytes) ? (bytes, writtenAt) : null;
    }

    private static Dictionary<string, byte[]> Written(Municipality municipality, EditionContent content)
    {
        var directory = Directory.CreateTempSubdirectory("transparency-state-").FullName;

        try
        {
            EditionFiles.WriteWithoutPayments(municipality, content, directory);

            return EditionFiles.Of(content.Summary)
                .Append(EditionFiles.IndexFile)
                .ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(directory, name)), StringComparer.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private IReadOnlyDictionary<string, byte[]>? HeldOrNull(EditionKey edition)
    {
        lock (_lock)
            return _held.GetValueOrDefault(edition);
    }

    private void Hold(EditionKey edition, IReadOnlyDictionary<string, byte[]> files)
    {
        lock (_lock)
        {
            if (_held.Count >= MostHeld)
                _held.Clear();

            _held[edition] = files;
        }
    }
}
