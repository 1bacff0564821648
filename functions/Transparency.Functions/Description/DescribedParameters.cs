using Transparency.Core.Words;
using Transparency.Pages.Interface;

namespace Transparency.Functions.Description;

/// <summary>Parameters that several routes have.</summary>
internal static class DescribedParameters
{
    private static readonly string[] TrueFirst = ["true", "false"], FalseFirst = ["false", "true"];

    public static InterfaceParameter Municipality { get; } =
        Path("municipality", "id obce", "id of the municipality") with { Pattern = "^[a-z0-9][a-z0-9-]{1,62}$" };

    public static InterfaceParameter Year { get; } = Path("year", "rok", "year") with { Pattern = "^(19|20|21)[0-9]{2}$" };

    /// <summary>Of the files, which are there of all years together too.</summary>
    public static InterfaceParameter YearOrAll { get; } =
        Path("year", "rok, nebo all", "year, or all") with { Pattern = "^((19|20|21)[0-9]{2}|all)$" };

    public static InterfaceParameter Edition { get; } = Text(
        "edition", "vydání, dvanáct šestnáctkových číslic; jinak to současné", "edition, twelve hexadecimal "
            + "digits; otherwise the current one") with
    {
        Pattern = "^[0-9a-f]{12}$",
    };

    public static InterfaceParameter Next { get; } = Text(
        "next", "kde seznam pokračuje: přesně to, co předchozí odpověď dala v next", "where the list goes on: "
            + "what the answer before gave in next");

    public static InterfaceParameter Side { get; } = OneOf(
        "side",
        "strana rozpočtu",
        "side of the budget",
        "expenditure",
        "income",
        "financing");

    public static InterfaceParameter InLanguage { get; } = OneOf("lang", "jazyk", "language", "cs", "en");

    public static InterfaceParameter SaidIn { get; } = OneOf(
        "lang",
        "jazyk toho, co odpověď říká",
        "language of what the answer says",
        "en",
        "cs");

    public static InterfaceParameter Format { get; } = OneOf(
        "format",
        "podoba: JSON, tabulka CSV, nebo sešit XLSX; jde i přes Accept",
        "form: JSON, a table in CSV or a workbook in XLSX; by Accept as well",
        "json",
        "csv",
        "xlsx");

    public static InterfaceParameter HeadingsIn { get; } =
        InLanguage with
        {
            Meaning = new(
                "jazyk nadpisů, v\u00A0úrovni rozpočtu i\u00A0názvů", "language of headings, in a level of a budget of names too"),
        };

    public static InterfaceParameter View { get; } = Text(
        "view", "pohled: function, economic, event, unit; u organizace account", "view: function, economic, event, unit; account of an "
            + "organisation");

    public static InterfaceParameter NodePath { get; } = Text(
        "path", "kódy od vrchu dolů, oddělené lomítkem, například 31/3113", "codes from the top down, parted by slashes, such as 31/3113");

    public static InterfaceParameter Consolidated(bool usual) => OneOf(
        "consolidated", "zda bez převodů uvnitř obce", "whether without transfers within the municipality", usual ? TrueFirst : FalseFirst);

    public static InterfaceParameter Limit(int usual, int most) =>
        new("limit", new("kolik položek najednou", "how many at once")) { Usual = usual, Least = 1, Most = most };

    public static InterfaceParameter Path(string name, string czech, string english) => new(name, new(czech, english)) { IsOfPath = true };

    public static InterfaceParameter Text(string name, string czech, string english) => new(name, new(czech, english));

    public static InterfaceParameter Code(string name, int digits, string czech, string english) =>
        new(name, new(czech, english)) { Pattern = $"^[0-9]{{{digits}}}$" };

    public static InterfaceParameter OneOf(string name, string czech, string english, params IReadOnlyList<string> allowed) =>
        new(name, new(czech, english)) { Allowed = allowed };
}
