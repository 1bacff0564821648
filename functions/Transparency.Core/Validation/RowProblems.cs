using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>Problems of single rows. A row with an error is rejected, and its folder with it.</summary>
public static class RowProblems
{
    public static readonly ProblemKind BadAmount = Error("bad-amount",
        new("Částka není číslo.", "The amount is not a number."),
        new(
            "Zapište ji jako číslo, například 1234,50. Text, vzorec nebo zopakované záhlaví do sloupce částek nepatří.",
            "Write it as a number, such as 1234.50. No text, formula or repeated header belongs into a column of amounts."));

    public static readonly ProblemKind AmbiguousAmount = Error("ambiguous-amount",
        new(
            "Z celého sloupce nelze poznat, zda 1.234 jsou tisíce, nebo tři desetinná místa.",
            "The whole column does not tell whether 1.234 is thousands or three decimals."),
        new(
            "Vyexportujte částky na dvě desetinná místa a bez oddělovače tisíců, například 1234.00.",
            "Export the amounts with two decimals and without a mark between thousands, such as 1234.00."));

    public static readonly ProblemKind SpreadsheetError = Error("spreadsheet-error",
        new("Místo hodnoty stojí chyba tabulkového procesoru.", "An error of a spreadsheet stands in the place of the value."),
        new(
            "Opravte vzorec nebo zdroj, na který odkazuje, a tabulku uložte znovu; nejlépe použijte export přímo z účetního systému.",
            "Mend the formula or what it refers to and save the table again; best of all, use the accounting system's own export."));

    public static readonly ProblemKind AmountOutOfRange = Error("amount-out-of-range",
        new("Částka je větší než jakýkoli rozpočet.", "The amount is larger than any budget."),
        new("Zkontrolujte sloupec a desetinnou čárku.", "Check the column and the decimal mark."));

    public static readonly ProblemKind MissingItem = Error("missing-item",
        new("Chybí rozpočtová položka.", "The item is missing."),
        new(
            "Doplňte položku; rozhoduje, zda jde o příjem, nebo výdaj. Je-li řádek nadpisem nebo součtem jiných, odstraňte ho.",
            "Fill in the item; it decides whether the row is income or expenditure. Where the row is a heading or the sum of others, "
                + "remove it."));

    public static readonly ProblemKind BadItem = Error("bad-item",
        new("Ve sloupci položek nestojí rozpočtová položka.", "In the column of items stands no budget item."),
        new(
            "Zapište čtyřmístný kód tříd 1 až 8, například 5169. Je-li řádek nadpisem nebo součtem jiných, odstraňte ho.",
            "Write a four-digit code of classes 1 to 8, such as 5169. Where the row is a heading or the sum of others, remove it."));

    public static readonly ProblemKind BadParagraph = Error("bad-paragraph",
        new("Ve sloupci paragrafů nestojí paragraf.", "In the column of paragraphs stands no paragraph."),
        new(
            "Zapište kód nejvýše o čtyřech číslicích, například 3113; 0 znamená žádný. Je-li řádek nadpisem nebo "
                + "součtem jiných, odstraňte ho.",
            "Write a code of at most four digits, such as 3113; 0 means none. Where the row is a heading or the "
                + "sum of others, remove it."));

    public static readonly ProblemKind BadAccount = Error("bad-account",
        new("Účet chybí, nebo není trojmístné číslo.", "The account is missing or is no number of three digits."),
        new(
            "Syntetický účet uveďte v jeho sloupci a analytický vedle něj.",
            "Write the synthetic account into its column and the analytical one beside it."));

    public static readonly ProblemKind BadDate = Error("bad-date",
        new("Datum není platný den.", "The date is not a day of the calendar."),
        new("Zapište datum jako 2024-01-31 nebo 31.1.2024.", "Write the date as 2024-01-31 or 31.1.2024."));

    public static readonly ProblemKind AmbiguousDate = Error("ambiguous-date",
        new(
            "Z celého sloupce nelze poznat, zda 1/2/2024 je 1. února, nebo 2. ledna.",
            "The whole column does not tell whether 1/2/2024 is 1 February or 2 January."),
        new("Vyexportujte data jako 2024-02-01 nebo 1.2.2024.", "Export the dates as 2024-02-01 or 1.2.2024."));

    public static readonly ProblemKind BadCode = Error("bad-code",
        new(
            "Kód akce nebo jednotky je příliš dlouhý nebo obsahuje řídicí znaky.",
            "The code of an event or unit is too long or holds control characters."),
        new("Použijte kód do 64 znaků.", "Use a code of at most 64 characters."));

    public static readonly ProblemKind UnknownDocument = Error("unknown-document",
        new("Druh dokumentu chybí, nebo není žádný ze známých.", "The kind of the document is missing or is none that is known."),
        new(
            "Použijte některý z druhů, například rozpočet, rozpočtové opatření nebo závěrečný účet.",
            "Use one of the kinds that docs/formats.md lists, such as budget, amendment or final-account."));

    public static readonly ProblemKind BadNote = Error("bad-note",
        new(
            "Poznámka obce není zapsaná tak, aby se dala zveřejnit.",
            "The municipality's note is not written so that it can be published."),
        new(
            "Opravte sloupec, který protokol jmenuje. Poznámka je prostý text bez značek HTML, ke každému kódu a jazyku jedna.",
            "Mend the column that the report names. A note is plain text without HTML, one for each code and language."));

    public static readonly ProblemKind BadAddress = Error("bad-address",
        new("Adresa není webová adresa.", "The address is none of the web."),
        new(
            "Zapište celou adresu včetně https:// na začátku; dokud žádná není, pole nechte prázdné.",
            "Write the whole address, with https:// at its beginning; leave it empty while there is none."));

    public static readonly ProblemKind BadText = Error("bad-text",
        new(
            "Text je příliš dlouhý nebo obsahuje znaky, které nelze zveřejnit: konce řádků, znaky obracející směr čtení a podobné.",
            "The text is too long or holds characters that cannot be published: line ends, marks that turn the "
                + "direction of reading and others."),
        new(
            "Zkraťte ho na jeden řádek a napište ho v účetním systému znovu, ne vložením odjinud.",
            "Shorten it to one line, and write it again in the accounting system instead of pasting it."));

    public static readonly ProblemKind PersonalData = Warning("personal-data",
        new(
            "V textu nebo kódu stojí údaj o osobě, například rodné číslo nebo telefon; nezveřejňuje se.",
            "A text or a code holds something of a person, such as a birth number or a telephone; it is not published."),
        new(
            "Smažte ho v účetním systému a exportujte znovu. Jde-li o omyl, zapište číslo jinak, například s mezerou.",
            "Remove it in the accounting system and export again. Where it is none, write the number in another way."));

    public static readonly ProblemKind BadPlace = Warning("bad-place",
        new(
            "Souřadnice akce neleží v České republice, nebo to nejsou stupně; místo akce se neukáže.",
            "The coordinates of the event lie outside the Czech Republic or are no degrees; the place of the event is not shown."),
        new(
            "Zkontrolujte v systému polohu akce, a zda šířka není zaměněná s délkou.",
            "Check where the system says that the event is, and whether latitude and longitude changed places."));

    public static readonly ProblemKind UnseenCharacters = Warning("unseen-characters",
        new(
            "Text obsahuje znaky, které nejsou vidět, například měkké rozdělovníky; zveřejňuje se bez nich.",
            "A text holds characters that are not seen, such as soft hyphens; it is published without them."),
        new(
            "Obvykle netřeba nic; jinak text v účetním systému přepište.",
            "Usually nothing; otherwise write the text anew in the system."));

    public static readonly ProblemKind DoubledType = Error("doubled-type",
        new(
            "Tutéž fázi rozpočtu nese několik druhů záznamů vedle sebe; jejich sečtením by se započetla dvakrát.",
            "Several record types beside each other carry the same stage; adding them up would count it twice."),
        new(
            "Ponechte jeden z nich, nebo jejich řádky označte druhy, které znamenají různé fáze: SR, ROZ a UCT.",
            "Keep one of them, or give their rows the types that mean different stages: SR, ROZ and UCT."));

    public static readonly ProblemKind UnclosedQuote = Error("unclosed-quote",
        new("Uvozovka na tomto řádku není uzavřena.", "A quotation mark is opened and not closed on this row."),
        new("Uzavřete ji, nebo ji zdvojte, je-li součástí textu.", "Close it, or double it where it is part of the text."));

    public static readonly ProblemKind TooFewFields = Error("too-few-fields",
        new("Řádek končí před povinným sloupcem.", "The row ends before a required column."),
        new(
            "Zkontrolujte, že řádek není useknutý a že text v něm nebo nad ním není rozdělen na dva řádky.",
            "Check that the row was not cut, and that no text in it or above it was broken into two rows."));

    public static readonly ProblemKind TooManyFields = Error("too-many-fields",
        new("Řádek má více polí než záhlaví.", "The row has more fields than the header."),
        new(
            "Texty obsahující oddělovač dejte do uvozovek; odděluje-li sloupce čárka, i částky s desetinnou čárkou.",
            "Put texts that hold the separator into quotes; where a comma parts the columns, amounts with a decimal comma too."));

    public static readonly ProblemKind LineTooLong = Error("line-too-long",
        new("Řádek je delší než 1 MB.", "A row is longer than 1 MB."),
        new("Zkontrolujte, že se při exportu neztratily konce řádků.", "Check that line ends were not lost in the export."));

    public static readonly ProblemKind BadRecord = Error("bad-record",
        new(
            "Řádek není větou tohoto formátu, nebo je na místě, kde být nemůže.",
            "The line is no record of this format, or stands where it cannot."),
        new(
            "Vyexportujte soubor znovu; neupravujte ho a nespojujte části souborů.",
            "Export the file again, and do not edit it or join parts of files."));

    public static readonly ProblemKind AmountRounded = Warning("amount-rounded",
        new("Částka není v celých haléřích; byla zaokrouhlena.", "The amount is not whole haléře; it was rounded."),
        new(
            "U zaokrouhlovacích zbytků netřeba nic; větší rozdíly zkontrolujte.",
            "Nothing is needed for the dust of a spreadsheet; check larger differences."));

    public static readonly ProblemKind DateOutsideYear = Warning("date-outside-year",
        new("Datum leží mimo rok složky.", "The date lies outside the folder's year."),
        new("Zkontrolujte, že soubor patří do tohoto roku.", "Check that the file belongs to this year."));

    public static readonly ProblemKind BadIco = Warning("bad-ico",
        new(
            "IČO má chybnou kontrolní číslici; partner se ukazuje jako fyzická osoba.",
            "The IČO has a wrong check digit; the counterparty is shown as a person."),
        new("Opravte IČO v účetním systému.", "Correct the IČO in the accounting system."));

    public static readonly ProblemKind ShortenedCode = Warning("shortened-code",
        new(
            "Tabulkový procesor zkrátil dlouhé číslo; jeho poslední číslice chybějí a různé kódy mohly splynout.",
            "A spreadsheet shortened a long number; its last digits are lost, and different codes may have become one."),
        new(
            "Použijte export přímo z účetního systému, nebo sloupec před otevřením tabulky nastavte jako text.",
            "Use the accounting system's own export, or import the column as text before opening the table."));

    public static readonly ProblemKind UnknownType = Warning("unknown-type",
        new(
            "Druh záznamu není žádný ze známých; jeho řádky se započítaly do skutečnosti.",
            "The record type is none that is known; its rows were counted as actual."),
        new("Jde-li o rozpočet, označte řádky ROZ (po změnách) nebo SR (schválený).",
            "Where it is a budget, mark its rows ROZ (amended) or SR (approved)."));

    public static readonly ProblemKind DoubtfulDays = Warning("doubtful-days",
        new(
            "Datum u dokumentu neodpovídá jeho ostatním datům nebo roku.",
            "A day of the document cannot be right beside its other days or its year."),
        new("Zkontrolujte data; počítají se z nich lhůty.", "Check the days; deadlines are counted from them."));

    public static readonly ProblemKind QuotesInText = Warning("quotes-in-text",
        new(
            "Uvozovky uvnitř textu nejsou zdvojené; text byl načten, jak je.",
            "Quotation marks inside a quoted text are not doubled; the text was read as it stands."),
        new("Zkontrolujte texty těchto řádků.", "Check the texts of these rows."));

    public static readonly ProblemKind TextAfterSeparator = Warning("text-after-separator",
        new(
            "Poslední sloupec obsahuje oddělovač bez uvozovek; zbytek řádku se načetl jako jeho text.",
            "The last column holds a separator without quotes; the rest of the row was read as its text."),
        new("Takové texty dejte do uvozovek.", "Put such texts into quotes."));

    public static readonly ProblemKind PaymentWithoutDate = Warning("payment-without-date",
        new(
            "Faktura nemá datum; započítala se, ale neukazuje se mezi platbami.",
            "An invoice has no date; it is counted, and not shown as a payment."),
        new("Exportujte i sloupec s datem.", "Export the date column as well."));

    public static readonly ProblemKind ExpenditureWithoutParagraph = Warning("expenditure-without-paragraph",
        new("Výdaj nemá paragraf.", "Expenditure has no paragraph."),
        new("Doplňte paragraf; výdaje se třídí podle účelu.", "Fill in the paragraph; expenditure is classified by purpose."));

    public static readonly ProblemKind MoneyWithoutItem = Warning("money-without-item",
        new(
            "Řádek bez paragrafu i položky nese částku; byl vynechán.",
            "A row of neither paragraph nor item carries money; it was left out."),
        new(
            "Zkontrolujte, že je rozpočet bez něj vyrovnaný, nebo doplňte paragraf a položku.",
            "Check that the budget balances without it, or fill in its paragraph and item."));

    internal static IEnumerable<ProblemKind> All =>
    [
        BadAmount, AmbiguousAmount, SpreadsheetError, AmountOutOfRange, MissingItem, BadItem, BadParagraph, BadAccount,
        BadDate, AmbiguousDate, BadCode, UnknownDocument, BadNote,
        BadAddress, BadText, DoubledType, UnclosedQuote, TooFewFields, TooManyFields, LineTooLong, BadRecord, AmountRounded,
        DateOutsideYear, BadIco, ShortenedCode, UnknownType, DoubtfulDays, QuotesInText, TextAfterSeparator, PaymentWithoutDate,
        ExpenditureWithoutParagraph, MoneyWithoutItem, PersonalData, BadPlace, UnseenCharacters,
    ];

    private static ProblemKind Error(string code, Wording title, Wording mend) => new(code, Severity.Error, title, mend);

    private static ProblemKind Warning(string code, Wording title, Wording mend) => new(code, Severity.Warning, title, mend);
}
