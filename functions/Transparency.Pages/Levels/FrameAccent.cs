using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>
/// A colour for what is chosen and for links under the pointer. There are a few that stand out from both backgrounds (4.5 to 1 at least);
/// the component takes any.
/// </summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Light">On white.</param>
/// <param name="Dark">On the dark background.</param>
/// <param name="Wording">What it is called.</param>
public sealed record FrameAccent(string Name, string Light, string Dark, Wording Wording)
{
    /// <summary>The usual one first.</summary>
    public static IReadOnlyList<FrameAccent> All { get; } =
    [
        new("wine", "#7a1f2b", "#e58a94", new("vínová", "wine")),
        new("red", "#b3261e", "#f2938c", new("červená", "red")),
        new("orange", "#9a4a00", "#f0a868", new("oranžová", "orange")),
        new("green", "#2f6b2f", "#8cc78c", new("zelená", "green")),
        new("teal", "#0f6b6b", "#6fc4c4", new("tyrkysová", "teal")),
        new("blue", "#005a9c", "#7db8ec", new("modrá", "blue")),
        new("violet", "#6a3d8f", "#c3a1e6", new("fialová", "violet")),
        new("grey", "#4a5560", "#b5bfc9", new("šedá", "grey")),
    ];
}
