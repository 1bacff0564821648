using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets.Drilldown;

/// <summary>Codes of a line at a level, and how "none" is written in a path.</summary>
public static class LevelCode
{
    /// <summary>
    /// Stands in paths and answers for "no event", "no unit" and "no account". A real code that begins with it has it doubled.
    /// </summary>
    public const string None = "~";

    public static string Name(this Level level) => level switch
    {
        Level.Section => "section",
        Level.Paragraph => "paragraph",
        Level.Grouping => "grouping",
        Level.Item => "item",
        Level.Event => "event",
        Level.Unit => "unit",
        Level.AccountGroup => "accountGroup",
        Level.Account => "account",
        _ => "analytical",
    };

    /// <summary>The line's code at the level, as it stands in a path.</summary>
    public static string Of(BudgetLine line, Level level) => level switch
    {
        Level.Section => line.Paragraph.Section,
        Level.Paragraph => line.Paragraph.ToString(),
        Level.Grouping => line.Item.Grouping,
        Level.Item => line.Item.ToString(),
        Level.Event => FromOwnCode(line.Event),
        Level.Unit => FromOwnCode(line.Unit),
        Level.AccountGroup => line.Account?.Synthetic.Group ?? None,
        Level.Account => line.Account?.Synthetic.ToString() ?? None,
        _ => line.Account is { Analytical.Length: > 0 } account ? account.Code : None,
    };

    /// <summary>Whether the code says that there is nothing at this level.</summary>
    public static bool IsNone(Level level, string code) => level switch
    {
        Level.Section => code == "00",
        Level.Paragraph => code == "0000",
        Level.Grouping or Level.Item => false,
        _ => code == None,
    };

    public static string FromOwnCode(string code) =>
        code.Length == 0 ? None : code[0] == '~' ? "~" + code : code;

    public static string ToOwnCode(string code) =>
        code == None ? "" : code.StartsWith("~~", StringComparison.Ordinal) ? code[1..] : code;
}
