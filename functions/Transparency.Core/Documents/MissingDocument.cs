namespace Transparency.Core.Documents;

/// <summary>A document that a list of this year should have, is not on it, and whose deadline runs or is over.</summary>
public sealed record MissingDocument(DocumentKind Kind, Deadline Deadline);
