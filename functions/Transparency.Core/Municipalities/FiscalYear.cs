using System.Globalization;

namespace Transparency.Core.Municipalities;

/// <summary>A budget year (rozpočtový rok), which is the calendar year in the Czech Republic: 1990 to 2100.</summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    private FiscalYear(int value) => Value = value;

    public int Value { get; }

    public DateOnly FirstDay => new(Value, 1, 1);

    public DateOnly LastDay => new(Value, 12, 31);

    /// <summary>Whether the day is of this year.</summary>
    public bool Contains(DateOnly day) => day.Year == Value;

    /// <summary>How much of the year is over at the end of a day of it, in whole per cent; 100 from its last day on.</summary>
    public int PercentPassed(DateOnly day) => day >= LastDay
        ? 100
        : (int)decimal.Round(
            100m * Math.Max(day.DayNumber - FirstDay.DayNumber + 1, 0) / (LastDay.DayNumber - FirstDay.DayNumber + 1),
            MidpointRounding.AwayFromZero);

    /// <summary>Reads exactly four digits; null for anything else.</summary>
    public static FiscalYear? ParseOrNull(string text) =>
        text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? OrNull(value)
            : null;

    /// <summary>Null for what is no year from 1990 to 2100.</summary>
    public static FiscalYear? OrNull(int? value) => value is >= 1990 and <= 2100 ? new FiscalYear(value.Value) : null;

    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1990 to 2100.</exception>
    public static FiscalYear Of(int value) => OrNull(value)
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, "A fiscal year is from 1990 to 2100.");

    public int CompareTo(FiscalYear other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0000", CultureInfo.InvariantCulture);
}
