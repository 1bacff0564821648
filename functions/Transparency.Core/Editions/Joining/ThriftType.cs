namespace Transparency.Core.Editions.Joining;

/// <summary>The types of values in the compact protocol of Apache Thrift, as the specification numbers them.</summary>
internal enum ThriftType : byte
{
    /// <summary>A boolean field that is true; its value is its type.</summary>
    True = 1,

    /// <summary>One that is false.</summary>
    False = 2,
    Byte = 3,
    Short = 4,
    Int = 5,
    Long = 6,
    Double = 7,

    /// <summary>Bytes or a text.</summary>
    Binary = 8,
    List = 9,
    Set = 10,
    Struct = 12,
}
