using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Functions.Facts;

/// <summary>
/// Dimensions by their names, and the codes of a fact in each. A code that is digits is kept as its number, which sorts as it does; the
/// municipality's own are texts.
/// </summary>
internal static class Dimensions
{
    public static IReadOnlyList<Dimension> All { get; } = Enum.GetValues<Dimension>();

    /// <summary>How requests and answers call it.</summary>
    public static string Name(this Dimension dimension) => JsonName[(int)dimension];

    private static readonly string[] JsonName =
    [
        "side", "class", "grouping", "item", "group", "section", "paragraph", "event", "unit",
        "accountGroup", "account", "analytical", "month", "type",
    ];

    public static Dimension? ParseOrNull(string name) => Array.IndexOf(JsonName, name) is >= 0 and var at ? (Dimension)at : null;

    public static bool IsText(this Dimension dimension) =>
        dimension is Dimension.Event or Dimension.Unit or Dimension.Analytical or Dimension.Type;

    /// <summary>Only single payments have it.</summary>
    public static bool IsOfPayments(this Dimension dimension) => dimension is Dimension.Month or Dimension.Type;

    /// <summary>Whether whatever has one code in it is on one side.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="isByAccounts">Whether the budget is an organisation's, whose lines have no items.</param>
    public static bool TellsSide(this Dimension dimension, bool isByAccounts) => isByAccounts
        ? dimension is Dimension.Side or Dimension.AccountGroup or Dimension.Account
        : dimension is Dimension.Side or Dimension.Class or Dimension.Grouping or Dimension.Item;

    /// <summary>The number of a fact's code: of digits themselves, of a text its place.</summary>
    public static int NumberOf(this Dimension dimension, in Fact fact) => dimension switch
    {
        Dimension.Side => (int)fact.Side,
        Dimension.Class => fact.Item.Class,
        Dimension.Grouping => fact.Item.Number / 100,
        Dimension.Item => fact.Item.Number,
        Dimension.Group => fact.Paragraph.Number / 1000,
        Dimension.Section => fact.Paragraph.Number / 100,
        Dimension.Paragraph => fact.Paragraph.Number,
        Dimension.Event => fact.Own.Event,
        Dimension.Unit => fact.Own.Unit,
        Dimension.AccountGroup => fact.Account.Number / 10,
        Dimension.Account => fact.Account.Number,
        Dimension.Analytical => fact.Own.Analytical,
        Dimension.Month => fact.Month,
        _ => fact.Own.Type,
    };

    /// <summary>A number as the code that it stands for.</summary>
    public static string CodeOf(this Dimension dimension, int number) => dimension switch
    {
        Dimension.Side => ((Side)number).Name(),
        Dimension.AccountGroup or Dimension.Account when number == 0 => LevelCode.None,
        Dimension.Month => string.Create(CultureInfo.InvariantCulture, $"{number / 12:0000}-{(number % 12) + 1:00}"),
        _ => number.ToString(dimension.Digits(), CultureInfo.InvariantCulture),
    };

    /// <summary>The number of a code as a cut gives it, or null where it is none.</summary>
    /// <param name="dimension">Not one of texts.</param>
    /// <param name="code">The code.</param>
    /// <param name="year">The year of a month that stands alone.</param>
    public static int? NumberOrNull(this Dimension dimension, string code, int year)
    {
        if (dimension == Dimension.Side)
            return Sides.ParseOrNull(code) is { } side ? (int)side : null;
        if (dimension == Dimension.Month)
            return MonthOrNull(code, year);
        if (code == LevelCode.None && dimension is Dimension.AccountGroup or Dimension.Account)
            return 0;

        return code.Length == dimension.Digits().Length && code.All(char.IsAsciiDigit)
            ? int.Parse(code, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>What a code of it looks like.</summary>
    public static string Shape(this Dimension dimension) => dimension switch
    {
        Dimension.Side => "allowed are income, expenditure, financing",
        Dimension.Month => "it is a month such as 2024-03, or 3 of this year",
        Dimension.Class or Dimension.Group => "it is a code of 1 digit",
        _ => $"it is a code of {dimension.Digits().Length} digits",
    };

    private static int? MonthOrNull(string code, int year)
    {
        if (DateOnly.TryParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day.Year * 12) + day.Month - 1;

        return code.Length <= 2
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            ? (year * 12) + month - 1
            : null;
    }

    private static string Digits(this Dimension dimension) => dimension switch
    {
        Dimension.Class or Dimension.Group => "0",
        Dimension.Grouping or Dimension.Section or Dimension.AccountGroup => "00",
        Dimension.Account => "000",
        _ => "0000",
    };
}
