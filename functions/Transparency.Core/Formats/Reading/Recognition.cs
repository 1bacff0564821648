using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>That a format takes a file for its own.</summary>
/// <param name="Why">By what, in a few words for the report.</param>
/// <param name="Specificity">How much of it: of several formats the most specific reads the file, and two equals are an error.</param>
public sealed record Recognition(Wording Why, Specificity Specificity);
