using RazorSlices;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Documents;

/// <summary>A year's budget documents as a page of their own.</summary>
/// <param name="Documents">What is listed and what is missing.</param>
/// <param name="Publication">What is published of the year now.</param>
/// <param name="Name">The municipality's name.</param>
public sealed record DocumentsPage(DocumentList Documents, Publication Publication, string Name) : PublicPage(Documents.Language)
{
    public override PageFrame Frame =>
        new(Language, Title, Title, Documents.Municipality.Value, Source: Language == Language.Czech ? Publication : null);

    internal string Title => $"{DocumentWords.Title.In(Language)} {Documents.Year}: {Name}";

    protected override RazorSlice View() => DocumentsView.Create(this);
}
