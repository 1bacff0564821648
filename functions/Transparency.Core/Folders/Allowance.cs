using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>
/// What the files of one folder may still expand to, counted over all that is packed in them however deep: many small archives are no more
/// than one large. What a file says of itself cannot be trusted, so bytes are counted while they are read.
/// </summary>
internal sealed class Allowance(ReadingLimits limits, CancellationToken cancel)
{
    private const long HarmlessBytes = 32L << 20;

    private int _files;
    private long _bytes;

    public CancellationToken Cancel { get; } = cancel;

    public ReadingLimits Limits { get; } = limits;

    /// <summary>How many more files archives may have.</summary>
    public int FilesLeft => Limits.ZipEntries - _files;

    /// <summary>Counts the files of one more archive.</summary>
    public void CountFiles(int files)
    {
        var all = _files + files;

        if (all > Limits.ZipEntries)
        {
            throw new UnreadableFileException(
                FileProblems.ZipTooLarge,
                Counted.Files(all),
                new(
                    $"{Counted.AtMostFiles(Limits.ZipEntries).Czech} ve všech archivech složky",
                    $"{Counted.AtMostFiles(Limits.ZipEntries).English} in all archives of the folder"));
        }

        _files = all;
    }

    /// <summary>Looks at the directory of a ZIP before it is opened.</summary>
    public void CheckDirectory(ExportFile zip) => ZipDirectory.Check(zip, Limits);

    /// <summary>Names go into reports.</summary>
    public void CheckName(string path)
    {
        var bytes = Encoding.UTF8.GetByteCount(path);
        if (bytes > Limits.NameBytes)
        {
            throw new UnreadableFileException(
                FileProblems.ZipTooLarge, ZipDirectory.NameOf(bytes), ZipDirectory.AtMostNameOf(Limits.NameBytes));
        }
    }

    /// <param name="depth">How many archives the file lies in.</param>
    public void Enter(int depth)
    {
        if (depth >= Limits.Nesting)
        {
            throw new UnreadableFileException(
                FileProblems.ZipTooLarge,
                new("archiv v archivu v archivu…", "an archive in an archive in an archive…"),
                new($"nejvýše {Limits.Nesting} archivy v sobě", $"at most {Limits.Nesting} archives in each other"));
        }
    }

    /// <summary>Counts bytes that were written for a table.</summary>
    public void CountBytes(int bytes)
    {
        _bytes += bytes;

        if (_bytes > Limits.ExpandedBytes)
            throw TooLarge(Limits.ExpandedBytes, null);
    }

    /// <summary>The stream, which must not give more than the limits allow.</summary>
    /// <param name="stream">What is unpacked.</param>
    /// <param name="packed">How many bytes it was packed into.</param>
    /// <param name="name">Its name where it is a file of its own, for the report.</param>
    public Stream Bound(Stream stream, long packed, string? name = null)
    {
        var allowed = Math.Min(Limits.ExpandedBytes - _bytes, Math.Max(HarmlessBytes, packed * Limits.ExpansionRatio));
        return new ExpandingStream(
            stream,
            allowed,
            read =>
            {
                Cancel.ThrowIfCancellationRequested();
                _bytes += read;
            },
            () => TooLarge(allowed, packed, name));
    }

    private UnreadableFileException TooLarge(long allowed, long? packed, string? name = null) => new(
        FileProblems.ZipTooLarge,
        packed is null
            ? new($"více než {allowed} bajtů", $"more than {allowed} bytes")
            : new($"více než {allowed} bajtů z {packed}", $"more than {allowed} bytes from {packed}"),
        new(
            $"{Counted.AtMostBytes(Limits.ExpandedBytes).Czech} z celé složky, a to {Limits.ExpansionRatio} z každého",
            $"{Counted.AtMostBytes(Limits.ExpandedBytes).English} of the whole folder, and {Limits.ExpansionRatio} from each"))
    {
        File = name,
    };
}
