using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>One thing wrong, precise enough to be mended.</summary>
/// <param name="Kind">What is wrong, with its stable code.</param>
/// <param name="File">Name in the folder, <c>archive.zip/inner.csv</c> for a file in a ZIP; empty when it concerns the whole
/// folder.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Column">The column's header, or null.</param>
/// <param name="Found">What was found, cut to 80 characters, or null. A text of the file is the same in both languages.</param>
/// <param name="Expected">What was expected, or null where the kind says it all.</param>
/// <param name="Count">How many rows it concerns.</param>
public sealed record Problem(ProblemKind Kind, string File, long? Line, string? Column, Wording? Found, Wording? Expected, long Count = 1)
{
    /// <summary>Whether more was found than <see cref="Found"/> shows.</summary>
    public bool FoundIsCut { get; init; }

    /// <summary>Where the same stands too, as far as it was kept; a problem that is said once for many rows has them.</summary>
    public IReadOnlyList<ProblemPlace> OtherPlaces { get; init; } = [];

    /// <summary>All places that are known of it.</summary>
    public IEnumerable<ProblemPlace> Places => [new ProblemPlace(File, Line, Found, FoundIsCut), .. OtherPlaces];
}
