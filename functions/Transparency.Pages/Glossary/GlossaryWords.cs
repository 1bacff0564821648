using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;

namespace Transparency.Pages.Glossary;

/// <summary>Every word that pages explain; <c>docs/glossary.md</c> has the same.</summary>
public static class GlossaryWords
{
    public static GlossaryWord Income { get; } = new(
        "prijmy",
        new("příjmy", "income"),
        new(
            "Peníze, které obec za rok získala: daně, poplatky, vlastní výnosy, prodej majetku a dotace.",
            "Money that the municipality took in during the year: taxes, fees, revenue of its own, sales of property, and grants."));

    public static GlossaryWord Taxes { get; } = new(
        "danove-prijmy",
        new("daňové příjmy", "tax income"),
        new(
            "Podíly na daních, které vybírá stát, daň z nemovitých věcí a místní a správní poplatky: třída 1 položek.",
            "Parts of the taxes that the state collects, the tax on property, and local and administrative fees: class 1 of items."));

    public static GlossaryWord Expenditure { get; } = new(
        "vydaje",
        new("výdaje", "expenditure"),
        new(
            "Peníze, které obec za rok vydala na provoz i na investice.",
            "Money that the municipality spent during the year, on running it and on investments."));

    public static GlossaryWord Financing { get; } = new(
        "financovani",
        new("financování", "financing"),
        new(
            "Odkud se vzaly peníze na rozdíl mezi příjmy a výdaji, nebo kam se uložily: úvěry, jejich splátky a změna zůstatku na účtech.",
            "Where the money between income and expenditure came from or went: loans, their repayment, and what changed on accounts."));

    public static GlossaryWord Revenues { get; } = new(
        "vynosy",
        new("výnosy", "revenues"),
        new(
            "Co organizace za rok získala, ať už zaplaceno bylo, nebo ne: příspěvky zřizovatele, dotace, tržby.",
            "What an organisation earned during the year, paid already or not: contributions of its founder, grants, sales."));

    public static GlossaryWord Costs { get; } = new(
        "naklady",
        new("náklady", "costs"),
        new(
            "Co organizace za rok spotřebovala, ať už zaplaceno bylo, nebo ne: mzdy, energie, nákupy, odpisy.",
            "What an organisation used up during the year, paid already or not: wages, energy, purchases, depreciation."));

    public static GlossaryWord Balance { get; } = new(
        "saldo",
        new("saldo", "balance"),
        new(
            "Příjmy minus výdaje. Kladné saldo je přebytek, záporné schodek.",
            "Income less expenditure. A positive balance is a surplus, a negative one a deficit."));

    public static GlossaryWord Approved { get; } = new(
        "schvaleny-rozpocet",
        new("schválený rozpočet", "approved budget"),
        new(
            "Plán na celý rok, jak ho na začátku schválilo zastupitelstvo.",
            "The plan for the whole year, as the council approved it at the beginning."));

    public static GlossaryWord Amended { get; } = new(
        "rozpocet-po-zmenach",
        new("rozpočet po změnách", "amended budget"),
        new(
            "Schválený rozpočet i se všemi rozpočtovými opatřeními, která ho během roku změnila.",
            "The approved budget with every amendment that has changed it during the year."));

    public static GlossaryWord Actual { get; } = new(
        "skutecnost",
        new("skutečnost", "actual"),
        new(
            "Co se do dne, ke kterému data sahají, opravdu vybralo a zaplatilo.",
            "What has really been taken in and paid up to the day that the data reach."));

    public static GlossaryWord Consolidation { get; } = new(
        "konsolidace",
        new("převody mezi vlastními účty (konsolidace)", "transfers between own accounts (consolidation)"),
        new(
            "Peníze, které obec jen přesunula mezi svými účty a fondy. Vynechávají se, aby se totéž nepočítalo dvakrát.",
            "Money that the municipality only moved between its own accounts and funds. It is left out so that nothing counts twice."));

    public static GlossaryWord Class { get; } = new(
        "trida",
        new("třída", "class"),
        new(
            "První číslice položky: 1 až 4 příjmy (daňové, nedaňové, kapitálové, transfery), 5 běžné a 6 kapitálové výdaje, 8 financování.",
            "The first digit of an item: 1 to 4 income (taxes, other, capital, transfers), 5 current, 6 capital spending, 8 financing."));

    public static GlossaryWord Section { get; } = new(
        "oddil",
        new("oddíl", "section"),
        new(
            "Na co peníze jsou, zhruba: první dvě číslice paragrafu, například 31 pro školy.",
            "What money is for, roughly: the first two digits of a paragraph, such as 31 for schools."));

    public static GlossaryWord Paragraph { get; } = new(
        "paragraf",
        new("paragraf", "paragraph"),
        new(
            "Na co peníze jsou: čtyři číslice podle vyhlášky státu, například 3113 pro základní školy.",
            "What money is for: four digits after a decree of the state, such as 3113 for primary schools."));

    public static GlossaryWord Grouping { get; } = new(
        "seskupeni",
        new("seskupení položek", "grouping"),
        new(
            "Jaké peníze to jsou, zhruba: první dvě číslice položky, například 51 pro nákupy.",
            "What kind of money it is, roughly: the first two digits of an item, such as 51 for purchases."));

    public static GlossaryWord Item { get; } = new(
        "polozka",
        new("položka", "item"),
        new(
            "Jaké peníze to jsou: čtyři číslice podle vyhlášky státu, například 5171 pro opravy a 1111 pro daň ze mzdy.",
            "What kind of money it is: four digits after a decree of the state, such as 5171 for repairs and 1111 for the tax on wages."));

    public static GlossaryWord Event { get; } = new(
        "akce",
        new("akce (ORG)", "event (ORG)"),
        new(
            "Vlastní projekt nebo činnost obce, kterou si v účetnictví sleduje zvlášť, třeba jedna stavba.",
            "A project or an activity of the municipality that its accounting follows by itself, such as one building."));

    public static GlossaryWord Unit { get; } = new(
        "organizacni-jednotka",
        new("organizační jednotka, středisko (ORJ)", "unit (ORJ)"),
        new(
            "Odbor nebo středisko úřadu, které s penězi hospodaří.",
            "A department of the office that the money belongs to."));

    public static GlossaryWord Account { get; } = new(
        "ucet",
        new("účet", "account"),
        new(
            "Číslo, pod kterým organizace účtuje: skupina 50, syntetický účet 501, analytický účet 501.0300.",
            "The number that an organisation books under: group 50, synthetic account 501, analytical account 501.0300."));

    public static GlossaryWord Counterparty { get; } = new(
        "protistrana",
        new("protistrana", "counterparty"),
        new(
            "Komu obec zaplatila, nebo kdo zaplatil jí. Kdo nemá IČO, jménem se neukazuje.",
            "Who was paid or who paid. Whoever has no IČO is not shown by name."));

    public static GlossaryWord Statement { get; } = new(
        "vykaz",
        new("výkaz FIN 2-12 M", "statement FIN 2-12 M"),
        new(
            "Výkaz o plnění rozpočtu, který obec pravidelně podává státu.",
            "The statement on its budget that a municipality regularly hands to the state."));

    public static GlossaryWord Edition { get; } = new(
        "edice",
        new("edice", "edition"),
        new(
            "Data vzniklá z jedněch souborů obce. Edice se nemění a má vlastní označení, takže se na ni dá odkázat.",
            "The data made of one set of files. An edition never changes and has a name of its own, so that it can be quoted."));

    public static IReadOnlyList<GlossaryWord> All { get; } =
    [
        Income, Taxes, Expenditure, Financing, Revenues, Costs, Balance, Approved, Amended, Actual, Consolidation, Class, Section,
        Paragraph, Grouping, Item, Event, Unit, Account, Counterparty, Statement, Edition,
    ];

    /// <summary>The word that a heading is; null where it is none.</summary>
    public static GlossaryWord? OrNull(Wording heading) =>
        All.FirstOrDefault(word => string.Equals(word.Name.Czech, heading.Czech, StringComparison.OrdinalIgnoreCase));

    public static GlossaryWord Of(Level level) => level switch
    {
        Level.Section => Section,
        Level.Paragraph => Paragraph,
        Level.Grouping => Grouping,
        Level.Item => Item,
        Level.Event => Event,
        Level.Unit => Unit,
        _ => Account,
    };
}
