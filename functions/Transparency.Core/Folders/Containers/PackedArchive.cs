using System.Buffers;
using SharpCompress.Archives;
using SharpCompress.Common;
using SharpCompress.Readers;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// RAR, 7-Zip, TAR, and a ZIP whose files are packed in a way that the runtime cannot unpack. Such archives are read from their beginning
/// to their end, so their files are unpacked to the disk, under names of the disk's own.
/// </summary>
internal static class PackedArchive
{
    private const long MuchMemory = 8 << 20;

    public static IReadOnlyList<ExportFile> Unpack(ExportFile file, ContainerKind kind, Allowance allowance, SpoolDirectory spool)
    {
        var memory = kind == ContainerKind.SevenZip ? SevenZipDirectory.Check(file, allowance.Limits) : 0;

        try
        {
            using var stream = file.Open();
            using var archive = ArchiveFactory.OpenArchive(stream, ReaderOptions.ForExternalStream);

            return Unpack(file, archive, allowance, spool);
        }
        catch (SharpCompress.Common.CryptographicException)
        {
            throw new UnreadableFileException(FileProblems.LockedFile);
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            var name = ContainerKinds.NameOf(kind);
            throw new UnreadableFileException(
                FileProblems.BadZip,
                new($"poškozený nebo nečitelný archiv {name}", $"a damaged or unreadable {name} archive"));
        }
        finally
        {
            if (memory > MuchMemory)
                Free((int)memory);
        }
    }

    /// <summary>
    /// The library gives its dictionary back to a pool, which would keep it as long as the folder is read: it is taken out again and left
    /// to the garbage collector.
    /// </summary>
    private static void Free(int dictionary)
    {
        _ = ArrayPool<byte>.Shared.Rent(dictionary);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static IReadOnlyList<ExportFile> Unpack(ExportFile file, IArchive archive, Allowance allowance, SpoolDirectory spool)
    {
        var entries = archive.Entries.Where(entry => !entry.IsDirectory).Take(allowance.FilesLeft + 1).ToList();
        allowance.CountFiles(entries.Count);

        if (entries.Exists(entry => entry.IsEncrypted))
            throw new UnreadableFileException(FileProblems.LockedFile);

        var found = new List<ExportFile>();

        if (archive.IsSolid || archive.Type == ArchiveType.SevenZip)
        {
            // What is packed together cannot be opened one by one but from the beginning each time.
            using var reader = archive.ExtractAllEntries();

            while (reader.MoveToNextEntry())
            {
                if (!reader.Entry.IsDirectory)
                    Keep(reader.Entry, reader.OpenEntryStream);
            }
        }
        else
        {
            entries.ForEach(entry => Keep(entry, entry.OpenEntryStream));
        }

        return [.. found.OrderBy(inner => inner.Name, StringComparer.Ordinal)];

        void Keep(IEntry entry, Func<Stream> open)
        {
            var path = (entry.Key ?? "").Replace('\\', '/');
            if (!PackedFile.IsData(path))
                return;

            allowance.CheckName(path);

            var name = $"{file.Name}/{path}";
            // Files that are packed together have no size of their own.
            var packed = entry.CompressedSize > 0 && !archive.IsSolid ? Math.Min(entry.CompressedSize, file.Bytes) : file.Bytes;
            using var unpacked = allowance.Bound(open(), packed, name);
            using var content = IsToBeVerified(archive.Type, entry) ? new VerifiedStream(unpacked, (uint)entry.Crc) : unpacked;
            found.Add(spool.Keep(name, content));
        }
    }

    /// <summary>RAR is verified by what unpacks it, and TAR has no checksum of contents.</summary>
    private static bool IsToBeVerified(ArchiveType type, IEntry entry) =>
        (type is ArchiveType.Zip or ArchiveType.SevenZip) && entry.Crc is > 0 and <= uint.MaxValue;
}
