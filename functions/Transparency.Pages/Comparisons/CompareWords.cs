using System.Globalization;
using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Pages.Comparisons;

/// <summary>The words of the page with municipalities beside each other.</summary>
public static class CompareWords
{
    internal static Wording Heading { get; } = new("Srovnání obcí", "Municipalities compared");

    /// <summary>{0} is who, {1} the year.</summary>
    internal static Wording Title { get; } = new("Srovnání obcí, rok {1}: {0}", "Municipalities compared, {1}: {0}");

    internal static Wording Description { get; } = new(
        "Kolik obce vydaly a získaly vedle sebe, celkem i na obyvatele.",
        "What municipalities spent and took in beside each other, in all and per inhabitant.");

    /// <summary>{0} is who they are, {1} the amount.</summary>
    internal static Wording Median { get; } = new("Medián {0}: {1}.", "Median of {0}: {1}.");

    /// <summary>{0} is how many, {1} how many of them have it.</summary>
    internal static Wording Ranked { get; } = new(
        "Srovnáváno mezi těmi, kdo mají tento rok zveřejněný: {0}, částku mají {1}.",
        "Compared among those that have published the year: {0}, of which {1} have the amount.");

    internal static Wording NobodyElse { get; } = new(
        "Nikoho dalšího podobného, kdo by měl tento rok zveřejněný, tu nemáme.",
        "There is nobody else like that who has published the year.");

    /// <summary>{0} is a name, {1} an amount, {2} is in percent.</summary>
    internal static Wording Above { get; } = new("{0}: {1}, o {2} % víc než medián", "{0}: {1}, {2}% more than the median");

    internal static Wording Below { get; } = new("{0}: {1}, o {2} % méně než medián", "{0}: {1}, {2}% less than the median");

    internal static Wording AsMuch { get; } = new("{0}: {1}, skoro přesně medián", "{0}: {1}, almost exactly the median");

    /// <summary>{0} is a name, {1} an amount.</summary>
    internal static Wording Only { get; } = new("{0}: {1}", "{0}: {1}");

    /// <summary>{0} is a rank, {1} of how many.</summary>
    internal static Wording Standing { get; } = new(", {0}. z {1}", ", number {0} of {1}");

    internal static Wording EachInhabitant { get; } = new("{0} na obyvatele", "{0} per inhabitant");

    internal static Wording WithWhom { get; } = new("S kým", "With whom");

    public static Wording OnlyChosen { get; } = new("jen vybrané", "only those chosen");

    public static Wording AboutAsLarge { get; } = new("podobně velké", "of about the same size");

    internal static Wording Town { get; } = new("Najít obec", "Find a municipality");

    internal static Wording Year { get; } = new("Rok", "Year");

    internal static Wording Amounts { get; } = new("Částky", "Amounts");

    internal static Wording InAll { get; } = new("celkem", "in all");

    internal static Wording Per { get; } = new("na obyvatele", "per inhabitant");

    internal static Wording Show { get; } = new("Zobrazit", "Show");

    /// <summary>{0} is a name.</summary>
    internal static Wording Add { get; } = new("Přidat: {0}", "Add: {0}");

    internal static Wording Remove { get; } = new("odebrat", "remove");

    internal static Wording IsChosen { get; } = new("vybraná obec", "chosen");

    /// <summary>{0} is a day.</summary>
    internal static Wording Until { get; } = new("údaje k {0}", "figures up to {0}");

    internal static Wording Unfinished { get; } = new("rok ještě neskončil", "the year is not over");

    internal static Wording NoneFound { get; } = new("Žádná taková obec tu není.", "There is no such municipality.");

    /// <summary>{0} is how many may be compared.</summary>
    internal static Wording Full { get; } = new(
        "Vedle sebe jde ukázat nejvýš {0} obcí a tolik jich už je vybráno. Přidat další půjde, až některou odeberete.",
        "At most {0} municipalities can be shown beside each other, and so many are chosen. Remove one to add another.");

    /// <summary>{0} is how many more there are.</summary>
    internal static Wording MoreFound { get; } = new("A dalších {0}. Napište víc ze jména.", "And {0} more. Say more of the name.");

    /// <summary>{0} are names, {1} a year.</summary>
    internal static Wording Missing { get; } = new("Za rok {1} tu nic nemá: {0}.", "Nothing here for {1}: {0}.");

    internal static Wording Nothing { get; } = new(
        "Nikdo z nich v tom roce nic takového nemá.",
        "None of them has anything like that in the year.");

    internal static Wording Begin { get; } = new(
        "Najděte obec podle jména, nebo vyberte, koho vedle sebe ukázat.",
        "Find a municipality by its name, or choose whom to show beside each other.");

    internal static Wording Line { get; } = new("Svislá čára je medián.", "The vertical line is the median.");

    internal static Wording Parts { get; } = new(
        "Kdo za tento rok nemá údaje celé, počítá se v mediánu i v pořadí tím, co zatím má.",
        "Whoever has only a part of the year counts in the median and the ranks with what it has so far.");

    internal static Wording Order { get; } = new("Pořadí", "Rank");

    internal static Wording Municipality { get; } = new("Obec", "Municipality");

    internal static Wording Picture { get; } = new("Graf", "Chart");

    internal static Wording Inhabitants { get; } = new("Obyvatel", "Inhabitants");

    internal static Wording More { get; } = new("Další", "More");

    /// <summary>What the two links after it have.</summary>
    internal static Wording Download { get; } = new("Celé srovnání jako tabulka", "The whole comparison as a table");

    internal static Wording Amount(bool isPerInhabitant) =>
        isPerInhabitant ? new("Kč na obyvatele", "CZK per inhabitant") : new("Kč", "CZK");

    /// <summary>Those of one kind and of about one size, in the genitive.</summary>
    public static Wording Like(MunicipalityKind kind) => kind switch
    {
        MunicipalityKind.Region => new("krajů", "regions"),
        MunicipalityKind.District => new("městských částí podobné velikosti", "city districts of about the same size"),
        MunicipalityKind.Organisation => new("organizací podobné velikosti", "organisations of about the same size"),
        _ => new("obcí podobné velikosti", "municipalities of about the same size"),
    };

    /// <summary>Those of a part of the country, in the genitive.</summary>
    /// <param name="place">The name of a region, of a district, or null.</param>
    /// <param name="band">How many inhabitants they have, or null.</param>
    public static Wording In(Wording? place, PopulationBand? band)
    {
        var size = band is null ? null : Size(band);
        return new(
            $"obcí ({string.Join(", ", new[] { place?.Czech, size?.Czech }.OfType<string>())})",
            $"municipalities ({string.Join(", ", new[] { place?.English, size?.English }.OfType<string>())})");
    }

    /// <summary><c>1 000–4 999 obyvatel</c>.</summary>
    public static Wording Size(PopulationBand band) => band.Most is { } most
        ? new(
            $"{Number(band.Least, Language.Czech)}–{Number(most, Language.Czech)} obyvatel",
            $"{Number(band.Least, Language.English)}–{Number(most, Language.English)} inhabitants")
        : new($"{Number(band.Least, Language.Czech)} a víc obyvatel", $"{Number(band.Least, Language.English)} inhabitants and more");

    /// <summary>A district by its name.</summary>
    public static Wording District(string name) => new($"okres {name}", $"district {name}");

    private static string Number(int number, Language language) => Figures.Count(number, language);

    internal static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
