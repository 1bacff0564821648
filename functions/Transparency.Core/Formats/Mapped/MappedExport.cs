using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>
/// Any table whose columns the municipality names in its <c>mapping.json</c>. It is asked before the other formats, because what a
/// municipality says of its own files is no guess.
/// </summary>
public sealed class MappedExport : IExportFormat
{
    private readonly FileMapping? _mapping;
    private readonly ColumnAliases _names;

    public MappedExport(FileMapping mapping)
        : this(mapping.Columns.Values) => _mapping = mapping;

    private MappedExport(IEnumerable<string> columns) => _names = Names(columns);

    /// <summary>The format without a mapping, which no file is of: it stands for the format where formats are listed.</summary>
    public static MappedExport OfNone { get; } = new([]);

    public string Id => "mapping";

    public string Source => "mapping";

    /// <summary>Which files it is meant for.</summary>
    internal string Match => _mapping?.Match ?? "";

    /// <summary>What it was made of, or null for the format of none.</summary>
    internal FileMapping? Mapping => _mapping;

    /// <summary>The line of the mapping that says so.</summary>
    internal long Line => _mapping?.Line ?? 1;

    public bool Knows(string column) => _names.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        Matches(file.Text) ? new(MappingFile.NameLike([_mapping!.Match]), Specificity.Stated) : null;

    /// <summary>
    /// A sheet is meant by its own name and by that of its workbook, also where the mapping still calls it a CSV. Of several sheets the
    /// workbook's name means those that have the columns.
    /// </summary>
    internal bool Matches(TextFile file) =>
        _mapping is not null
            && (_mapping.Matches(file.BareName)
                || (file.Origin is { } origin
                    && (_mapping.Matches(origin.Book) || _mapping.Matches(Path.ChangeExtension(origin.Book, ".csv")))
                    && (origin.IsAlone || HasAllColumns(file))));

    /// <summary>
    /// The file as the mapping states it, where its bytes leave a choice between encodings of one byte a letter. In any other case reading
    /// says where they do not agree.
    /// </summary>
    internal TextFile InStatedEncoding(TextFile file)
    {
        var inspection = file.Inspection;

        if (_mapping?.Encoding is not { } stated || EightBitEncodings.OrNull(stated) is null)
            return file;

        var hasChoice = inspection.IsEightBit
            || inspection.Kind == TextKind.UnknownLetters
            || (inspection is { Kind: TextKind.Damaged, Damaged: null } && !HasMark(inspection));

        return hasChoice ? file with { Inspection = inspection with { Kind = stated, DamagedLine = null, Damaged = null } } : file;
    }

    internal FileSample Sample(TextFile file) =>
        FileSample.Of(file, Knows, file.Origin is null ? _mapping?.Separator : TableOrigin.Separator);

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        if (_mapping is null)
            return;

        var year = YearOrNull(_mapping, file.Header);
        var owner = file.Header.Columns.FirstOrDefault(column => AccountingUnit.IsOne(column) && !_names.Knows(column));
        var columns = new ColumnMap(file.Header, Names([.. _mapping.Columns.Values, .. new[] { year, owner }.OfType<string>()]));
        if (reading.Accepts(columns) & IsOfEncoding(file.Text, reading) & HasColumns(_mapping, columns, reading)
            && (_mapping.Decimals != AmountParser.CrownDecimals
                || (AreCrowns(_mapping, file.Header, reading) && HasNoPercent(_mapping, file, columns, reading))))
        {
            new MappedRows(file.Text, _mapping, columns, reading, year is null ? -1 : columns[year])
            {
                Unit = new AccountingUnit(folder.Municipality.Ico, reading),
                UnitColumn = owner is null ? -1 : columns[owner],
            }.ReadInto(ledger);
        }
    }

    private static ColumnAliases Names(IEnumerable<string> columns) =>
        new(columns.Select(name => (name, Array.Empty<string>())));

    /// <summary>
    /// The column of years: the one that the mapping names, or one that is called so and has no other meaning. A table of several years
    /// would otherwise be added up as one.
    /// </summary>
    private string? YearOrNull(FileMapping mapping, TableHeader header) =>
        mapping.Columns.GetValueOrDefault(MappingColumns.Year)
            ?? header.Columns.FirstOrDefault(column => YearColumn.IsOne(column) && !_names.Knows(column));

    /// <summary>Names of its columns that say thousands do not agree with a mapping that says crowns, or nothing.</summary>
    private static bool AreCrowns(FileMapping mapping, TableHeader header, FileReading reading)
    {
        var other = mapping.Columns
            .Where(column => MappingColumns.OfMoney.Contains(column.Key))
            .Select(column => column.Value)
            .FirstOrDefault(name => AmountUnits.In(ColumnName.Words(name)) != AmountUnit.Crowns);

        if (other is null)
            return AmountUnits.AreCrowns(header, reading);

        reading.Problem(FileProblems.UnclearUnit, header.Line, other, Wording.Verbatim(other), null);

        return false;
    }

    /// <summary>A drafted mapping, too, takes a column <c>Plnění</c> for crowns.</summary>
    private static bool HasNoPercent(FileMapping mapping, FileSample file, ColumnMap columns, FileReading reading) =>
        PercentColumn.IsAbsent(
            file,
            mapping.Columns.GetValueOrDefault("actual") is { } actual ? columns[actual] : -1,
            (mapping.Columns.GetValueOrDefault("amended") ?? mapping.Columns.GetValueOrDefault("approved")) is { } budget
                ? columns[budget]
                : -1,
            reading);

    private static bool HasColumns(FileMapping mapping, ColumnMap columns, FileReading reading)
    {
        var fine = true;

        foreach (var (meaning, name) in mapping.Columns)
        {
            if (columns.Has(name))
                continue;

            reading.Problem(
                FileProblems.BadMapping, columns.Header.Line, name, reading.HeaderOf(columns),
                new(
                    $"sloupec s názvem {name}, který {FolderNames.Mapping} bere za \"{meaning}\"",
                    $"a column named {name}, which {FolderNames.Mapping} takes for \"{meaning}\""));
            fine = false;
        }

        return fine;
    }

    private bool HasAllColumns(TextFile file)
    {
        var columns = new ColumnMap(Sample(file).Header, _names);
        return _mapping!.Columns.Values.All(columns.Has);
    }

    private bool IsOfEncoding(TextFile file, FileReading reading)
    {
        // What a workbook or JSON holds has no encoding that anybody could state.
        if (file.Origin is not null)
            return true;

        var inspection = file.Inspection;
        var agrees = (_mapping!.Encoding, inspection.Kind) switch
        {
            (null, _) or (TextKind.Utf8, TextKind.Utf8WithMark or TextKind.Utf8Twice) => true,
            // Without accented letters they are the same.
            ({ } eightBit, TextKind.Utf8) when EightBitEncodings.OrNull(eightBit) is not null => Ascii.IsValid(inspection.Head),
            var (encoding, kind) => encoding == kind,
        };

        if (agrees)
            return true;

        var stated = Array.Find(MappingFile.Encodings, known => known.Kind == _mapping.Encoding).Name;
        reading.Problem(
            FileProblems.BadMapping, (long?)null, "encoding", Wording.Verbatim(inspection.EncodingName),
            new($"{stated}, jak říká {FolderNames.Mapping}", $"{stated}, as {FolderNames.Mapping} says"));

        return false;
    }

    private static bool HasMark(TextInspection inspection) => inspection.Head.AsSpan().StartsWith(Encoding.UTF8.Preamble);
}
