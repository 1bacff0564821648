using Transparency.Core.Imports;
using Transparency.Core.Publications;

namespace Transparency.Storage.Previews;

/// <summary>What a dry run read, of which an edition would be made.</summary>
/// <param name="Reading">The folder with the new files in it.</param>
/// <param name="Directory">Where its files may be written on this machine; they go nowhere else.</param>
/// <param name="Before">What is current, or null.</param>
public sealed record EditionToBe(FolderReading Reading, string Directory, Publication? Before);
