using System.Globalization;
using Transparency.Core.Budgets;

namespace Transparency.Core.Words;

/// <summary>Numbers as English readers are used to them, whatever the machine's culture.</summary>
public static class EnglishText
{
    /// <summary>A decimal point, a comma between thousands and a real minus.</summary>
    public static NumberFormatInfo Numbers { get; } = NumberFormatInfo.ReadOnly(
        new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "\u2212" });

    /// <summary><c>1,234,567.50</c>, or <c>not given</c> for an unknown amount.</summary>
    public static string Amount(Money? amount) => amount is { } money ? money.Crowns.ToString("#,0.00", Numbers) : "not given";
}
