using RazorSlices;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>A page of the public web: content inside the frame that all of them share.</summary>
public abstract record PublicPage(Language Language) : Page(Language)
{
    /// <summary>What the frame says of the page.</summary>
    public abstract PageFrame Frame { get; }

    /// <summary>The whole page, frame and content.</summary>
    public string Html() => View().Html();

    /// <summary>The content, which brings its frame.</summary>
    protected abstract RazorSlice View();
}
