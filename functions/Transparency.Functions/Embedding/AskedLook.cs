using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages.Levels;

namespace Transparency.Functions.Embedding;

/// <summary>How a frame is asked to look.</summary>
internal static class AskedLook
{
    private static readonly (string Name, FrameAccent Accent)[] Accents = [.. FrameAccent.All.Select(accent => (accent.Name, accent))];

    private static readonly (string Name, FrameScheme Scheme)[] Schemes =
        [.. Enum.GetValues<FrameScheme>().Select(scheme => (FrameLook.Word(scheme), scheme))];

    /// <param name="parameters">What is asked; a mistake is kept there.</param>
    /// <param name="language">The parameter that names the frame's language.</param>
    public static FrameLook Of(Parameters parameters, string language) => new(
        parameters.OneOf("accent", Accents),
        parameters.OneOf("scheme", Schemes),
        parameters.OneOf(language, (Language.Czech.Tag(), Language.Czech), (Language.English.Tag(), Language.English)));
}
