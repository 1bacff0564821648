using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Pages.Help;

namespace Transparency.Functions.Pages;

/// <summary>Pictures of help, built into this assembly out of the folder of the documentation, which shows the same.</summary>
public sealed class HelpPictureHandler
{
    private readonly FrozenDictionary<string, PublicResult> _pictures = HelpPictures.All
        .ToFrozenDictionary(
            picture => picture.File,
            picture => PublicResult.OfPicture(EmbeddedFile.Bytes("pictures/" + picture.File)),
            StringComparer.Ordinal);

    public IResult Picture(string file) =>
        _pictures.TryGetValue(file, out var answer) ? answer : ProblemResult.NotFound($"There is no picture {file}.");
}
