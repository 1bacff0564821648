using Transparency.Core.Documents;

namespace Transparency.Functions.Documents;

/// <summary>A deadline of a document, as a row.</summary>
/// <param name="Kind">What the document is.</param>
/// <param name="Document">The document, or null where the list lacks it.</param>
/// <param name="Deadline">The deadline, or null where it has none.</param>
public sealed record DocumentRow(DocumentKind Kind, DocumentResponse? Document, DeadlineResponse? Deadline)
{
    public bool IsListed => Document is not null;
}
