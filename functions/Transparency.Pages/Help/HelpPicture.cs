using Transparency.Core.Words;

namespace Transparency.Pages.Help;

/// <summary>A picture of the page for uploading; the text beside it says the same.</summary>
/// <param name="File">Its name among the pictures of the documentation.</param>
/// <param name="Width">In CSS pixels, known beforehand, so that nothing moves when it comes.</param>
/// <param name="Height">The same.</param>
/// <param name="Alt">What is on it, for who does not see it.</param>
public sealed record HelpPicture(string File, int Width, int Height, Wording Alt)
{
    internal string Address => Core.Publications.PublicPaths.HelpPicture(File);
}
