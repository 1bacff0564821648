using RazorSlices;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>A page of the public web: content inside the frame that all of them share.</summary>
public abstract record PublicPage(Language Language) : Page(Language)
{
    /// <summary>Where the page was asked for, or null where nobody said.</summary>
    public AskedAddress? Asked { get; init; }

    /// <summary>The version of scripts and styles that the page is made for, or null.</summary>
    public string? Files { get; init; }

    /// <summary>What the frame says of the page.</summary>
    public abstract PageFrame Frame { get; }

    /// <summary>The whole page, frame and content.</summary>
    public string Html() => View().Html();

    /// <summary>The content, which brings its frame.</summary>
    protected abstract RazorSlice View();
}
