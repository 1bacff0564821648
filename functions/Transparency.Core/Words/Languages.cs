namespace Transparency.Core.Words;

/// <summary>Languages as addresses, pages and feeds name them.</summary>
public static class Languages
{
    /// <summary>The tag of BCP 47: <c>cs</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.English ? "en" : "cs";
}
