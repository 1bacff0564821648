using System.Globalization;

namespace Transparency.Core.Formats.Fin;

/// <summary>The month up to which a statement adds up, and the form that says it: ordered, the later one counts.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Form">51, or 63 from 2026; 0 where the extract does not say.</param>
internal readonly record struct FinMonth(int Year, int Month, int Form) : IComparable<FinMonth>
{
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>Reads the treasury's period, <c>2024012</c>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> period, int form, out FinMonth month)
    {
        month = default;

        if (period.Length != 7 || period.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;

        var number = int.Parse(period, NumberStyles.None, CultureInfo.InvariantCulture);
        if (number < 1_000_000 || number % 1000 is < 1 or > 12)
            return false;

        month = new FinMonth(number / 1000, number % 1000, form);

        return true;
    }

    public int CompareTo(FinMonth other) => (Year, Month, Form).CompareTo((other.Year, other.Month, other.Form));

    /// <summary>As reports have it, <c>2024-12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>What a report calls this month, or this form of the month, beside the later one that counts.</summary>
    public string DetailBeside(FinMonth later) => Year == later.Year && Month == later.Month
        ? string.Create(CultureInfo.InvariantCulture, $"form-{Form:000}")
        : ToString();
}
