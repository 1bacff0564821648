using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.StatePublication;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Verifying;

/// <summary>Compares an edition's published files with those in a directory, byte by byte.</summary>
internal sealed class FileComparison(PublishedFileStore files, string directory)
{
    private const int BufferBytes = 1 << 20;

    /// <returns>
    /// Every file that was computed, then every one that is published besides; those for the interface alone, which nobody downloads and
    /// older editions may lack, only where they differ.
    /// </returns>
    public async Task<IReadOnlyList<VerifiedPart>> RunAsync(EditionSummary edition, CancellationToken cancel)
    {
        var parts = new List<VerifiedPart>();
        var expected = EditionFiles.Of(edition);
        foreach (var name in expected)
        {
            await using var computed = Open(Path.Combine(directory, name));

            await using var published = await files.OpenOrNullAsync(
                EditionKey.Of(edition),
                name,
                null,
                cancel);

            var difference = published is null
                ? new Difference(DifferenceKind.Missing)
                : await DifferenceOrNullAsync(computed, published, cancel);
            parts.Add(new VerifiedPart(name, false, computed.Length, difference));
        }

        foreach (var name in (await files.NamesAsync(EditionKey.Of(edition), cancel)).Except(expected))
        {
            parts.Add(new VerifiedPart(name, false, 0, new Difference(DifferenceKind.Unexpected)));
        }

        foreach (var name in EditionFiles.InternalOf(edition))
        {
            if (await InternalDifferenceOrNullAsync(edition, name, cancel) is { } different)
                parts.Add(different);
        }

        return parts;
    }

    private async Task<VerifiedPart?> InternalDifferenceOrNullAsync(EditionSummary edition, string name, CancellationToken cancel)
    {
        await using var published = await files.OpenOrNullAsync(EditionKey.Of(edition), name, null, cancel);
        // An edition written before there was an index has none; the country is nothing without its file.
        if (published is null)
        {
            return name == StateFile.Name
                ? new VerifiedPart(name, false, new FileInfo(Path.Combine(directory, name)).Length, new Difference(DifferenceKind.Missing))
                : null;
        }

        var path = Path.Combine(directory, name);
        if (!File.Exists(path))
            return new VerifiedPart(name, false, 0, new Difference(DifferenceKind.Unexpected));

        await using var computed = Open(path);
        return await DifferenceOrNullAsync(computed, published, cancel) is { } difference
            ? new VerifiedPart(name, false, computed.Length, difference)
            : null;
    }

    private static FileStream Open(string path) => new(
        path,
        FileMode.Open,
        FileAccess.Read,
        FileShare.Read,
        1 << 16,
        FileOptions.Asynchronous);

    private static async Task<Difference?> DifferenceOrNullAsync(Stream computed, Stream published, CancellationToken cancel)
    {
        var (left, right) = (new byte[BufferBytes], new byte[BufferBytes]);
        for (var offset = 0L; ;)
        {
            var read = await computed.ReadAtLeastAsync(left, BufferBytes, throwOnEndOfStream: false, cancel);
            var found = await published.ReadAtLeastAsync(right, BufferBytes, throwOnEndOfStream: false, cancel);
            var same = left.AsSpan(0, read).CommonPrefixLength(right.AsSpan(0, found));
            if (same < Math.Max(read, found))
                return new Difference(DifferenceKind.Bytes, Offset: offset + same);
            if (read == 0)
                return null;

            offset += read;
        }
    }
}
