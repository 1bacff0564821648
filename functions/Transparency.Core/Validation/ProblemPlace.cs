using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>One of the places where a problem stands.</summary>
/// <param name="File">Name in the folder; empty when it concerns the whole folder.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Found">What stands there, or null.</param>
/// <param name="FoundIsCut">Whether more stands there than is shown.</param>
public sealed record ProblemPlace(string File, long? Line, Wording? Found, bool FoundIsCut);
