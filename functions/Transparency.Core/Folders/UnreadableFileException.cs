using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>
/// That a file cannot be opened, thrown from within whatever library reads it and told as a problem where the file is opened.
/// </summary>
internal sealed class UnreadableFileException(ProblemKind kind, Wording? found = null, Wording? expected = null)
    : Exception(found?.English ?? kind.Title.English)
{
    public ProblemKind Kind { get; } = kind;

    public Wording? Found { get; } = found;

    public Wording? Expected { get; } = expected;

    /// <summary>The file inside, where it is one, or null for the file that was opened.</summary>
    public string? File { get; init; }

    /// <summary>
    /// Whether it is the file's content that a library stumbled over. What libraries throw at damaged bytes is no closed list; a disk that
    /// fails is told apart, so that the host tries again.
    /// </summary>
    public static bool IsOfContent(Exception fault) => fault switch
    {
        UnreadableFileException or OperationCanceledException or OutOfMemoryException => false,
        EndOfStreamException => true,
        IOException disk => disk.HResult == new IOException().HResult,
        _ => true,
    };
}
