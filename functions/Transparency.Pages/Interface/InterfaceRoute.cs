using Transparency.Core.Words;

namespace Transparency.Pages.Interface;

/// <summary>An address of the programming interface.</summary>
/// <param name="Summary">What it answers.</param>
/// <param name="Path">With parameters in braces.</param>
/// <param name="MediaType">Of its answer.</param>
/// <param name="Parameters">Those of the path, then those of the query.</param>
public sealed record InterfaceRoute(Wording Summary, string Path, string MediaType, params IReadOnlyList<InterfaceParameter> Parameters)
{
    /// <summary><c>get</c> or <c>post</c>.</summary>
    public string Method { get; init; } = "get";

    /// <summary>What its answer may be besides, for whoever asks for that.</summary>
    public IReadOnlyList<string> OtherMediaTypes { get; init; } = [];

    /// <summary>Whether only the holder of a municipality's grant may ask.</summary>
    public bool NeedsGrant { get; init; }

    /// <summary>What is asked of it for an example, such as <c>?side=income</c>.</summary>
    public string ExampleQuery { get; init; } = "";
}
