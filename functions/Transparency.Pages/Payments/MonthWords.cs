using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>The words of months.</summary>
internal static class MonthWords
{
    public static Wording Title { get; } = new("Platby po měsících", "Payments by month");

    /// <summary>{0} is the month, {1} an amount, {2} how many payments.</summary>
    public static Wording OfMonth { get; } = new("{0}: {1}, plateb {2}", "{0}: {1}, payments: {2}");

    public static Wording WholeYear { get; } = new("celý rok", "the whole year");

    /// <summary>{0} is how many, {1} the year.</summary>
    public static Wording Elsewhere { get; } = new(
        "Mimo sloupce: plateb s datem mimo rok {1} je {0}.",
        "Not in the bars: payments with a day outside {1}: {0}.");

    public static IReadOnlyList<Wording> Long { get; } =
    [
        new("leden", "January"), new("únor", "February"), new("březen", "March"), new("duben", "April"),
        new("květen", "May"), new("červen", "June"), new("červenec", "July"), new("srpen", "August"),
        new("září", "September"), new("říjen", "October"), new("listopad", "November"), new("prosinec", "December"),
    ];

    public static IReadOnlyList<Wording> Short { get; } =
    [
        new("1", "Jan"), new("2", "Feb"), new("3", "Mar"), new("4", "Apr"),
        new("5", "May"), new("6", "Jun"), new("7", "Jul"), new("8", "Aug"),
        new("9", "Sep"), new("10", "Oct"), new("11", "Nov"), new("12", "Dec"),
    ];
}
