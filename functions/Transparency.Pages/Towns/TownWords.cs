using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>The words of the list of municipalities and of a municipality's year, for whoever reads without scripts.</summary>
internal static class TownWords
{
    public static Wording HomeTitle { get; } = new("Otevřené rozpočty českých obcí", "Open budgets of Czech municipalities");

    public static Wording HomeDescription { get; } =
        new("Rozpočty obcí, kterým každý porozumí.", "Budgets of municipalities that anyone can read.");

    public static Wording HomeLead { get; } = new(
        "Kolik obce vybírají a za co utrácejí: od celku až k jednotlivým platbám, srozumitelně a v každé fázi rozpočtu. "
            + "Údaje pocházejí přímo z účetnictví obcí a každý si je může prohlédnout, stáhnout a sledovat.",
        "What municipalities take in and what they spend it on: from the whole down to single payments, in plain words and in every "
            + "stage of the budget. The figures come straight from the accounts of municipalities; anyone may read, download and follow "
            + "them.");

    /// <summary>{0} is the year.</summary>
    public static Wording CountryIn { get; } =
        new("Obce a kraje České republiky v roce {0}", "Municipalities and regions of the Czech Republic in {0}");

    /// <summary>{0} is how many, {1} the year.</summary>
    public static Wording TogetherIn { get; } = new(
        "Obce, které zveřejňují zde, dohromady v roce {1} (celkem {0}, bez krajů a městských částí, jejichž město tu je)",
        "Municipalities that publish here, together in {1} ({0} of them, without regions and city districts whose city is here)");

    public static Wording Recent { get; } = new("Naposledy zveřejněno", "Published last");

    public static Wording AllPublications { get; } = new("Všechny publikace", "All publications");

    public static Wording Follow { get; } = new("Sledovat a stáhnout", "Follow and download");

    public static Wording FollowWhat { get; } = new("Co se kde zveřejnilo:", "What was published where:");

    public static Wording Interface { get; } = new("Rozhraní pro programy", "The interface for programs");

    public static Wording Home { get; } = new("Otevřené rozpočty", "Open budgets");

    /// <summary>{0} is how many there are.</summary>
    public static Wording SearchOfAll { get; } = new(
        "Najít obec podle jména nebo IČO, celkem {0}:",
        "Find a municipality by its name or IČO, {0} in all:");

    public static Wording NoneFound { get; } = new("Žádná taková obec tu není.", "There is no such municipality.");

    /// <summary>{0} is how many more there are.</summary>
    public static Wording MoreFound { get; } =
        new("A dalších {0}. Napište víc ze jména.", "And {0} more. Say more of the name.");

    public static Wording Compare { get; } = new("Srovnání obcí mezi sebou", "Municipalities compared with each other");

    public static Wording OfState { get; } = new(
        "Za tento rok zde obec nezveřejnila vlastní data. Částky jsou z jejího výkazu FIN 2-12 M, který zveřejňuje Státní "
            + "pokladna: bez jednotlivých plateb, akcí a organizačních jednotek.",
        "The municipality has published no data of its own for this year here. The amounts are those of its statement FIN 2-12 M, "
            + "which the state treasury publishes: without single payments, events and units.");

    /// <summary>{0} is the municipality, {1} the year.</summary>
    public static Wording YearTitle { get; } = new("{0}: rozpočet {1}", "{0}: budget {1}");

    public static Wording Shown { get; } = new("Příjmy, výdaje a platby", "Income, expenditure and payments");

    public static Wording ShownOfOrganisation { get; } = new("Výnosy a náklady", "Revenues and costs");

    public static Wording Consolidated { get; } =
        new("Bez převodů mezi vlastními účty, v Kč", "Without transfers between own accounts, in CZK");

    public static Wording InCrowns { get; } = new("V Kč", "In CZK");

    /// <summary>Income less expenditure.</summary>
    public static Wording Balance { get; } = new("Saldo", "Balance");

    public static Wording Tables { get; } = new("Tabulky ke stažení", "Tables to download");

    /// <summary>What a workbook is for, after the links to both.</summary>
    public static Wording TablesFor { get; } = new(
        "XLSX otevře tabulkový program s čísly jako čísly a s kódy i s nulami na začátku; CSV je pro programy.",
        "A spreadsheet opens XLSX with numbers as numbers and codes with the zeros before them; CSV is for programs.");

    public static Wording Embed { get; } = new("Vložit rozpočet na svůj web", "Put the budget on your own page");

    public static Wording ExpenditureByPurpose { get; } = new("Výdaje podle účelu", "Expenditure by purpose");

    public static Wording IncomeByKind { get; } = new("Příjmy podle druhu", "Income by kind");

    public static Wording Payments { get; } = new("Platby", "Payments");

    public static Wording Suppliers { get; } = new("Dodavatelé", "Suppliers");

    public static Wording Events { get; } = new("Akce", "Events");

    /// <summary>Of the year.</summary>
    public static Wording Lists { get; } = new("Seznamy roku", "Lists of the year");

    public static Wording Counterparties { get; } = new("Komu obec platila a kdo platil jí", "Who was paid and who paid");

    public static Wording Elsewhere { get; } = new("Smlouvy a úřední deska", "Contracts and the notice board");

    public static Wording Contracts { get; } = new("Smlouvy", "Contracts");

    public static Wording ContractsInRegister { get; } = new("Smlouvy v registru smluv", "Contracts in the register of contracts");

    public static Wording ContractsData { get; } = new("Registr smluv jako otevřená data", "The register of contracts as open data");

    public static Wording NoticeBoard { get; } = new("Úřední deska", "Notice board");

    public static Wording NoticeBoardInCatalogue { get; } =
        new("Úřední deska v národním katalogu otevřených dat", "Notice board in the national catalogue of open data");
}
