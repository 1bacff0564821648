using System.Globalization;
using Transparency.Core.Documents;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Pages;

/// <summary>What pages say of budget documents, in one language. It tells days and blames nobody: all it knows is what the municipality wrote.</summary>
/// <param name="Language"><c>cs</c> or <c>en</c>.</param>
/// <param name="Title">The heading.</param>
/// <param name="Lead">Whose word it is; <c>{0}</c> is the day.</param>
/// <param name="None">Where nothing is listed.</param>
/// <param name="Number">Before a number.</param>
/// <param name="Approved">Before the day of approval.</param>
/// <param name="Discussed">Before the day on which a draft was discussed.</param>
/// <param name="Published">Before the day of publication.</param>
/// <param name="Removed">Before the day of removal.</param>
/// <param name="Kinds">Every kind in the plural, in the order of <see cref="DocumentKind"/>.</param>
/// <param name="Singular">The same of one document.</param>
/// <param name="Rules">Every deadline, in the order of <see cref="DeadlineRule"/>.</param>
/// <param name="Met">In time.</param>
/// <param name="MissedBy">Done too late: <c>{0}</c> are the days.</param>
/// <param name="RemovedBy">Taken away too early: <c>{0}</c> are the days.</param>
/// <param name="NotDone">Not done, and the deadline is over.</param>
/// <param name="Running">Still to be done: <c>{0}</c> are the days left.</param>
/// <param name="Over">The deadline of what is not listed is over.</param>
/// <param name="Today">The deadline is today.</param>
/// <param name="Unknown">A day is not given.</param>
/// <param name="NotListed">The document is not on the list.</param>
/// <param name="Due">The deadline itself: <c>{0}</c> is its day.</param>
/// <param name="Days">One day, two to four, five and more; <c>{0}</c> is the number.</param>
/// <param name="Other">The page in the other language.</param>
/// <param name="Back">The way to the budget.</param>
internal sealed record DocumentWords(
    string Language, string Title, string Lead, string None, string Number, string Approved, string Discussed, string Published, string Removed,
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Singular, IReadOnlyList<string> Rules,
    string Met, string MissedBy, string RemovedBy, string NotDone, string Running, string Over, string Today, string Unknown, string NotListed, string Due,
    (string One, string Few, string Many) Days, string Other, string Back)
{
    public static DocumentWords Czech { get; } = new(
        "cs", "Rozpočtové dokumenty",
        "Seznam a data uvádí obec, lhůty jsou z nich spočteny ke dni {0}. Zda údaje odpovídají skutečnosti, tato stránka neověřuje.",
        "Obec pro tento rok žádné dokumenty neuvádí.",
        "č.", "schváleno", "projednáno", "zveřejněno", "sejmuto",
        ["Návrh střednědobého výhledu", "Střednědobý výhled rozpočtu", "Návrh rozpočtu", "Rozpočet", "Rozpočtové provizorium", "Rozpočtová opatření", "Návrh závěrečného účtu", "Závěrečný účet"],
        ["návrh střednědobého výhledu", "střednědobý výhled rozpočtu", "návrh rozpočtu", "rozpočet", "pravidla rozpočtového provizoria", "rozpočtové opatření", "návrh závěrečného účtu", "závěrečný účet"],
        [
            "Zveřejnění nejméně 15 dnů před projednáním", "Zveřejnění do 30 dnů od schválení", "Zveřejnění nejméně 15 dnů před projednáním", "Zveřejnění, dokud není zveřejněn rozpočet",
            "Schválení před začátkem roku, jinak pravidla provizoria", "Zveřejnění do 30 dnů od schválení", "Zveřejnění do 30 dnů od schválení", "Zveřejnění do 30 dnů od schválení",
            "Zveřejnění nejméně 15 dnů před projednáním", "Schválení do 30. června následujícího roku", "Zveřejnění do 30 dnů od schválení",
        ],
        "včas", "podle údajů obce {0} po lhůtě", "podle údajů obce sejmuto o {0} dříve", "lhůta uplynula, obec neuvádí, že by se tak stalo", "lhůta běží, zbývá {0}", "lhůta uplynula", "lhůta končí dnes",
        "nelze určit, obec neuvádí potřebné datum", "V seznamu obce není", "lhůta do {0}",
        ("{0} den", "{0} dny", "{0} dní"), "In English", "Celý rozpočet");

    public static DocumentWords English { get; } = new(
        "en", "Budget documents",
        "The list and its days are the municipality's, deadlines are counted from them as of {0}. Whether they are true is not verified here.",
        "The municipality lists no documents for this year.",
        "no.", "approved", "discussed", "published", "removed",
        ["Draft medium-term outlook", "Medium-term outlook", "Draft budget", "Budget", "Provisional budget", "Amendments", "Draft final account", "Final account"],
        ["draft medium-term outlook", "medium-term outlook", "draft budget", "budget", "rules of a provisional budget", "amendment", "draft final account", "final account"],
        [
            "Published at least 15 days before it is discussed", "Published within 30 days of approval", "Published at least 15 days before it is discussed", "Published until the budget is",
            "Approved before the year begins, or else the rules of a provisional budget", "Published within 30 days of approval", "Published within 30 days of approval", "Published within 30 days of approval",
            "Published at least 15 days before it is discussed", "Approved by 30 June of the following year", "Published within 30 days of approval",
        ],
        "in time", "by the municipality's own days, {0} after the deadline", "by the municipality's own days, removed {0} early", "the deadline is over, the municipality does not say that it was done", "the deadline runs, {0} left", "the deadline is over", "the deadline is today",
        "cannot be told, a day is not given", "Not on the municipality's list", "deadline {0}",
        ("{0} day", "{0} days", "{0} days"), "Česky", "The whole budget");

    /// <summary>Whether it was met, in words alone: colour says nothing here.</summary>
    public string State(Deadline deadline) => deadline switch
    {
        { State: DeadlineState.Met } => Met,
        { State: DeadlineState.Running, Days: 0 } => Today,
        { State: DeadlineState.Running, Days: { } left } => Filled(Running, Count(left)),
        { State: DeadlineState.Missed, Rule: DeadlineRule.DraftBudgetKept, Days: { } early } => Filled(RemovedBy, Count(early)),
        { State: DeadlineState.Missed, Done: not null, Days: { } late } => Filled(MissedBy, Count(late)),
        { State: DeadlineState.Missed } => NotDone,
        _ => Unknown,
    };

    /// <summary>What to call a document where it is only named.</summary>
    public string Name(DocumentName document) => document.Title ?? $"{Singular[(int)document.Kind]}{(document.Number is { } number ? $" {Number}\u00A0{number}" : "")}";

    public string Count(int days) => Filled(days == 1 ? Days.One : days is >= 2 and <= 4 ? Days.Few : Days.Many, CzechText.Number(days));

    /// <summary>With spaces that do not break; both languages write it alike here, as dates of Czech law.</summary>
    public static string Day(DateOnly day) => day.ToString("d.\u00A0M.\u00A0yyyy", CultureInfo.InvariantCulture);

    public static string Filled(string text, string value) => string.Format(CultureInfo.InvariantCulture, text, value);
}
