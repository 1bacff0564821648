namespace Transparency.Core.Validation;

/// <summary>Why rows do not count although nothing is wrong with them.</summary>
/// <param name="Code">Stable name in reports: small letters and hyphens.</param>
/// <param name="Title">In English, for people.</param>
/// <param name="TitleCs">In Czech.</param>
/// <param name="HasDetail">Whether a report adds which one, such as a month: <c>superseded-2024-09</c>.</param>
public sealed record IgnoredKind(string Code, string Title, string TitleCs, bool HasDetail = false)
{
    /// <summary>The code with what it adds.</summary>
    public string With(string? detail) => detail is null ? Code : $"{Code}-{detail}";
}
