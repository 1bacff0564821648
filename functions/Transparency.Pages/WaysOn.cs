using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>Where whoever has not found a page goes on.</summary>
/// <param name="Language">Of the reader.</param>
public sealed record WaysOn(Language Language) : Page(Language)
{
    internal static Wording List { get; } = new("Seznam obcí", "List of municipalities");

    internal static Wording Find { get; } = new("Najít obec", "Find a municipality");

    internal static Wording Interface { get; } = new("Rozhraní pro programy", "The interface for programs");

    /// <summary>A page in the reader's language.</summary>
    internal string In(string path) => Translated.Of(path, Language);
}
