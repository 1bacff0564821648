using Transparency.Core.Words;

namespace Transparency.Pages.Timelines;

/// <summary>The words of the page with all years of a municipality.</summary>
internal static class YearsWords
{
    public static Wording Heading { get; } = new("Vývoj v letech", "Over the years");

    public static Wording Over { get; } = new("vývoj v letech", "over the years");

    /// <summary>{0} is what, {1} and {3} are years, {2} and {4} their amounts, {5} is in percent.</summary>
    public static Wording Grew { get; } = new(
        "{0} v roce {1}: {2}, v roce {3}: {4}. To je o {5} % víc.",
        "{0} in {1}: {2}; in {3}: {4}. That is {5} % more.");

    public static Wording Fell { get; } = new(
        "{0} v roce {1}: {2}, v roce {3}: {4}. To je o {5} % méně.",
        "{0} in {1}: {2}; in {3}: {4}. That is {5} % less.");

    public static Wording Same { get; } = new(
        "{0} v roce {1}: {2}, v roce {3}: {4}. To je skoro stejně.",
        "{0} in {1}: {2}; in {3}: {4}. That is about the same.");

    public static Wording Prices { get; } = new("Ceny", "Prices");

    public static Wording Nominal { get; } = new("v cenách každého roku", "in prices of each year");

    /// <summary>{0} is a year.</summary>
    public static Wording InPricesOf { get; } = new("v Kč v cenách roku {0}", "in CZK in prices of {0}");

    public static Wording Constant { get; } = new("ve stálých cenách", "in constant prices");

    public static Wording InCrowns { get; } = new("v Kč", "in CZK");

    public static Wording Divided { get; } = new("Na koho", "Divided");

    public static Wording InAll { get; } = new("celkem", "in all");

    public static Wording EachInhabitant { get; } = new("na obyvatele", "per inhabitant");

    public static Wording Scale { get; } = new("Měřítko", "Scale");

    public static Wording CommonScale { get; } = new("společné měřítko", "one scale for all");

    public static Wording OwnScale { get; } = new("každý graf své", "each chart its own");

    public static Wording OnCommonScale { get; } = new(
        "Grafy mají společné měřítko, takže se dají porovnat mezi sebou. Největší je první.",
        "The charts have one scale, so that they can be compared with each other. The largest is the first.");

    public static Wording OnOwnScale { get; } = new(
        "Každý graf má své měřítko: je vidět, jak se co měnilo, ne co je větší. Největší je první.",
        "Each chart has a scale of its own: it shows how each changed, not which is larger. The largest is the first.");

    public static Wording PlanIsPale { get; } = new(
        "Světlý sloupec je rozpočet po změnách, kde rok ještě není celý.",
        "A pale bar is the amended budget, where a year is not complete.");

    /// <summary>{0} are years.</summary>
    public static Wording NotPublished { get; } = new(
        "Nezveřejněno: {0}. V grafech je na těch místech mezera, ne nula.",
        "Not published: {0}. In the charts there is a gap, and not zero.");

    /// <summary>{0} is a year, {1} a day of it.</summary>
    public static Wording Until { get; } = new("Údaje roku {0} jsou k {1}", "The figures of {0} are those up to {1}");

    public static Wording Plan { get; } = new("rozpočet", "budget");

    /// <summary>{0} is an amount, {1} its year.</summary>
    public static Wording Largest { get; } = new("nejvíc {0} ({1})", "at most {0} ({1})");

    public static Wording Table { get; } = new("Všechna čísla", "All figures");

    /// <summary>What an empty cell means.</summary>
    public static Wording Caption { get; } = new(
        "Skutečnost {0}; kurzívou rozpočet, kde skutečnost neznáme. – znamená, že rok zveřejněn není, nebo nic takového nemá.",
        "Actual amounts {0}; in italics the budget where no actual amount is known. – says that the year is not published, "
            + "or has nothing like it.");

    public static Wording NoInflation { get; } = new(
        "Roky, pro které neznáme inflaci, ve stálých cenách nejsou.",
        "Years whose inflation is not known are not in constant prices.");

    /// <summary>What the two links after it have.</summary>
    public static Wording DownloadParts { get; } = new("Celá tato tabulka", "All of this table");

    /// <summary>What the two links after it have.</summary>
    public static Wording Download { get; } = new("Celkem za všechny roky jako tabulka", "The total of all years as a table");

    /// <summary>{0} is who says the rates of inflation.</summary>
    public static Wording Source { get; } = new("Inflace: {0}.", "Inflation: {0}.");

    public static Wording Inside { get; } = new("z čeho se skládá", "what it is made of");
}
