using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Storage.Publishing;

/// <summary>
/// A folder has half of what was published into it or undone, and somebody holds what would make it whole: that may pass by itself, so it
/// is tried again.
/// </summary>
public sealed class HalfFolderException : IOException
{
    public HalfFolderException()
    {
    }

    public HalfFolderException(string message) : base(message)
    {
    }

    public HalfFolderException(string message, Exception inner) : base(message, inner)
    {
    }

    internal static HalfFolderException Of(FolderId folder, Wording reason) =>
        new($"{folder} has half of an upload, and nothing of it is imported until it is whole: {reason.English}");
}
