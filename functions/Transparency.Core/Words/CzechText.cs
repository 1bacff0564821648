using System.Globalization;
using Transparency.Core.Budgets;

namespace Transparency.Core.Words;

/// <summary>Numbers and names as Czech readers are used to them, whatever the machine's culture.</summary>
public static class CzechText
{
    /// <summary>A decimal comma, a no-break space between thousands and a real minus.</summary>
    public static NumberFormatInfo Numbers { get; } = NumberFormatInfo.ReadOnly(
        new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "\u2212" });

    /// <summary>Czech order of names.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("cs-CZ"), CompareOptions.None);

    /// <summary><c>1 234 567,50</c>, or <c>neuvedeno</c> for an unknown amount.</summary>
    public static string Amount(Money? amount) => amount is { } money ? money.Crowns.ToString("#,0.00", Numbers) : "neuvedeno";

    public static string Number(long number) => number.ToString("#,0", Numbers);
}
