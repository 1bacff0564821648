using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Editions;

/// <summary>
/// Names of codes as they hold in an edition's year: official ones from the code lists, own ones from the municipality's events files.
/// </summary>
public sealed class EditionNames(
    FiscalYear year,
    IEnumerable<NamedCode> events,
    IEnumerable<NamedCode> accounts,
    IEnumerable<NamedCode> units)
{
    private readonly FiscalYear _year = year;
    private readonly Dictionary<string, string> _events = ById(events);
    private readonly Dictionary<string, string> _accounts = ById(accounts);
    private readonly Dictionary<string, string> _units = ById(units);

    public EditionNames(EditionSummary edition)
        : this(FiscalYear.Of(edition.Year), edition.Events, edition.Accounts ?? [], edition.Units)
    {
    }

    /// <summary>Official names alone.</summary>
    /// <param name="year">The year in which they hold.</param>
    public EditionNames(FiscalYear year)
        : this(year, [], [], [])
    {
    }

    /// <summary>The name of a code as it stands in a path; the code itself where no name is known.</summary>
    public string NameOf(Level level, string code) => level switch
    {
        Level.Section when code == "00" => "Bez odvětvového třídění",
        Level.Section => CodeLists.Paragraphs.NearestNameOrNull(code, _year) ?? code,
        Level.Grouping => CodeLists.Items.NearestNameOrNull(code, _year) ?? code,
        Level.Paragraph => CodeLists.Paragraphs.NameOrNull(code, _year) ?? code,
        Level.Item => CodeLists.Items.NameOrNull(code, _year) ?? code,
        Level.Event or Level.Unit or Level.Analytical when code == LevelCode.None => NoneOrNull(level)!.Czech,
        Level.Event => Own(_events, code),
        Level.Unit => Own(_units, code),
        Level.AccountGroup => CodeLists.Accounts.NearestNameOrNull(code, _year) ?? code,
        Level.Account => CodeLists.Accounts.NearestNameOrNull(code, _year) ?? Own(_accounts, code),
        _ => Own(_accounts, code),
    };

    /// <summary>The same in a language: the state and municipalities name codes in Czech alone, and no code has our words for it.</summary>
    public string NameOf(Level level, string code, Language language) =>
        code == LevelCode.None && NoneOrNull(level) is { } none ? none.In(language) : NameOf(level, code);

    /// <summary>What a citizen would call it in a language: in English common paragraphs have such a name too.</summary>
    public static string? PlainNameOrNull(Level level, string code, Language language) => (language, level) switch
    {
        (Language.Czech, _) => PlainNameOrNull(level, code),
        (_, Level.Section) when code == "00" => "No purpose",
        (_, Level.Section or Level.Paragraph) => CodeLists.EnglishNameOrNull(code),
        (_, Level.Grouping or Level.Item) => CodeLists.EnglishItemNameOrNull(code),
        _ => null,
    };

    /// <summary>What a citizen would call it, where that differs from the official name: sections, groupings and common items.</summary>
    public static string? PlainNameOrNull(Level level, string code) => level switch
    {
        Level.Section => CodeLists.PlainNameOrNull(code),
        Level.Grouping or Level.Item => CodeLists.PlainItemNameOrNull(code),
        _ => null,
    };

    private static Wording? NoneOrNull(Level level) => level switch
    {
        Level.Event => new("Bez akce", "No event"),
        Level.Unit => new("Bez organizační jednotky", "No unit"),
        Level.Analytical => new("Bez analytického členění", "No analytical account"),
        _ => null,
    };

    private static Dictionary<string, string> ById(IEnumerable<NamedCode> names) =>
        names.ToDictionary(name => name.Id, name => name.Name, StringComparer.Ordinal);

    private static string Own(Dictionary<string, string> names, string code)
    {
        var own = LevelCode.ToOwnCode(code);
        return names.GetValueOrDefault(own) is { Length: > 0 } name ? name : own;
    }
}
