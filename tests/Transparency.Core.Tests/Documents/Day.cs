using System.Globalization;
using Transparency.Core.Documents;

namespace Transparency.Core.Tests.Documents;

/// <summary>Days and documents in few letters.</summary>
internal static class Day
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? OrNull(string? text) => text is null ? null : Of(text);

    public static BudgetDocument Document(
        DocumentKind kind,
        string? approved,
        string? published,
        string? removed = null,
        bool hasUrl = true) =>
        new(
            kind,
            null,
            null,
            hasUrl ? "https://www.example.cz/" : null,
            OrNull(approved),
            OrNull(published),
            OrNull(removed));
}
