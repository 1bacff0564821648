using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>Problems of a whole file or folder that keep it from being read.</summary>
public static class FileProblems
{
    public static readonly ProblemKind EmptyFile = Error("empty-file",
        new("Soubor je prázdný.", "The file is empty."),
        new("Vyexportujte ho znovu, export se možná přerušil.", "Export it again; the export may have been interrupted."));

    public static readonly ProblemKind NotText = Error("not-text",
        new("Soubor není textová tabulka.", "The file is not a text table."),
        new(
            "Uložte tabulku jako CSV (v Excelu Uložit jako, CSV UTF-8) a nahrajte ji.",
            "Save the table as CSV (in Excel: Save as, CSV UTF-8) and drop that."));

    public static readonly ProblemKind UnknownFormat = Error("unknown-format",
        new("Záhlaví neodpovídá žádnému známému exportu.", "The header is not that of any known export."),
        new(
            "Exportujte soubor v některém ze známých formátů, přejmenujte sloupce, nebo je popište v mapping.json. Lze-li ho navrhnout, "
                + "stojí návrh v protokolu.",
            "Export the file in a known format, rename its columns, or describe them in mapping.json. Where one can be drafted, the report "
                + "offers it."));

    public static readonly ProblemKind AmbiguousFormat = Error("ambiguous-format",
        new("Soubor může být ve dvou formátech.", "The file could be of two formats."),
        new(
            "Ponechte sloupce jednoho z nich, nebo soubor popište v mapping.json.",
            "Leave the columns of one of them, or describe the file in mapping.json."));

    public static readonly ProblemKind UnknownStage = Error("unknown-stage",
        new(
            "Jméno souboru neříká, kterou fázi rozpočtu obsahuje.",
            "The name of the file does not say which stage of the budget it holds."),
        new(
            "Pojmenujte ho SR.csv (schválený rozpočet), RU.csv (upravený rozpočet), nebo SK.csv (skutečnost).",
            "Name it SR.csv (approved budget), RU.csv (amended budget) or SK.csv (actual)."));

    public static readonly ProblemKind BadJson = Error("bad-json",
        new("Soubor JSON je poškozený; co následuje, nelze přečíst.", "The JSON is damaged; what follows cannot be read."),
        new("Stáhněte ho znovu, možná se stahování přerušilo.", "Download it again; it may have been cut off."));

    public static readonly ProblemKind MissingColumn = Error("missing-column",
        new("Chybí povinný sloupec.", "A required column is missing."),
        new(
            "Exportujte tabulku i s tímto sloupcem, přejmenujte sloupec, který ho obsahuje, nebo sloupce popište v mapping.json.",
            "Export the table with this column, rename the column that holds it, or describe the columns in mapping.json."));

    public static readonly ProblemKind AmbiguousColumn = Error("ambiguous-column",
        new("Dva sloupce znamenají totéž.", "Two columns mean the same."),
        new("Jeden z nich odstraňte nebo přejmenujte.", "Remove or rename one of them."));

    public static readonly ProblemKind UnclearUnit = Error("unclear-unit",
        new(
            "Není jisté, zda jsou částky v korunách, nebo v tisících či jiné jednotce.",
            "It is not certain whether the amounts are crowns, or thousands or another unit."),
        new(
            "Vyexportujte částky v korunách, nebo jednotku uveďte v mapping.json: \"unit\": \"thousands\".",
            "Export the amounts in crowns, or state their unit in mapping.json: \"unit\": \"thousands\"."));

    public static readonly ProblemKind FileTooLarge = Error("file-too-large",
        new("Soubor je příliš velký.", "The file is too large."),
        new("Rozdělte ho, nebo exportujte každý rok zvlášť.", "Split it, or export one year at a time."));

    public static readonly ProblemKind TooManyFiles = Error("too-many-files",
        new("Ve složce je příliš mnoho souborů.", "The folder holds too many files."),
        new("Zabalte je do archivu ZIP, nebo je spojte.", "Pack them into a ZIP, or join them."));

    public static readonly ProblemKind BadZip = Error("bad-zip",
        new("Archiv nelze otevřít.", "The archive cannot be opened."),
        new("Zabalte soubory znovu do ZIP, nebo je nahrajte nezabalené.", "Pack the files into a ZIP again, or drop them unpacked."));

    public static readonly ProblemKind ZipTooLarge = Error("zip-too-large",
        new("Archiv nebo sešit je po rozbalení příliš velký.", "The archive or workbook expands to too much."),
        new(
            "Nahrajte soubory nezabalené a sešit jako CSV.",
            "Drop the files without packing them, and a workbook as CSV."));

    public static readonly ProblemKind LockedFile = Error("locked-file",
        new("Soubor je chráněn heslem.", "The file is protected by a password."),
        new("Uložte nebo zabalte ho znovu bez hesla.", "Save or pack it again without a password."));

    public static readonly ProblemKind WithheldFile = Error("withheld-file",
        new("Úložiště soubor nevydalo.", "The storage does not give the file out."),
        new(
            "Nahrajte ho znovu. Nepomůže-li to, požádejte provozovatele služby. Každou noc se to zkusí znovu.",
            "Drop it again. Where that does not help, ask whoever runs the deployment. Each night it is tried again."));

    public static readonly ProblemKind BadWorkbook = Error("bad-workbook",
        new("Sešit nelze přečíst.", "The workbook cannot be read."),
        new(
            "Otevřete ho v Excelu nebo LibreOffice a uložte jako sešit XLSX nebo jako CSV UTF-8.",
            "Open it in Excel or LibreOffice and save it as an XLSX workbook or as CSV UTF-8."));

    public static readonly ProblemKind UnknownXml = Error("unknown-xml",
        new("Soubor XML není export, který umíme číst.", "The XML is no export that can be read."),
        new(
            "Vyexportujte z účetního systému rozpočet a účetnictví jako CSV, XLSX nebo KXX; výkaz FIN 2-12 M stáhněte z Monitoru jako CSV.",
            "Export the budget and the accounting as CSV, XLSX or KXX; get the statement FIN 2-12 M from the state's MONITOR as CSV."));

    public static readonly ProblemKind UnknownJson = Error("unknown-json",
        new("Soubor JSON není seznam řádků, který umíme číst.", "The JSON is no list of rows that can be read."),
        new(
            "Vyexportujte celý seznam řádků jako [{\"paragraph\": …, \"item\": …, \"amount\": …}, …], nebo jako CSV.",
            "Export the whole list of rows as [{\"paragraph\": …, \"item\": …, \"amount\": …}, …], or as CSV."));

    public static readonly ProblemKind BadEncoding = Error("bad-encoding",
        new(
            "Text je poškozený: některé znaky neodpovídají kódování souboru.",
            "The text is damaged: some letters are not valid in its encoding."),
        new(
            "Vyexportujte soubor znovu v UTF-8; nespojujte soubory v různém kódování.",
            "Export the file again in UTF-8; do not join files of different encodings."));

    public static readonly ProblemKind UnknownEncoding = Error("unknown-encoding",
        new(
            "Z písmen s háčky a čárkami nelze bezpečně poznat, v jakém kódování soubor je.",
            "The letters with accents do not tell for certain which encoding the file is in."),
        new(
            "Uložte ho v UTF-8 (v Excelu Uložit jako, CSV UTF-8), nebo v mapping.json uveďte \"encoding\".",
            "Save it in UTF-8 (in Excel: Save as, CSV UTF-8), or state its \"encoding\" in mapping.json."));

    public static readonly ProblemKind LostLetters = Warning("lost-letters",
        new(
            "Některá slova mají poškozená písmena; přišla o ně dřív, než soubor vznikl.",
            "The letters of some words are damaged; they were lost before the file was made."),
        new(
            "Vyexportujte soubor znovu přímo z účetního systému, v UTF-8 nebo windows-1250.",
            "Export the file again from the accounting system itself, in UTF-8 or windows-1250."));

    public static readonly ProblemKind PersonalFileName = Error("personal-file-name",
        new(
            "Ve jménu souboru nebo listu stojí údaj o osobě, například rodné číslo; jména souborů se zveřejňují.",
            "The name of a file or a sheet holds something of a person, such as a birth number; names of files are published."),
        new("Soubor přejmenujte a nahrajte znovu.", "Rename the file and drop it again."));

    public static readonly ProblemKind BadSettings = Error("bad-settings",
        new("Soubor municipality.json nelze přečíst.", "municipality.json cannot be read."),
        new(
            "Opravte ho; musí to být objekt JSON aspoň se jménem nebo IČO.",
            "Correct it; it must be a JSON object with at least a name or an IČO."));

    public static readonly ProblemKind MissingIco = Error("missing-ico",
        new(
            "Soubor obsahuje více obcí a v municipality.json chybí IČO této obce.",
            "The file holds several municipalities, and municipality.json does not say the IČO of this one."),
        new("Doplňte do municipality.json \"ico\".", "Add \"ico\" to municipality.json."));

    public static readonly ProblemKind WrongYear = Error("wrong-year",
        new("Soubor není z roku své složky.", "The file is not of its folder's year."),
        new(
            "Přesuňte ho do složky roku, ze kterého je, a sem nahrajte export tohoto roku.",
            "Move it to the folder of the year that it is of, and drop the export of this year here."));

    public static readonly ProblemKind OtherIco = Error("other-ico",
        new(
            "Soubor má jiné IČO, než jaké uvádí municipality.json.",
            "The file is of another IČO than the one that municipality.json says."),
        new(
            "Nahrajte export této obce nebo organizace; je-li chybné IČO v municipality.json, opravte ho tam.",
            "Drop the export of this municipality or organisation; where the IČO in municipality.json is wrong, correct it there."));

    public static readonly ProblemKind OverlappingFiles = Error("overlapping-files",
        new(
            "Dva soubory uvádějí totéž; sečtením by se částky započetly dvakrát.",
            "Two files say the same; adding them up would count their amounts twice."),
        new(
            "Jsou-li to dva stavy nebo dva exporty téhož, ponechte novější. Jsou-li to části jednoho exportu, "
                + "spojte je do jednoho souboru.",
            "Where they are two states or two exports of the same, keep the newer one. Where they are parts of one export, "
                + "join them in one file."));

    public static readonly ProblemKind OlderMonth = Error("older-month",
        new(
            "Výkaz Státní pokladny je za starší měsíc, než jaký už platí.",
            "The state's statement is of an older month than the one that counts already."),
        new(
            "Vložte novější měsíc, výkaz FINM201 i FINM202. Byl-li novější měsíc chybný, musí provozovatel nejdřív stáhnout jeho edici.",
            "Drop the newer month, both FINM201 and FINM202. Where the newer month was wrong, whoever runs the service has to withdraw "
                + "its edition first."));

    public static readonly ProblemKind IncompleteStatement = Error("incomplete-statement",
        new(
            "Výkaz Státní pokladny není celý: obce s financováním v něm nemají příjmy ani výdaje.",
            "The state's statement is not whole: municipalities with financing have neither income nor expenditure in it."),
        new("Stáhněte soubor FINM201 znovu; nejspíš se nepřenesl celý.", "Download FINM201 again; it was probably cut on its way."));

    public static readonly ProblemKind FewerMunicipalities = Warning("fewer-municipalities",
        new(
            "Ve výkazu Státní pokladny chybějí obce, které předchozí edice měla.",
            "The state's statement lacks municipalities that the edition before had."),
        new(
            "Zkontrolujte, že soubory jsou celé. Obce, které výkaz ještě nepodaly, přibudou s dalším měsícem.",
            "Check that the files are whole. Municipalities that have not reported yet come with the next month."));

    public static readonly ProblemKind IcoNotGranted = Error("ico-not-granted",
        new(
            "IČO v municipality.json není IČO, se kterým byla obec přidána.",
            "The IČO in municipality.json is not the one with which the municipality was added."),
        new(
            "Opravte \"ico\" v municipality.json. Změnilo-li se, požádejte o změnu provozovatele (./dev admin add … --ico).",
            "Correct \"ico\" in municipality.json. Where it has changed, ask whoever runs the deployment (./dev admin add … --ico)."));

    public static readonly ProblemKind BadMapping = Error("bad-mapping",
        new("Soubor mapping.json nelze použít.", "mapping.json cannot be followed."),
        new(
            "Opravte ho; určuje, které sloupce kterých souborů obsahují rozpočet. Nepatří-li mezi ně některý soubor, zužte \"match\".",
            "Correct it; it says which columns of which files hold the budget. Where a file is none of them, narrow its \"match\"."));

    public static readonly ProblemKind NoData = Error("no-data",
        new("Ve složce nejsou žádné řádky rozpočtu.", "The folder has no rows of a budget."),
        new(
            "Nahrajte i účetní export; samotný číselník akcí nebo seznam dokumentů rozpočet netvoří.",
            "Drop the accounting export as well; names of events and a list of documents alone make no budget."));

    public static readonly ProblemKind NoSettings = Warning("no-settings",
        new(
            "Chybí municipality.json; místo názvu obce se ukazuje jméno složky.",
            "There is no municipality.json; the folder's name is shown instead of the municipality's."),
        new("Nahrajte municipality.json aspoň se jménem nebo IČO.", "Drop a municipality.json with at least the name or the IČO."));

    public static readonly ProblemKind BadPull = Warning("bad-pull",
        new(
            "V municipality.json je soubor ke stahování uveden tak, že ho nelze stáhnout.",
            "municipality.json names a file to fetch in a way that cannot be followed."),
        new(
            "Opravte ho. Ostatní soubory se stahují a tento lze nahrát ručně.",
            "Correct it. Other files are fetched, and this one can be dropped by hand."));

    public static readonly ProblemKind NestedFile = Warning("nested-file",
        new("Soubor leží v podsložce a nebyl načten.", "A file lies in a subfolder and was not read."),
        new("Přesuňte ho do složky roku, nebo ho odstraňte.", "Move it up into the year's folder, or remove it."));

    public static readonly ProblemKind UnreadColumn = Warning("unread-column",
        new("Sloupec obsahuje částky a nebyl načten.", "A column holds amounts and was not read."),
        new(
            "Jde-li o fázi rozpočtu, pojmenujte ho Schválený rozpočet, Rozpočet po změnách, nebo Skutečnost, "
                + "případně ho popište v mapping.json.",
            "Where it is a stage of the budget, name it as the list of formats does, or describe it in mapping.json."));

    public static readonly ProblemKind NotAnExport = Warning("not-an-export",
        new("Toto není účetní export a nebylo načteno.", "This is no accounting export and was not read."),
        new(
            "Obsahuje-li rozpočet, exportujte ho jako CSV nebo XLSX; jinak není třeba dělat nic.",
            "Where it holds the budget, export that as CSV or XLSX; otherwise nothing is to be done."));

    public static readonly ProblemKind DuplicateFile = Warning("duplicate-file",
        new("Dva soubory mají stejný obsah; započítal se jednou.", "Two files have the same content; it was counted once."),
        new("Jeden z nich odstraňte.", "Remove one of them."));

    public static readonly ProblemKind HiddenSheet = Warning("hidden-sheet",
        new("Skrytý list sešitu nebyl načten.", "A hidden sheet of the workbook was not read."),
        new(
            "Patří-li do rozpočtu, zobrazte ho v sešitu a soubor uložte; jinak není třeba nic dělat.",
            "Where it belongs to the budget, unhide it and save the workbook; otherwise nothing is to be done."));

    public static readonly ProblemKind AmountsInThousands = Warning("amounts-in-thousands",
        new(
            "Částky byly přečteny jako tisíce Kč: v těch vyšel výkaz Státní pokladny za březen 2013 a žádná částka v souboru nemá víc než "
                + "devět číslic, jako mívají koruny největších měst.",
            "The amounts were read as thousands of crowns: the state treasury published the statement of March 2013 so, and no amount of "
                + "the file has more than nine digits, as crowns of the largest cities have."),
        new(
            "Není třeba nic; součty jsou přesné jen na tisíce. Přesné dá výkaz za pozdější měsíc.",
            "Nothing is needed; sums are exact to thousands alone. The statement of a later month gives exact ones."));

    internal static IEnumerable<ProblemKind> All =>
    [
        EmptyFile, NotText, UnknownFormat, AmbiguousFormat, UnknownStage, MissingColumn, AmbiguousColumn, UnclearUnit, FileTooLarge,
        TooManyFiles, BadZip, ZipTooLarge, BadEncoding, UnknownEncoding, BadSettings, BadMapping, MissingIco, IcoNotGranted,
        WrongYear, OtherIco, OverlappingFiles, OlderMonth, IncompleteStatement,
        FewerMunicipalities, NoData, NoSettings, BadPull, NestedFile, UnreadColumn, NotAnExport, DuplicateFile,
        BadJson, LostLetters, LockedFile, WithheldFile, BadWorkbook, UnknownXml, UnknownJson, HiddenSheet, PersonalFileName,
        AmountsInThousands,
    ];

    private static ProblemKind Error(string code, Wording title, Wording mend) => new(code, Severity.Error, title, mend);

    private static ProblemKind Warning(string code, Wording title, Wording mend) => new(code, Severity.Warning, title, mend);
}
