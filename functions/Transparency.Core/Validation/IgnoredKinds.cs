namespace Transparency.Core.Validation;

/// <summary>Every kind of row that is read and does not count. A report names the kind and how many rows it has.</summary>
public static class IgnoredKinds
{
    public static readonly IgnoredKind Blank = new("blank", "blank rows", "prázdné řádky");

    public static readonly IgnoredKind Duplicate = new("duplicate", "rows that another file has too", "řádky, které jsou i v jiném souboru");

    public static readonly IgnoredKind NotPrimary = new("not-primary", "rows of a source that is not the primary one", "řádky zdroje, který není rozhodující");

    public static readonly IgnoredKind PaymentOnly = new("payment-only", "payments shown, whose amounts the primary source gives", "platby jen ukázané, jejichž částky dává rozhodující zdroj");

    public static readonly IgnoredKind WithoutId = new("without-id", "names without an id", "názvy bez čísla");

    public static readonly IgnoredKind WithoutName = new("without-name", "ids without a name", "čísla bez názvu");

    public static readonly IgnoredKind OtherMunicipality = new("other-municipality", "rows of other municipalities", "řádky jiných obcí");

    public static readonly IgnoredKind OtherStatement = new("other-statement", "rows of another statement", "řádky jiného výkazu");

    public static readonly IgnoredKind OtherTable = new("other-table", "rows of another table of the statement", "řádky jiné části výkazu");

    public static readonly IgnoredKind OtherYear = new("other-year", "rows of another year", "řádky jiného roku");

    public static readonly IgnoredKind OtherAccount = new("other-account", "entries of other accounts", "zápisy jiných účtů");

    public static readonly IgnoredKind SumRow = new("sum-row", "rows that are the sum of others", "součtové řádky");

    public static readonly IgnoredKind NoItem = new("no-item", "rows without a budget item", "řádky bez rozpočtové položky");

    public static readonly IgnoredKind WithoutCodes = new("without-codes", "headings and sums without codes", "nadpisy a součty bez kódů");

    public static readonly IgnoredKind WithoutAmounts = new("without-amounts", "rows without an amount", "řádky bez částky");

    public static readonly IgnoredKind DetailOfAccounting = new("detail-of-accounting", "invoices that the accounting beside them has", "faktury, které má účetnictví ve stejné složce");

    public static readonly IgnoredKind Unclassified = new("unclassified", "invoices without a paragraph and item", "faktury bez paragrafu a položky");

    public static readonly IgnoredKind Unpaid = new("unpaid", "invoices that are not paid yet", "dosud nezaplacené faktury");

    public static readonly IgnoredKind NotExpenditure = new("not-expenditure", "received invoices booked to an item of income or financing", "přijaté faktury na příjmové nebo financující položce");

    public static readonly IgnoredKind OtherItem = new("other-item", "items that are no part of a budget", "položky, které do rozpočtu nepatří");

    public static readonly IgnoredKind Superseded = new("superseded", "superseded by a later one", "nahrazeno pozdějším", HasDetail: true);

    public static readonly IgnoredKind DocumentType = new("document-type", "documents of a type that does not count", "doklady druhu, který se nezapočítává", HasDetail: true);

    public static readonly IgnoredKind AmendmentAlone = new("amendment-alone", "amendments without an approved budget to amend", "rozpočtová opatření bez schváleného rozpočtu");

    public static readonly IgnoredKind UnreadableBlock = new("unreadable-block", "rows under a head that cannot be read", "řádky pod hlavičkou, kterou nelze přečíst");

    public static readonly IgnoredKind StrayText = new("stray-text", "texts that belong to no document", "texty, které nepatří k žádnému dokladu");

    public static IReadOnlyList<IgnoredKind> All { get; } =
        [Blank, Duplicate, NotPrimary, PaymentOnly, WithoutId, WithoutName, OtherMunicipality, OtherStatement, OtherTable, OtherYear, OtherAccount,
         SumRow, NoItem, WithoutCodes, WithoutAmounts, DetailOfAccounting, Unclassified, Unpaid, NotExpenditure, OtherItem, Superseded, DocumentType, AmendmentAlone, UnreadableBlock, StrayText];

    /// <summary>What a report's code means, with its detail; a code of an older report that is no longer known stands for itself.</summary>
    public static string Describe(string code, bool czech)
    {
        foreach (var kind in All)
        {
            if (kind.Code == code) return czech ? kind.TitleCs : kind.Title;
            if (kind.HasDetail && code.StartsWith(kind.Code + "-", StringComparison.Ordinal)) return $"{(czech ? kind.TitleCs : kind.Title)} ({code[(kind.Code.Length + 1)..]})";
        }
        return code;
    }
}
