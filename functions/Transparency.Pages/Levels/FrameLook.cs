using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>How a budget looks in a frame on somebody's page; each is a word, so that no style comes in by an address.</summary>
/// <param name="Accent">The colour of what is chosen.</param>
/// <param name="Scheme">Whether it is light or dark.</param>
/// <param name="Language">Of whoever reads there.</param>
public sealed record FrameLook(FrameAccent Accent, FrameScheme Scheme, Language Language)
{
    /// <summary>What is asked for beside the level and the language.</summary>
    public static IReadOnlyList<string> Names { get; } = ["accent", "scheme"];

    public static FrameLook Usual { get; } = new(FrameAccent.All[0], FrameScheme.Auto, Language.Czech);

    /// <summary>Only what is unusual.</summary>
    internal IEnumerable<(string Name, string? Value)> Asked =>
    [
        ("accent", Accent == Usual.Accent ? null : Accent.Name),
        ("scheme", Scheme == Usual.Scheme ? null : Word(Scheme)),
    ];

    /// <summary><c>auto</c>, <c>light</c> or <c>dark</c>.</summary>
    public static string Word(FrameScheme scheme) => scheme switch
    {
        FrameScheme.Light => "light",
        FrameScheme.Dark => "dark",
        _ => "auto",
    };
}

/// <summary>Whether a frame is light or dark.</summary>
public enum FrameScheme
{
    /// <summary>As its reader has it.</summary>
    Auto,

    Light,

    Dark,
}
