namespace Transparency.Storage.Verifying;

/// <summary>How something published differs from what was computed.</summary>
public enum DifferenceKind
{
    /// <summary>It should be there and is not.</summary>
    Missing,

    /// <summary>It is there and should not be.</summary>
    Unexpected,

    /// <summary>The bytes of a file differ.</summary>
    Bytes,

    /// <summary>A value of a table row differs.</summary>
    Value,

    /// <summary>The folder gives another edition than the one that is published.</summary>
    Edition,
}
