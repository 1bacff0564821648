namespace Transparency.Core.Formats.Reading;

/// <summary>The encodings of municipal exports, and what is no text.</summary>
public enum TextKind
{
    /// <summary>UTF-8, plain ASCII included.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>UTF-8 of which each letter was taken for several and encoded once more: <c>Å™</c> for <c>ř</c>.</summary>
    Utf8Twice,

    /// <summary>The code page of Czech Windows.</summary>
    Windows1250,

    /// <summary>ISO 8859-2 (Latin 2), of Linux and older web systems. Differs from windows-1250 in Š, Ť, Ž and a few more.</summary>
    Latin2,

    /// <summary>CP852 (PC Latin 2), of DOS and of consoles.</summary>
    Cp852,

    /// <summary>Mac Central Europe, of older Apple computers.</summary>
    MacCentralEurope,

    /// <summary>UTF-16, little endian.</summary>
    Utf16,

    /// <summary>UTF-16, big endian.</summary>
    Utf16BigEndian,

    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>A document, picture or program.</summary>
    Binary,

    /// <summary>Meant to be UTF-8 and not valid, or in two encodings at once.</summary>
    Damaged,

    /// <summary>Text whose letters could be read in two ways, or in none.</summary>
    UnknownLetters,
}
