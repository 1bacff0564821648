namespace Transparency.Core.Formats.Reading;

/// <summary>
/// How much of a file a format recognises, from what many exports carry to what one alone does. Tables of different systems share columns;
/// of the formats that recognise a file, the one that recognises most of it reads it. Formats need not know of each other for that.
/// </summary>
public enum Specificity
{
    /// <summary>Days and amounts, which say nothing of what they were paid for.</summary>
    Entries,

    /// <summary>Codes and their names, which stand beside amounts and in documents too.</summary>
    Names,

    /// <summary>Accounts beside a name or an amount, which say nothing of the classification.</summary>
    Accounts,

    /// <summary>Paragraph and item, without the amounts that are the format's own.</summary>
    Classification,

    /// <summary>The format's layout: its own amounts, its own columns or how it begins.</summary>
    Layout,

    /// <summary>Columns beside the layout that one publisher alone has.</summary>
    Signature,

    /// <summary>What the municipality itself says of the file; all else is a guess.</summary>
    Stated,
}
