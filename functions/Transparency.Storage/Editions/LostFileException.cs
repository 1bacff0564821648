using Transparency.Core.Editions;

namespace Transparency.Storage.Editions;

/// <summary>
/// A file of an edition is not there any more: the edition was cleaned while it was read, or somebody deleted the file by hand.
/// </summary>
public sealed class LostFileException : IOException
{
    /// <param name="edition">The edition.</param>
    /// <param name="file">The file that it should have.</param>
    public LostFileException(EditionKey edition, string file)
        : base($"Edition {edition.Edition} of {edition.Folder} has no {file} any more.")
    {
        File = file;
    }

    /// <summary>The file that it should have.</summary>
    public string File { get; }
}
