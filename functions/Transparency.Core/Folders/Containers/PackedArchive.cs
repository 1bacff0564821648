using System.Runtime.CompilerServices;
using SharpCompress.Archives;
using SharpCompress.Archives.Rar;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Archives.Tar;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Compressors.ZStandard;
using SharpCompress.Compressors.ZStandard.Unsafe;
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
    public static IReadOnlyList<ExportFile> Unpack(ExportFile file, ContainerKind kind, Allowance allowance, SpoolDirectory spool)
    {
        using var memory = new UnpackingMemory();

        return Unpack(file, kind, allowance, spool, memory);
    }

    /// <summary>On its own, because what a method has opened is in memory until the method ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<ExportFile> Unpack(
        ExportFile file, ContainerKind kind, Allowance allowance, SpoolDirectory spool, UnpackingMemory memory)
    {
        if (kind == ContainerKind.SevenZip)
            SevenZipDirectory.Check(file, allowance.Limits, memory);

        try
        {
            if (kind == ContainerKind.Rar)
                RarDirectory.Check(file, memory);

            return memory.IsUnsure ? OnOwnThread(OpenAndUnpack) : OpenAndUnpack();
        }
        catch (ZstdException fault) when (fault.Code == ZSTD_ErrorCode.ZSTD_error_frameParameter_windowTooLarge)
        {
            throw UnpackingMemory.TooLarge();
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

        IReadOnlyList<ExportFile> OpenAndUnpack()
        {
            using var stream = file.Open();
            using var archive = Opened(stream, kind, memory);

            return Unpack(file, archive, allowance, spool);
        }
    }

    /// <summary>What a thread gives back to the pool of memory, of whatever size, does not outlive it.</summary>
    private static IReadOnlyList<ExportFile> OnOwnThread(Func<IReadOnlyList<ExportFile>> unpack)
    {
        var unpacking = new Task<IReadOnlyList<ExportFile>>(unpack);
        var thread = new Thread(() => unpacking.RunSynchronously(TaskScheduler.Default));
        thread.Start();
        thread.Join();

        return unpacking.GetAwaiter().GetResult();
    }

    /// <summary>As what it was told to be: a look at what else it could be opens it in every way there is.</summary>
    private static IArchive Opened(Stream stream, ContainerKind kind, UnpackingMemory memory)
    {
        var options = ReaderOptions.ForExternalStream with { Providers = PackingMethods.Within(memory) };

        return kind switch
        {
            ContainerKind.Rar => RarArchive.OpenArchive(stream, options),
            ContainerKind.SevenZip => SevenZipArchive.OpenArchive(stream, options),
            ContainerKind.Tar => TarArchive.OpenArchive(stream, options),
            _ => ZipArchive.OpenArchive(stream, options),
        };
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
