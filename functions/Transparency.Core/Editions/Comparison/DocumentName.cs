using Transparency.Core.Documents;

namespace Transparency.Core.Editions.Comparison;

/// <summary>A document as the publication log keeps it: texts longer than 200 letters are cut.</summary>
public sealed record DocumentName(DocumentKind Kind, string? Number, string? Title)
{
    internal static DocumentName Of(BudgetDocument document) =>
        new(
            document.Kind,
            document.Number is { } number ? EventName.Cut(number) : null,
            document.Title is { } title ? EventName.Cut(title) : null);
}
