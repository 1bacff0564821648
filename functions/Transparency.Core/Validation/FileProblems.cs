namespace Transparency.Core.Validation;

/// <summary>Problems of a whole file or folder that keep it from being read.</summary>
public static class FileProblems
{
    public static readonly ProblemKind EmptyFile = Error("empty-file",
        "The file is empty.", "Soubor je prázdný.",
        "Export it again; the export may have been interrupted.", "Vyexportujte ho znovu, export se možná přerušil.");

    public static readonly ProblemKind NotText = Error("not-text",
        "The file is not a text table.", "Soubor není textová tabulka.",
        "Save the table as CSV (in Excel: Save as, CSV UTF-8) and drop that.", "Uložte tabulku jako CSV (v Excelu Uložit jako, CSV UTF-8) a nahrajte ji.");

    public static readonly ProblemKind UnknownFormat = Error("unknown-format",
        "The header is not that of any known export.", "Záhlaví neodpovídá žádnému známému exportu.",
        "Check that the first line names the columns; see the list of formats.", "Zkontrolujte, že první řádek obsahuje názvy sloupců; viz seznam formátů.");

    public static readonly ProblemKind AmbiguousFormat = Error("ambiguous-format",
        "The file could be of two formats.", "Soubor může být ve dvou formátech.",
        "Leave the columns of one of them, or describe the file in mapping.json.", "Ponechte sloupce jednoho z nich, nebo soubor popište v mapping.json.");

    public static readonly ProblemKind UnknownStage = Error("unknown-stage",
        "The name of the file does not say which stage of the budget it holds.", "Jméno souboru neříká, kterou fázi rozpočtu obsahuje.",
        "Name it SR.csv (approved budget), RU.csv (amended budget) or SK.csv (actual).", "Pojmenujte ho SR.csv (schválený rozpočet), RU.csv (upravený rozpočet), nebo SK.csv (skutečnost).");

    public static readonly ProblemKind BadJson = Error("bad-json",
        "The JSON is damaged; what follows cannot be read.", "Soubor JSON je poškozený; co následuje, nelze přečíst.",
        "Download it again; it may have been cut off.", "Stáhněte ho znovu, možná se stahování přerušilo.");

    public static readonly ProblemKind MissingColumn = Error("missing-column",
        "A required column is missing.", "Chybí povinný sloupec.",
        "Export the table with this column, or rename the column that holds it.", "Exportujte tabulku i s tímto sloupcem, nebo přejmenujte sloupec, který ho obsahuje.");

    public static readonly ProblemKind AmbiguousColumn = Error("ambiguous-column",
        "Two columns mean the same.", "Dva sloupce znamenají totéž.",
        "Remove or rename one of them.", "Jeden z nich odstraňte nebo přejmenujte.");

    public static readonly ProblemKind FileTooLarge = Error("file-too-large",
        "The file is too large.", "Soubor je příliš velký.",
        "Split it, or export one year at a time.", "Rozdělte ho, nebo exportujte každý rok zvlášť.");

    public static readonly ProblemKind TooManyFiles = Error("too-many-files",
        "The folder holds too many files.", "Ve složce je příliš mnoho souborů.",
        "Pack them into a ZIP, or join them.", "Zabalte je do archivu ZIP, nebo je spojte.");

    public static readonly ProblemKind BadZip = Error("bad-zip",
        "The ZIP archive cannot be opened.", "Archiv ZIP nelze otevřít.",
        "Pack it again, without a password.", "Zabalte ho znovu, bez hesla.");

    public static readonly ProblemKind ZipTooLarge = Error("zip-too-large",
        "The ZIP archive expands to too much.", "Archiv ZIP je po rozbalení příliš velký.",
        "Drop the files without packing them.", "Nahrajte soubory nezabalené.");

    public static readonly ProblemKind BadEncoding = Error("bad-encoding",
        "The text is damaged: some letters are not valid in its encoding.", "Text je poškozený: některé znaky neodpovídají kódování souboru.",
        "Export the file again in UTF-8; do not join files of different encodings.", "Vyexportujte soubor znovu v UTF-8; nespojujte soubory v různém kódování.");

    public static readonly ProblemKind BadSettings = Error("bad-settings",
        "municipality.json cannot be read.", "Soubor municipality.json nelze přečíst.",
        "Correct it; it must be a JSON object with at least a name or an IČO.", "Opravte ho; musí to být objekt JSON aspoň se jménem nebo IČO.");

    public static readonly ProblemKind MissingIco = Error("missing-ico",
        "The file holds several municipalities, and municipality.json does not say the IČO of this one.", "Soubor obsahuje více obcí a v municipality.json chybí IČO této obce.",
        "Add \"ico\" to municipality.json.", "Doplňte do municipality.json \"ico\".");

    public static readonly ProblemKind BadMapping = Error("bad-mapping",
        "mapping.json cannot be followed.", "Soubor mapping.json nelze použít.",
        "Correct it; it says which columns of which files hold the budget. Where a file is none of them, narrow its \"match\".", "Opravte ho; určuje, které sloupce kterých souborů obsahují rozpočet. Nepatří-li mezi ně některý soubor, zužte \"match\".");

    public static readonly ProblemKind NoData = Error("no-data",
        "The folder has no rows of a budget.", "Ve složce nejsou žádné řádky rozpočtu.",
        "Drop the accounting export as well; names of events and a list of documents alone make no budget.", "Nahrajte i účetní export; samotný číselník akcí nebo seznam dokumentů rozpočet netvoří.");

    public static readonly ProblemKind NoSettings = Warning("no-settings",
        "There is no municipality.json; the folder's name is shown instead of the municipality's.", "Chybí municipality.json; místo názvu obce se ukazuje jméno složky.",
        "Drop a municipality.json with at least the name or the IČO.", "Nahrajte municipality.json aspoň se jménem nebo IČO.");

    public static readonly ProblemKind BadPull = Warning("bad-pull",
        "municipality.json names a file to fetch in a way that cannot be followed.", "V municipality.json je soubor ke stahování uveden tak, že ho nelze stáhnout.",
        "Correct it. Other files are fetched, and this one can be dropped by hand.", "Opravte ho. Ostatní soubory se stahují a tento lze nahrát ručně.");

    public static readonly ProblemKind NestedFile = Warning("nested-file",
        "A file lies in a subfolder and was not read.", "Soubor leží v podsložce a nebyl načten.",
        "Move it up into the year's folder, or remove it.", "Přesuňte ho do složky roku, nebo ho odstraňte.");

    public static readonly ProblemKind DuplicateFile = Warning("duplicate-file",
        "Two files have the same content; it was counted once.", "Dva soubory mají stejný obsah; započítal se jednou.",
        "Remove one of them.", "Jeden z nich odstraňte.");

    internal static IEnumerable<ProblemKind> All =>
        [EmptyFile, NotText, UnknownFormat, AmbiguousFormat, UnknownStage, MissingColumn, AmbiguousColumn, FileTooLarge, TooManyFiles, BadZip, ZipTooLarge, BadEncoding, BadSettings, BadMapping, MissingIco, NoData, NoSettings, BadPull, NestedFile, DuplicateFile, BadJson];

    private static ProblemKind Error(string code, string title, string titleCs, string mend, string mendCs) =>
        new(code, Severity.Error, title, titleCs, mend, mendCs);

    private static ProblemKind Warning(string code, string title, string titleCs, string mend, string mendCs) =>
        new(code, Severity.Warning, title, titleCs, mend, mendCs);
}
