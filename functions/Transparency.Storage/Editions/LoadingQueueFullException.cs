using Transparency.Core.Editions;

namespace Transparency.Storage.Editions;

/// <summary>
/// So many editions wait to be loaded that a reader would not get another one soon. No fault of anybody's: it is there in half a minute.
/// </summary>
public sealed class LoadingQueueFullException : Exception
{
    /// <param name="edition">The one that is not loaded now.</param>
    public LoadingQueueFullException(EditionKey edition)
        : base($"Too many editions wait to be loaded before {edition.Edition} of {edition.Folder}.")
    {
    }
}
