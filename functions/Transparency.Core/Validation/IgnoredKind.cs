using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>Why rows do not count although nothing is wrong with them.</summary>
/// <param name="Code">Stable name in reports: small letters and hyphens.</param>
/// <param name="Title">The same for people.</param>
/// <param name="HasDetail">Whether a report adds which one, such as a month: <c>superseded-2024-09</c>.</param>
public sealed record IgnoredKind(string Code, Wording Title, bool HasDetail = false)
{
    /// <summary>The code with what it adds.</summary>
    public string With(string? detail) => detail is null ? Code : $"{Code}-{detail}";
}
