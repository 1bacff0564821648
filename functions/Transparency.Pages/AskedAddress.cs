using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>The address that a page was asked at, so that it can lead to itself in the other language.</summary>
/// <param name="Site">Scheme and host.</param>
/// <param name="Place">Path and query, as an address has them.</param>
public sealed record AskedAddress(string Site, string Place)
{
    /// <summary>The whole address.</summary>
    public string Whole => Site + Place;

    /// <summary>The same place in a language, said even where it is the usual one, because a browser's language may decide else.</summary>
    internal string Said(Language language) => Translated.Of(Place, language) is var place && language == Language.Czech
        ? place + Translated.Joint(place) + "lang=cs"
        : place;
}
