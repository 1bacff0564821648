using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>A municipality in the list, in the language of who reads it.</summary>
public sealed record ListedTownPart(ListedTown Town, Language Language) : Page(Language)
{
    public string Address => Translated.Of(PublicPaths.MunicipalityPage(Town.Id.Value), Language);
}
