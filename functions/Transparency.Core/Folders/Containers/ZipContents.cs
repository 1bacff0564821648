using System.IO.Compression;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// The files of a ZIP, in the order of names. Nothing is written to disk, so names in the archive cannot lead anywhere. What the runtime
/// cannot unpack (bzip2, LZMA, PPMd) is left to <see cref="PackedArchive"/>.
/// </summary>
internal static class ZipContents
{
    /// <summary>Null where a method of packing is none of the runtime's.</summary>
    public static IReadOnlyList<PackedFile>? FilesOrNull(ExportFile file, Allowance allowance)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            var entries = archive.Entries.Index().Where(entry => PackedFile.IsData(entry.Item.FullName)).ToList();
            allowance.CountFiles(archive.Entries.Count);

            if (entries.Exists(entry => entry.Item.IsEncrypted))
                throw new UnreadableFileException(FileProblems.LockedFile);
            if (entries.Exists(entry => !CanOpen(entry.Item)))
                return null;

            return
            [
                .. entries
                    .OrderBy(entry => entry.Item.FullName, StringComparer.Ordinal)
                    .Select(entry => new PackedFile(
                        $"{file.Name}/{entry.Item.FullName}",
                        entry.Item.CompressedLength,
                        entry.Item.Crc32,
                        () => new ZipEntryStream(file.Open(), entry.Index)))
            ];
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            throw new UnreadableFileException(
                FileProblems.BadZip, new("poškozený nebo nečitelný archiv", fault.Message));
        }
    }

    private static bool CanOpen(ZipArchiveEntry entry)
    {
        try
        {
            entry.Open().Dispose();
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>One file of an archive that is opened for it alone.</summary>
    private sealed class ZipEntryStream : ForwardStream
    {
        private readonly ZipArchive _archive;
        private readonly Stream _entry;

        public ZipEntryStream(Stream file, int index)
        {
            _archive = new ZipArchive(file, ZipArchiveMode.Read);
            _entry = _archive.Entries[index].Open();
        }

        public override int Read(Span<byte> buffer) => _entry.Read(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _entry.Dispose();
                _archive.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
