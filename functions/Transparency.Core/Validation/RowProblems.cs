namespace Transparency.Core.Validation;

/// <summary>Problems of single rows. A row with an error is rejected, and its folder with it.</summary>
public static class RowProblems
{
    public static readonly ProblemKind BadAmount = Error("bad-amount",
        "The amount is not a number.", "Částka není číslo.",
        "Correct the amount.", "Opravte částku.");

    public static readonly ProblemKind AmountOutOfRange = Error("amount-out-of-range",
        "The amount is larger than any budget.", "Částka je větší než jakýkoli rozpočet.",
        "Check the column and the decimal mark.", "Zkontrolujte sloupec a desetinnou čárku.");

    public static readonly ProblemKind MissingItem = Error("missing-item",
        "The item is missing.", "Chybí rozpočtová položka.",
        "Fill in the item; it decides whether the row is income or expenditure.", "Doplňte položku; rozhoduje, zda jde o příjem, nebo výdaj.");

    public static readonly ProblemKind BadItem = Error("bad-item",
        "The item is no budget item.", "Položka není rozpočtová položka.",
        "Use a four-digit item of classes 1 to 8.", "Použijte čtyřmístnou položku tříd 1 až 8.");

    public static readonly ProblemKind BadParagraph = Error("bad-paragraph",
        "The paragraph is not a code of at most four digits.", "Paragraf není nejvýše čtyřmístný kód.",
        "Correct the paragraph; 0 means none.", "Opravte paragraf; 0 znamená žádný.");

    public static readonly ProblemKind BadAccount = Error("bad-account",
        "The account is missing or is no number of three digits.", "Účet chybí, nebo není trojmístné číslo.",
        "Write the synthetic account into its column and the analytical one beside it.", "Syntetický účet uveďte v jeho sloupci a analytický vedle něj.");

    public static readonly ProblemKind BadDate = Error("bad-date",
        "The date is not a day of the calendar.", "Datum není platný den.",
        "Write the date as 2024-01-31 or 31.1.2024.", "Zapište datum jako 2024-01-31 nebo 31.1.2024.");

    public static readonly ProblemKind BadCode = Error("bad-code",
        "The code of an event or unit is too long or holds control characters.", "Kód akce nebo jednotky je příliš dlouhý nebo obsahuje řídicí znaky.",
        "Use a code of at most 64 characters.", "Použijte kód do 64 znaků.");

    public static readonly ProblemKind UnknownDocument = Error("unknown-document",
        "The kind of the document is missing or is none that is known.", "Druh dokumentu chybí, nebo není žádný ze známých.",
        "Use one of the kinds that docs/formats.md lists, such as budget, amendment or final-account.",
        "Použijte některý z druhů, například rozpočet, rozpočtové opatření nebo závěrečný účet.");

    public static readonly ProblemKind BadAddress = Error("bad-address",
        "The address is none of the web.", "Adresa není webová adresa.",
        "Write the whole address, with https:// at its beginning; leave it empty while there is none.", "Zapište celou adresu včetně https:// na začátku; dokud žádná není, pole nechte prázdné.");

    public static readonly ProblemKind BadText = Error("bad-text",
        "The text is too long or holds line ends.", "Text je příliš dlouhý nebo obsahuje konce řádků.",
        "Shorten it to one line.", "Zkraťte ho na jeden řádek.");

    public static readonly ProblemKind UnclosedQuote = Error("unclosed-quote",
        "A quotation mark is opened and not closed on this row.", "Uvozovka na tomto řádku není uzavřena.",
        "Close it, or double it where it is part of the text.", "Uzavřete ji, nebo ji zdvojte, je-li součástí textu.");

    public static readonly ProblemKind TooFewFields = Error("too-few-fields",
        "The row ends before a required column.", "Řádek končí před povinným sloupcem.",
        "Check that the row was not cut.", "Zkontrolujte, že řádek není useknutý.");

    public static readonly ProblemKind TooManyFields = Error("too-many-fields",
        "The row has more fields than the header.", "Řádek má více polí než záhlaví.",
        "Put texts that hold the separator into quotes.", "Texty obsahující oddělovač dejte do uvozovek.");

    public static readonly ProblemKind LineTooLong = Error("line-too-long",
        "A row is longer than 1 MB.", "Řádek je delší než 1 MB.",
        "Check that line ends were not lost in the export.", "Zkontrolujte, že se při exportu neztratily konce řádků.");

    public static readonly ProblemKind BadRecord = Error("bad-record",
        "The line is no record of this format, or stands where it cannot.", "Řádek není větou tohoto formátu, nebo je na místě, kde být nemůže.",
        "Export the file again, and do not edit it or join parts of files.", "Vyexportujte soubor znovu; neupravujte ho a nespojujte části souborů.");

    public static readonly ProblemKind AmountRounded = Warning("amount-rounded",
        "The amount is not whole haléře; it was rounded.", "Částka není v celých haléřích; byla zaokrouhlena.",
        "Nothing is needed for the dust of a spreadsheet; check larger differences.", "U zaokrouhlovacích zbytků netřeba nic; větší rozdíly zkontrolujte.");

    public static readonly ProblemKind DateOutsideYear = Warning("date-outside-year",
        "The date lies outside the folder's year.", "Datum leží mimo rok složky.",
        "Check that the file belongs to this year.", "Zkontrolujte, že soubor patří do tohoto roku.");

    public static readonly ProblemKind BadIco = Warning("bad-ico",
        "The IČO has a wrong check digit; the counterparty is shown as a person.", "IČO má chybnou kontrolní číslici; partner se ukazuje jako fyzická osoba.",
        "Correct the IČO in the accounting system.", "Opravte IČO v účetním systému.");

    public static readonly ProblemKind DoubtfulDays = Warning("doubtful-days",
        "A day of the document cannot be right beside its other days or its year.", "Datum u dokumentu neodpovídá jeho ostatním datům nebo roku.",
        "Check the days; deadlines are counted from them.", "Zkontrolujte data; počítají se z nich lhůty.");

    public static readonly ProblemKind QuotesInText = Warning("quotes-in-text",
        "Quotation marks inside a quoted text are not doubled; the text was read as it stands.", "Uvozovky uvnitř textu nejsou zdvojené; text byl načten, jak je.",
        "Check the texts of these rows.", "Zkontrolujte texty těchto řádků.");

    public static readonly ProblemKind TextAfterSeparator = Warning("text-after-separator",
        "The last column holds a separator without quotes; the rest of the row was read as its text.", "Poslední sloupec obsahuje oddělovač bez uvozovek; zbytek řádku se načetl jako jeho text.",
        "Put such texts into quotes.", "Takové texty dejte do uvozovek.");

    public static readonly ProblemKind PaymentWithoutDate = Warning("payment-without-date",
        "An invoice has no date; it is counted, and not shown as a payment.", "Faktura nemá datum; započítala se, ale neukazuje se mezi platbami.",
        "Export the date column as well.", "Exportujte i sloupec s datem.");

    public static readonly ProblemKind ExpenditureWithoutParagraph = Warning("expenditure-without-paragraph",
        "Expenditure has no paragraph.", "Výdaj nemá paragraf.",
        "Fill in the paragraph; expenditure is classified by purpose.", "Doplňte paragraf; výdaje se třídí podle účelu.");

    public static readonly ProblemKind MoneyWithoutItem = Warning("money-without-item",
        "A row of neither paragraph nor item carries money; it was left out.", "Řádek bez paragrafu i položky nese částku; byl vynechán.",
        "Check that the budget balances without it, or fill in its paragraph and item.", "Zkontrolujte, že je rozpočet bez něj vyrovnaný, nebo doplňte paragraf a položku.");

    internal static IEnumerable<ProblemKind> All =>
        [BadAmount, AmountOutOfRange, MissingItem, BadItem, BadParagraph, BadAccount, BadDate, BadCode, UnknownDocument, BadAddress, BadText, UnclosedQuote, TooFewFields, TooManyFields, LineTooLong, BadRecord,
         AmountRounded, DateOutsideYear, BadIco, DoubtfulDays, QuotesInText, TextAfterSeparator, PaymentWithoutDate, ExpenditureWithoutParagraph, MoneyWithoutItem];

    private static ProblemKind Error(string code, string title, string titleCs, string mend, string mendCs) =>
        new(code, Severity.Error, title, titleCs, mend, mendCs);

    private static ProblemKind Warning(string code, string title, string titleCs, string mend, string mendCs) =>
        new(code, Severity.Warning, title, titleCs, mend, mendCs);
}
