namespace Transparency.Core.Formats.Reading;

/// <summary>The encodings of municipal exports, and what is no text.</summary>
public enum TextKind
{
    /// <summary>UTF-8, plain ASCII included.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>Bytes that are not valid UTF-8: the code page of Czech Windows.</summary>
    Windows1250,

    /// <summary>UTF-16, little endian, with a byte order mark.</summary>
    Utf16,

    /// <summary>UTF-16, big endian, with a byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>A document, picture or program.</summary>
    Binary,

    /// <summary>Meant to be UTF-8 and not valid.</summary>
    Damaged,
}
