namespace Transparency.Core.Words;

/// <summary>What a text holds beside letters that are seen, the graver the greater.</summary>
public enum TextLetters
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Control characters, soft hyphens, blanks without width: they can be taken out.</summary>
    Unseen,

    /// <summary>What turns the direction of reading, noncharacters, NUL.</summary>
    Forbidden,
}
