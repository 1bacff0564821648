using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Words;

namespace Transparency.Pages.Publications;

/// <summary>What feeds and a publication's page say.</summary>
public static class PublicationWords
{
    public static Wording List { get; } = new("Co bylo zveřejněno", "What was published");

    public static Wording ListOfOne { get; } = new("co bylo zveřejněno", "what was published");

    public static Wording ListDescription { get; } = new(
        "Každé zveřejnění rozpočtu a co se jím změnilo, nejnovější nahoře.",
        "Every publication of a budget and what it changed, the newest first.");

    public static Wording Follow { get; } = new("Sledovat změny ve čtečce:", "Follow the changes in a reader:");

    public static Wording None { get; } = new("Zatím nebylo zveřejněno nic.", "Nothing has been published yet.");

    public static Wording Older { get; } = new("Starší", "Older");

    public static Wording Everybody { get; } = new("Otevřené rozpočty", "Open budgets");

    public static Wording OfOne { get; } = new("otevřený rozpočet", "open budget");

    public static Wording Description { get; } = new(
        "Co se v rozpočtech změnilo: každá nově zveřejněná edice.",
        "What changed in budgets: every newly published edition.");

    internal static Wording EmptyFolder { get; } = new("Složka s exporty je prázdná.", "The folder with exports is empty.");

    /// <summary>Behind a year, where it is the state's statement that changed.</summary>
    internal static Wording ByState { get; } = new("podle výkazu Státní pokladny", "in the state's statement");

    internal static Wording NotInStatement { get; } = new(
        "Zveřejněný výkaz Státní pokladny tento rozpočet už neobsahuje.",
        "The published statement of the state treasury no longer has this budget.");

    internal static Wording StateEntry { get; } = new(
        "Údaje výkazu FIN 2-12 M, který zveřejňuje Státní pokladna.",
        "Figures of the statement FIN 2-12 M that the state treasury publishes.");

    internal static Wording Amounts { get; } = new(
        "Částky v Kč, bez převodů mezi vlastními účty.",
        "Amounts in CZK, without transfers between the town's own accounts.");

    internal static Wording Amended { get; } = new("Rozpočet po změnách", "Amended budget");

    internal static Wording Actual { get; } = new("Skutečnost", "Actual");

    internal static Wording Income { get; } = new("Příjmy", "Income");

    internal static Wording Expenditure { get; } = new("Výdaje", "Expenditure");

    internal static Wording Financing { get; } = new("Financování", "Financing");

    internal static Wording SinceBefore { get; } =
        new("Proti předchozí edici, včetně převodů", "Against the edition before, transfers included");

    internal static Wording MostChanged { get; } = new("Co se změnilo nejvíc", "What changed most");

    internal static Wording Payments { get; } = new("Platby", "Payments");

    /// <summary>{0} are how many, {1} how much.</summary>
    internal static Wording PaymentsAdded { get; } = new("přibylo {0} ({1} Kč)", "{0} added (CZK {1})");

    internal static Wording PaymentsRemoved { get; } = new("ubylo {0} ({1} Kč)", "{0} removed (CZK {1})");

    internal static Wording Events { get; } = new("Akce", "Events");

    internal static Wording EventsAdded { get; } = new("nové: {0}", "new: {0}");

    internal static Wording EventsRemoved { get; } = new("zrušené: {0}", "gone: {0}");

    internal static Wording DocumentsAdded { get; } = new("nově v seznamu: {0}", "newly listed: {0}");

    internal static Wording DocumentsRemoved { get; } = new("už ne v seznamu: {0}", "no longer listed: {0}");

    internal static Wording Sources { get; } = new("Zdroje", "Sources");

    internal static Wording Edition { get; } = new("Edice", "Edition");

    internal static Wording EditionBefore { get; } = new("Předchozí edice", "Edition before");

    internal static Wording NoFiles { get; } =
        new("Soubory této edice se už neuchovávají.", "The files of this edition are no longer kept.");

    internal static Wording YearNow { get; } = new("Rozpočet, jak platí dnes", "The budget as it is now");

    /// <summary>What a page in another language calls the way to this one.</summary>
    internal static Wording ThisLanguage { get; } = new("Česky", "In English");

    /// <summary>{0} is the day, {1} the editions, {2} the reason.</summary>
    private static Wording WithdrawnText { get; } = new(
        "Provozovatel dne {0} stáhl edice: {1}. Důvod: {2}. Odstraňte prosím jejich kopie.",
        "Whoever runs this service withdrew on {0}: {1}. Reason: {2}. Please remove your copies.");

    private static Wording StaysText { get; } = new(" Nadále platí edice {0}.", " Edition {0} stays current.");

    private static Wording DayFormat { get; } = new("d. M. yyyy", "yyyy-MM-dd");

    /// <summary>A withdrawal in a sentence or two: day, editions and reason, and nothing of what it was.</summary>
    internal static string Withdrawal(PublicationWithdrawal withdrawal, Language language)
    {
        var day = Moments.At(withdrawal.At, DayFormat.In(language));
        var reason = WithdrawalReason.Of(withdrawal.Reason);
        var text = WithdrawnText.In(language).Filled(day, string.Join(", ", withdrawal.Editions), reason.Words.In(language));
        return withdrawal.Current is { } current ? text + StaysText.In(language).Filled(current) : text;
    }

    internal static Wording SideName(string side) => side switch { "income" => Income, "expenditure" => Expenditure, _ => Financing };
}
