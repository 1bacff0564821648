using Transparency.Core.Documents;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Words;

namespace Transparency.Pages.Documents;

/// <summary>What pages say of budget documents. It tells days and blames nobody: all it knows is what the municipality wrote.</summary>
internal static class DocumentWords
{
    public static Wording Title { get; } = new("Rozpočtové dokumenty", "Budget documents");

    /// <summary>Whose word it is; {0} is the day.</summary>
    public static Wording Lead { get; } = new(
        "Seznam a data uvádí obec, lhůty jsou z nich spočteny ke dni {0}. Zda údaje odpovídají skutečnosti, tato stránka neověřuje.",
        "The list and its days are the municipality's, deadlines are counted from them as of {0}. Whether they are true is not "
            + "verified here.");

    public static Wording None { get; } =
        new("Obec pro tento rok žádné dokumenty neuvádí.", "The municipality lists no documents for this year.");

    /// <summary>Before a number.</summary>
    public static Wording Number { get; } = new("č.", "no.");

    public static Wording Approved { get; } = new("schváleno", "approved");

    /// <summary>Before the day on which a draft was discussed.</summary>
    public static Wording Discussed { get; } = new("projednáno", "discussed");

    public static Wording Published { get; } = new("zveřejněno", "published");

    public static Wording Removed { get; } = new("sejmuto", "removed");

    /// <summary>Every kind in the plural, in the order of <see cref="DocumentKind"/>.</summary>
    public static IReadOnlyList<Wording> Kinds { get; } =
    [
        new("Návrh střednědobého výhledu", "Draft medium-term outlook"),
        new("Střednědobý výhled rozpočtu", "Medium-term outlook"),
        new("Návrh rozpočtu", "Draft budget"),
        new("Rozpočet", "Budget"),
        new("Rozpočtové provizorium", "Provisional budget"),
        new("Rozpočtová opatření", "Amendments"),
        new("Návrh závěrečného účtu", "Draft final account"),
        new("Závěrečný účet", "Final account"),
    ];

    /// <summary>The same of one document.</summary>
    public static IReadOnlyList<Wording> Singular { get; } =
    [
        new("návrh střednědobého výhledu", "draft medium-term outlook"),
        new("střednědobý výhled rozpočtu", "medium-term outlook"),
        new("návrh rozpočtu", "draft budget"),
        new("rozpočet", "budget"),
        new("pravidla rozpočtového provizoria", "rules of a provisional budget"),
        new("rozpočtové opatření", "amendment"),
        new("návrh závěrečného účtu", "draft final account"),
        new("závěrečný účet", "final account"),
    ];

    /// <summary>Every deadline, in the order of <see cref="DeadlineRule"/>.</summary>
    public static IReadOnlyList<Wording> Rules { get; } =
    [
        BeforeDiscussion,
        AfterApproval,
        BeforeDiscussion,
        new("Zveřejnění, dokud není zveřejněn rozpočet", "Published until the budget is"),
        new(
            "Schválení před začátkem roku, jinak pravidla provizoria",
            "Approved before the year begins, or else the rules of a provisional budget"),
        AfterApproval,
        AfterApproval,
        AfterApproval,
        BeforeDiscussion,
        new("Schválení do 30. června následujícího roku", "Approved by 30 June of the following year"),
        AfterApproval,
    ];

    /// <summary>The deadline of what is not listed is over.</summary>
    public static Wording Over { get; } = new("lhůta uplynula", "the deadline is over");

    /// <summary>The document is not on the list.</summary>
    public static Wording NotListed { get; } = new("V seznamu obce není", "Not on the municipality's list");

    /// <summary>The deadline itself: {0} is its day.</summary>
    public static Wording Due { get; } = new("lhůta do {0}", "deadline {0}");

    /// <summary>What a page in another language calls the way to this one.</summary>
    public static Wording ThisLanguage { get; } = new("Česky", "In English");

    /// <summary>The way to the budget.</summary>
    public static Wording Back { get; } = new("Celý rozpočet", "The whole budget");

    private static Wording BeforeDiscussion =>
        new("Zveřejnění nejméně 15 dnů před projednáním", "Published at least 15 days before it is discussed");

    private static Wording AfterApproval => new("Zveřejnění do 30 dnů od schválení", "Published within 30 days of approval");

    /// <summary>Whether it was met.</summary>
    public static Wording State(Deadline deadline) => deadline switch
    {
        { State: DeadlineState.Met } => new("včas", "in time"),
        { State: DeadlineState.Running, Days: 0 } => new("lhůta končí dnes", "the deadline is today"),
        { State: DeadlineState.Running, Days: { } left } => Of(left, new("lhůta běží, zbývá {0}", "the deadline runs, {0} left")),
        { State: DeadlineState.Missed, Rule: DeadlineRule.DraftBudgetKept, Days: { } early } =>
            Of(early, new("podle údajů obce sejmuto o {0} dříve", "by the municipality's own days, removed {0} early")),
        { State: DeadlineState.Missed, Done: not null, Days: { } late } =>
            Of(late, new("podle údajů obce {0} po lhůtě", "by the municipality's own days, {0} after the deadline")),
        { State: DeadlineState.Missed } => new(
            "lhůta uplynula, obec neuvádí, že by se tak stalo",
            "the deadline is over, the municipality does not say that it was done"),
        _ => new("nelze určit, obec neuvádí potřebné datum", "cannot be told, a day is not given"),
    };

    /// <summary>What to call a document where it is only named.</summary>
    public static Wording Name(DocumentName document)
    {
        if (document.Title is { } title)
            return new(title, title);

        var kind = Singular[(int)document.Kind];
        return document.Number is { } number
            ? new($"{kind.Czech} {Number.Czech}\u00A0{number}", $"{kind.English} {Number.English}\u00A0{number}")
            : kind;
    }

    /// <summary>A sentence with a number of days in its place {0}.</summary>
    private static Wording Of(int days, Wording sentence)
    {
        var number = CzechText.Number(days);
        var czech = days switch { 1 => "den", >= 2 and <= 4 => "dny", _ => "dní" };
        return new(sentence.Czech.Filled($"{number} {czech}"), sentence.English.Filled($"{number} {(days == 1 ? "day" : "days")}"));
    }
}
