using Transparency.Core.Words;

namespace Transparency.Pages.Help;

/// <summary>What a clerk does next.</summary>
/// <param name="Text">In words, which are enough.</param>
/// <param name="Picture">What the page looks like then, or null.</param>
internal sealed record HelpStep(Wording Text, HelpPicture? Picture = null);
