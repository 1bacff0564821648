using RazorSlices;

namespace Transparency.Pages;

/// <summary>The content of a public page; the frame stands around it.</summary>
public abstract class PublicView<TPage> : View<TPage>, IUsesLayout<Layout, PageFrame>
    where TPage : PublicPage
{
    public PageFrame LayoutModel => Model.Frame with { Asked = Model.Asked, Files = Model.Files };
}
