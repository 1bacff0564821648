namespace Transparency.Core.Words;

/// <summary>How well a text answers a query; the better the greater.</summary>
public enum TextMatch
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The query stands somewhere in it, or all its words do.</summary>
    Anywhere,

    /// <summary>A word of it begins with the query.</summary>
    WordBeginning,

    /// <summary>It is the query.</summary>
    Exact,
}
