namespace Transparency.Core.Words;

/// <summary>A language that readers are answered in.</summary>
public enum Language
{
    /// <summary>Czech, <c>cs</c>: what nobody chose.</summary>
    Czech,

    /// <summary>English, <c>en</c>.</summary>
    English,
}
