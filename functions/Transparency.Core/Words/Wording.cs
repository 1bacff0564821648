namespace Transparency.Core.Words;

/// <summary>A text in both languages, side by side: what a reader sees cannot be written in one of them alone.</summary>
public sealed record Wording(string Czech, string English)
{
    public string In(Language language) => language == Language.English ? English : Czech;
}
