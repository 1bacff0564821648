namespace Transparency.Core.Words;

/// <summary>A text in both languages, side by side: what a reader sees cannot be written in one of them alone.</summary>
public sealed record Wording(string Czech, string English)
{
    /// <summary>What is the same in every language: a text found in a file, names of columns, an example of JSON.</summary>
    public static Wording Verbatim(string text) => new(text, text);

    /// <summary>Any one of these names.</summary>
    public static Wording AnyOf(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return new Wording(string.Join(" nebo ", all), string.Join(" or ", all));
    }

    public string In(Language language) => language == Language.English ? English : Czech;
}
