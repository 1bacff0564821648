using System.Globalization;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>How much of a year is over in its figures, so that nobody takes a part of it for the whole.</summary>
public static class PassedYear
{
    /// <summary>{0} is a day, {1} a number of per cent.</summary>
    private static Wording Sentence { get; } = new(
        "Údaje jsou k {0}, uplynulo {1} % roku.",
        "The figures are those up to {0}; {1}% of the year had passed.");

    /// <summary>Null where the figures reach the end of the year, or nobody says how far they reach.</summary>
    public static int? PercentOrNull(FiscalYear year, DateOnly? validTo) =>
        validTo is { } day && day < year.LastDay ? year.PercentPassed(day) : null;

    /// <summary><c>Údaje jsou k 31. 8., uplynulo 67 % roku.</c></summary>
    public static string? SentenceOrNull(FiscalYear year, DateOnly? validTo, Language language) =>
        PercentOrNull(year, validTo) is { } percent
            ? Sentence.In(language).Filled(Day(validTo!.Value, language), percent.ToString(CultureInfo.InvariantCulture))
            : null;

    internal static string Day(DateOnly day, Language language) =>
        day.ToString(language == Language.Czech ? "d.\u00A0M." : "d\u00A0MMMM", CultureInfo.InvariantCulture);
}
