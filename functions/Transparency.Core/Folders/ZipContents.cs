using System.IO.Compression;
using System.Security.Cryptography;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>
/// Opens a ZIP and hands on each file in it, in the order of names. Nothing is written to disk, so names in the archive cannot lead
/// anywhere;
/// sizes are counted while reading, because what an archive says of itself cannot be trusted.
/// </summary>
internal static class ZipContents
{
    private const long HarmlessBytes = 32L << 20;

    public static bool IsZip(ExportFile file)
    {
        if (file.Bytes < 4)
            return false;

        using var stream = file.Open();
        Span<byte> start = stackalloc byte[4];
        return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <param name="file">The archive.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="found">Gets each file: the text, its expanded length and its SHA-256.</param>
    /// <param name="cancel">Stops the opening.</param>
    public static void Open(
        ExportFile file,
        ReadingLimits limits,
        ProblemLog problems,
        Action<TextFile, long, string> found,
        CancellationToken cancel)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            if (archive.Entries.Any(entry => entry.FullName == "[Content_Types].xml") || archive.GetEntry("mimetype") is not null)
            {
                problems.Add(FileProblems.NotText, file.Name, found: ContentSignature.OfficeDocument);
                return;
            }

            if (archive.Entries.Count > limits.ZipEntries)
            {
                problems.Add(
                    FileProblems.ZipTooLarge, file.Name, found: Counted.Files(
                        archive.Entries.Count), expected: Counted.AtMostFiles(limits.ZipEntries));
                return;
            }

            Open(file, archive, limits, problems, found, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            problems.Add(FileProblems.BadZip, file.Name, found: new("poškozený nebo nečitelný archiv", fault.Message));
        }
    }

    private static void Open(
        ExportFile file,
        ZipArchive archive,
        ReadingLimits limits,
        ProblemLog problems,
        Action<TextFile, long, string> found,
        CancellationToken cancel)
    {
        long expanded = 0;
        foreach (var (index, entry) in archive.Entries
            .Index()
            .Where(entry => IsData(entry.Item.FullName))
            .OrderBy(entry => entry.Item.FullName, StringComparer.Ordinal))
        {
            var name = $"{file.Name}/{entry.FullName}";
            var allowed = Math.Min(
                limits.ExpandedBytes - expanded, Math.Max(HarmlessBytes, entry.CompressedLength * limits.ExpansionRatio));
            var (bytes, sha256) = Measure(entry, allowed, cancel);
            if (sha256 is null)
            {
                problems.Add(
                    FileProblems.ZipTooLarge, name,
                    found: new(
                        $"více než {allowed} bajtů z {entry.CompressedLength}",
                        $"more than {allowed} bytes from {entry.CompressedLength}"),
                    expected: new(
                        $"{Counted.AtMostBytes(limits.ExpandedBytes).Czech}, a to {limits.ExpansionRatio} z každého",
                        $"{Counted.AtMostBytes(limits.ExpandedBytes).English}, and {limits.ExpansionRatio} from each"));
                return;
            }

            expanded += bytes;
            using var stream = entry.Open();
            found(new TextFile(name, () => new ZipEntryStream(file.Open(), index), TextInspector.Inspect(stream, cancel)), bytes, sha256);
        }
    }

    private static (long Bytes, string? Sha256) Measure(ZipArchiveEntry entry, long allowed, CancellationToken cancel)
    {
        using var stream = entry.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        long bytes = 0;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            cancel.ThrowIfCancellationRequested();
            bytes += read;
            if (bytes > allowed)
                return (bytes, null);

            hash.AppendData(buffer, 0, read);
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Not a folder, and not what a desktop leaves behind.</summary>
    private static bool IsData(string name) => !name.EndsWith('/') && !name.EndsWith('\\') && !FolderNames.IsLeftover(name);

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
