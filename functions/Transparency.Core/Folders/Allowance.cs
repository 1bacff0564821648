using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>
/// What one dropped file may still expand to, counted over all that is packed in it however deep. What a file says of itself cannot be
/// trusted, so bytes are counted while they are read.
/// </summary>
internal sealed class Allowance(ReadingLimits limits, CancellationToken cancel)
{
    private const long HarmlessBytes = 32L << 20;

    private int _files;
    private long _bytes;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Counts the files of one more archive.</summary>
    public void CountFiles(int files)
    {
        _files += files;

        if (_files > limits.ZipEntries)
            throw new UnreadableFileException(FileProblems.ZipTooLarge, Counted.Files(_files), Counted.AtMostFiles(limits.ZipEntries));
    }

    /// <param name="depth">How many archives the file lies in.</param>
    public void Enter(int depth)
    {
        if (depth >= limits.Nesting)
        {
            throw new UnreadableFileException(
                FileProblems.ZipTooLarge,
                new("archiv v archivu v archivu…", "an archive in an archive in an archive…"),
                new($"nejvýše {limits.Nesting} archivy v sobě", $"at most {limits.Nesting} archives in each other"));
        }
    }

    /// <summary>Counts bytes that were written for a table.</summary>
    public void CountBytes(int bytes)
    {
        _bytes += bytes;

        if (_bytes > limits.ExpandedBytes)
            throw TooLarge(limits.ExpandedBytes, null);
    }

    /// <summary>The stream, which must not give more than the limits allow.</summary>
    /// <param name="stream">What is unpacked.</param>
    /// <param name="packed">How many bytes it was packed into.</param>
    /// <param name="name">Its name where it is a file of its own, for the report.</param>
    public Stream Bound(Stream stream, long packed, string? name = null)
    {
        var allowed = Math.Min(limits.ExpandedBytes - _bytes, Math.Max(HarmlessBytes, packed * limits.ExpansionRatio));
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
            $"{Counted.AtMostBytes(limits.ExpandedBytes).Czech}, a to {limits.ExpansionRatio} z každého",
            $"{Counted.AtMostBytes(limits.ExpandedBytes).English}, and {limits.ExpansionRatio} from each"))
    {
        File = name,
    };
}
