using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Catalogue;

/// <summary>
/// What the catalogue says of datasets, in Czech and English. An organisation has costs and revenue where others have a budget.
/// </summary>
internal static class CatalogueWords
{
    public static BilingualText Catalogue { get; } = new("Otevřené rozpočty", "Open budgets");

    public static BilingualText Service { get; } = new("Otevřené rozpočty: programové rozhraní", "Open budgets: interface for programs");

    public static BilingualText BudgetFile { get; } = new("Rozpočet a jeho plnění (CSV)", "Budget and its execution (CSV)");

    public static BilingualText PaymentsFile { get; } = new("Jednotlivé platby (CSV)", "Single payments (CSV)");

    public static BilingualText BudgetTwin { get; } = new("Rozpočet a jeho plnění (Parquet)", "Budget and its execution (Parquet)");

    public static BilingualText PaymentsTwin { get; } = new("Jednotlivé platby (Parquet)", "Single payments (Parquet)");

    public static BilingualText EventsFile { get; } = new(
        "Názvy akcí, organizačních jednotek a účtů (CSV)", "Names of events, units and accounts (CSV)");

    public static BilingualText DocumentsFile { get; } = new("Rozpočtové dokumenty (CSV)", "Budget documents (CSV)");

    public static BilingualText NotesFile { get; } = new("Poznámky obce k částem rozpočtu (CSV)", "Notes of the municipality (CSV)");

    public static BilingualText PlacesFile { get; } = new("Místa akcí (CSV)", "Places of events (CSV)");

    public static BilingualText Archive { get; } = new("Všechny soubory (ZIP)", "All files (ZIP)");

    public static BilingualText Interface { get; } = new("Programové rozhraní (JSON)", "Interface for programs (JSON)");

    public static BilingualText CatalogueDescription(string publisher) => new(
        $"Rozpočty, jejich změny a plnění, jak je obce a jejich organizace zveřejňují. Katalog poskytuje {publisher}.",
        $"Budgets, their amendments and execution as municipalities and their organisations publish them. The catalogue is provided by "
            + $"{publisher}.");

    public static BilingualText StateSeriesTitle { get; } = new(
        "Rozpočty všech obcí a krajů podle výkazu FIN 2-12 M",
        "Budgets of all municipalities and regions by the statement FIN 2-12 M");

    public static BilingualText StateSeriesDescription { get; } = new(
        "Příjmy, výdaje a financování všech obcí a krajů České republiky podle výkazu FIN 2-12 M, který zveřejňuje Státní pokladna "
            + "(MONITOR), rok po roce. Každá obec má v programovém rozhraní svůj rozpočet a své soubory.",
        "Income, expenditure and financing of all municipalities and regions of the Czech Republic by the statement FIN 2-12 M that the "
            + "state treasury publishes (MONITOR), year by year. Each municipality has its budget and its files in the interface.");

    /// <summary>There are no payments in it.</summary>
    public static BilingualWords StateKeywords(Municipality of) => new(
        ["rozpočet", "příjmy", "výdaje", "FIN 2-12 M", "hospodaření", of.Name],
        ["budget", "income", "expenditure", "FIN 2-12 M", of.Name]);

    private static BilingualText StateYearTitle(Municipality of, int year) => new(
        $"Rozpočet {FiscalYear.Of(year)} podle výkazu FIN 2-12 M: {of.Name}",
        $"Budget {FiscalYear.Of(year)} by the statement FIN 2-12 M: {of.Name}");

    private static BilingualText StateYearDescription(Municipality of, int year) => new(
        $"{of.Name}, rok {FiscalYear.Of(year)}: schválený rozpočet, rozpočet po změnách, skutečnost příjmů, výdajů a financování podle "
            + "paragrafů a položek, jak je uvádí výkaz FIN 2-12 M zveřejněný Státní pokladnou. Částky jsou v Kč. Soubory jsou vždy "
            + "z posledního měsíce, který byl zveřejněn.",
        $"{of.Name}, year {FiscalYear.Of(year)}: approved budget, amended budget, actual amounts of income, expenditure and financing by "
            + "paragraph and item, as the statement FIN 2-12 M has them that the state treasury publishes. Amounts are in CZK. Files are "
            + "always those of the last month that was published.");

    public static BilingualText SeriesTitle(Municipality of) => IsOrganisation(of)
        ? new($"Náklady a výnosy: {of.Name}", $"Costs and revenue: {of.Name}")
        : new($"Rozpočty: {of.Name}", $"Budgets: {of.Name}");

    public static BilingualText SeriesDescription(Municipality of) => IsOrganisation(of)
        ? new($"Náklady a výnosy podle účtů, rok po roce. {of.Name}.", $"Costs and revenue by account, year by year. {of.Name}.")
        : new(
            $"Rozpočty, jejich změny a plnění s jednotlivými platbami, rok po roce. {of.Name}.",
            $"Budgets, their amendments and execution with single payments, year by year. {of.Name}.");

    public static BilingualText YearTitle(CataloguedYear of) =>
        of.State is null ? OwnYearTitle(of.Municipality, of.Year) : StateYearTitle(of.Municipality, of.Year);

    private static BilingualText OwnYearTitle(Municipality of, int year) => IsOrganisation(of)
        ? new($"Náklady a výnosy {FiscalYear.Of(year)}: {of.Name}", $"Costs and revenue {FiscalYear.Of(year)}: {of.Name}")
        : new($"Rozpočet {FiscalYear.Of(year)}: {of.Name}", $"Budget {FiscalYear.Of(year)}: {of.Name}");

    public static BilingualText YearDescription(CataloguedYear of)
    {
        if (of.State is not null)
            return StateYearDescription(of.Municipality, of.Year);

        var stages = Stages(of.Totals);
        return IsOrganisation(of.Municipality)
            ? new(
                $"{of.Municipality.Name}, rok {FiscalYear.Of(of.Year)}: {Joined(stages.Cs)} nákladů a výnosů podle účtů. Částky jsou v Kč, "
                    + $"neznámá částka je prázdná. Soubory jsou vždy z nejnovější zveřejněné edice.",
                $"{of.Municipality.Name}, year {FiscalYear.Of(of.Year)}: {Joined(stages.En)} of costs and revenue by account. Amounts are "
                    + $"in CZK, an unknown amount is empty. Files are always those of the newest edition.")
            : new(
                $"{of.Municipality.Name}, rok {FiscalYear.Of(of.Year)}: {Joined(stages.Cs)} příjmů, výdajů a financování podle paragrafů, "
                    + $"položek, akcí a organizačních jednotek, a jednotlivé platby, pokud jsou zveřejněny. Částky jsou v Kč, neznámá "
                    + $"částka je prázdná. Soubory jsou vždy z nejnovější zveřejněné edice.",
                $"{of.Municipality.Name}, year {FiscalYear.Of(of.Year)}: {Joined(stages.En)} of income, expenditure and financing by "
                    + $"paragraph, item, event and unit, and single payments where they are published. Amounts are in CZK, an unknown "
                    + $"amount is empty. Files are always those of the newest edition.");
    }

    public static BilingualWords Keywords(Municipality of) => IsOrganisation(of)
        ? new(
            ["náklady", "výnosy", "příspěvková organizace", "hospodaření", of.Name],
            ["costs", "revenue", "subsidised organisation", of.Name])
        : new(["rozpočet", "příjmy", "výdaje", "platby", "hospodaření", of.Name], ["budget", "income", "expenditure", "payments", of.Name]);

    private static bool IsOrganisation(Municipality municipality) => municipality.Kind == MunicipalityKind.Organisation;

    /// <summary>The stages that are known on any side.</summary>
    private static BilingualWords Stages(SideTotals? totals)
    {
        var (cs, en) = (new List<string>(), new List<string>());
        StageTotals?[] sides = [totals?.Income, totals?.Expenditure, totals?.Financing];
        Add(stage => stage.Approved, "schválený rozpočet", "approved budget");
        Add(stage => stage.Amended, "rozpočet po změnách", "amended budget");
        Add(stage => stage.Actual, "skutečnost", "actual amounts");

        return new BilingualWords(cs, en);

        void Add(Func<StageTotals, Money?> amount, string czech, string english)
        {
            if (!sides.Any(side => side is not null && amount(side) is not null))
                return;

            cs.Add(czech);
            en.Add(english);
        }
    }

    private static string Joined(IReadOnlyList<string> words) => string.Join(", ", words);
}
