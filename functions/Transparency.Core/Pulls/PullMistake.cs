using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>A mistake in what a municipality says of files to fetch.</summary>
/// <param name="Path">Where it stands, such as <c>pull[0].url</c>.</param>
/// <param name="Found">What stands there; of an address nothing behind its <c>?</c>.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record PullMistake(string Path, Wording Found, Wording Expected);
