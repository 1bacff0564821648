using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>Every kind of row that is read and does not count. A report names the kind and how many rows it has.</summary>
public static class IgnoredKinds
{
    public static readonly IgnoredKind Blank = new("blank", new("prázdné řádky", "blank rows"));

    public static readonly IgnoredKind AboveHeader = new("above-header",
        new("řádky nad záhlavím", "lines above the header"));

    public static readonly IgnoredKind RepeatedHeader = new("repeated-header",
        new("zopakované záhlaví", "the header once more"));

    public static readonly IgnoredKind Duplicate = new("duplicate",
        new("řádky, které jsou i v jiném souboru", "rows that another file has too"));

    public static readonly IgnoredKind NotPrimary = new("not-primary",
        new("řádky zdroje, který není rozhodující", "rows of a source that is not the primary one"));

    public static readonly IgnoredKind PaymentOnly = new("payment-only",
        new("platby jen ukázané, jejichž částky dává rozhodující zdroj", "payments shown, whose amounts the primary source gives"));

    public static readonly IgnoredKind WithoutId = new("without-id",
        new("názvy bez čísla", "names without an id"));

    public static readonly IgnoredKind WithoutName = new("without-name",
        new("čísla bez názvu", "ids without a name"));

    public static readonly IgnoredKind OtherMunicipality = new("other-municipality",
        new("řádky jiných obcí", "rows of other municipalities"));

    public static readonly IgnoredKind NotMunicipality = new("not-municipality",
        new("řádky jiných, než jsou obce a kraje", "rows of others than municipalities and regions"));

    public static readonly IgnoredKind OtherStatement = new("other-statement",
        new("řádky jiného výkazu", "rows of another statement"));

    public static readonly IgnoredKind OtherTable = new("other-table",
        new("řádky jiné části výkazu", "rows of another table of the statement"));

    public static readonly IgnoredKind OtherYear = new("other-year",
        new("řádky jiného roku", "rows of another year"));

    public static readonly IgnoredKind OtherAccount = new("other-account",
        new("zápisy jiných účtů", "entries of other accounts"));

    public static readonly IgnoredKind SumRow = new("sum-row",
        new("součtové řádky", "rows that are the sum of others"));

    public static readonly IgnoredKind NoItem = new("no-item",
        new("řádky bez rozpočtové položky", "rows without a budget item"));

    public static readonly IgnoredKind WithoutCodes = new("without-codes",
        new("nadpisy a součty bez kódů", "headings and sums without codes"));

    public static readonly IgnoredKind WithoutAmounts = new("without-amounts",
        new("řádky bez částky", "rows without an amount"));

    public static readonly IgnoredKind DetailOfAccounting = new("detail-of-accounting",
        new("faktury, které má účetnictví ve stejné složce", "invoices that the accounting beside them has"));

    public static readonly IgnoredKind Unclassified = new("unclassified",
        new("faktury bez paragrafu a položky", "invoices without a paragraph and item"));

    public static readonly IgnoredKind Unpaid = new("unpaid",
        new("dosud nezaplacené faktury", "invoices that are not paid yet"));

    public static readonly IgnoredKind NotExpenditure = new("not-expenditure",
        new("přijaté faktury na příjmové nebo financující položce", "received invoices booked to an item of income or financing"));

    public static readonly IgnoredKind OtherItem = new("other-item",
        new("položky, které do rozpočtu nepatří", "items that are no part of a budget"));

    public static readonly IgnoredKind Superseded = new("superseded",
        new("nahrazeno pozdějším", "superseded by a later one"), HasDetail: true);

    public static readonly IgnoredKind DocumentType = new("document-type",
        new("doklady druhu, který se nezapočítává", "documents of a type that does not count"), HasDetail: true);

    public static readonly IgnoredKind AmendmentAlone = new("amendment-alone",
        new("rozpočtová opatření bez schváleného rozpočtu", "amendments without an approved budget to amend"));

    public static readonly IgnoredKind UnreadableBlock = new("unreadable-block",
        new("řádky pod hlavičkou, kterou nelze přečíst", "rows under a head that cannot be read"));

    public static readonly IgnoredKind StrayText = new("stray-text",
        new("texty, které nepatří k žádnému dokladu", "texts that belong to no document"));

    public static IReadOnlyList<IgnoredKind> All { get; } =
    [
        Blank, AboveHeader, RepeatedHeader, Duplicate, NotPrimary, PaymentOnly, WithoutId, WithoutName,
        OtherMunicipality, NotMunicipality, OtherStatement, OtherTable, OtherYear,
        OtherAccount, SumRow, NoItem, WithoutCodes, WithoutAmounts, DetailOfAccounting, Unclassified, Unpaid, NotExpenditure, OtherItem,
        Superseded, DocumentType, AmendmentAlone, UnreadableBlock, StrayText,
    ];

    /// <summary>What a report's code means, with its detail; a code of an older report that is no longer known stands for itself.</summary>
    public static Wording Describe(string code)
    {
        foreach (var kind in All)
        {
            if (kind.Code == code)
                return kind.Title;

            if (kind.HasDetail && code.StartsWith(kind.Code + "-", StringComparison.Ordinal))
            {
                var detail = code[(kind.Code.Length + 1)..];
                return new Wording($"{kind.Title.Czech} ({detail})", $"{kind.Title.English} ({detail})");
            }
        }

        return Wording.Verbatim(code);
    }
}
