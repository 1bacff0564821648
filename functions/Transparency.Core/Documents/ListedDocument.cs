namespace Transparency.Core.Documents;

/// <summary>A document on the municipality's list, with the deadlines that it tells of.</summary>
public sealed record ListedDocument(BudgetDocument Document, IReadOnlyList<Deadline> Deadlines);
