namespace Transparency.Core.Validation;

/// <summary>What a problem does to a folder.</summary>
public enum Severity
{
    /// <summary>The folder is not published; the edition before it stays.</summary>
    Error,

    /// <summary>The folder is published, and somebody should look.</summary>
    Warning,
}
