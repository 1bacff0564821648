namespace Transparency.Core.Documents;

/// <summary>
/// A document of the budget process that a municipality says it has approved or published: a row of its <c>documents.csv</c>. What it says
/// is the
/// municipality's word; nothing is looked up.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What the municipality calls it, or null.</param>
/// <param name="Number">Its number, such as that of an amendment, or null.</param>
/// <param name="Url">Where it can be read, or null while it is not published.</param>
/// <param name="Approved">The day of the council's meeting that approved it; of a draft, the meeting that discussed it.</param>
/// <param name="Published">The first day on the municipality's internet pages or notice board, or null.</param>
/// <param name="Removed">The day when it was taken away, or null.</param>
public sealed record BudgetDocument(
    DocumentKind Kind,
    string? Title,
    string? Number,
    string? Url,
    DateOnly? Approved,
    DateOnly? Published,
    DateOnly? Removed);
