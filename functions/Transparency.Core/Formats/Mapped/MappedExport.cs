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

    private MappedExport(IEnumerable<string> columns) => _names = new ColumnAliases(columns.Select(name => (name, Array.Empty<string>())));

    /// <summary>The format without a mapping, which no file is of: it stands for the format where formats are listed.</summary>
    public static MappedExport OfNone { get; } = new([]);

    public string Id => "mapping";

    public string Source => "mapping";

    /// <summary>Which files it is meant for.</summary>
    internal string Match => _mapping?.Match ?? "";

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
    /// The file as the mapping states it: windows-1250 whose letters look like damaged UTF-8. In any other case the bytes leave no choice,
    /// and reading says where they do not agree.
    /// </summary>
    internal TextFile InStatedEncoding(TextFile file) =>
        _mapping?.Encoding == TextKind.Windows1250
            && file.Inspection.Kind == TextKind.Damaged
            && !file.Inspection.Head.AsSpan().StartsWith(Encoding.UTF8.Preamble)
            ? file with { Inspection = file.Inspection with { Kind = TextKind.Windows1250, DamagedLine = null } }
            : file;

    internal FileSample Sample(TextFile file) =>
        FileSample.Of(file, Knows, file.Origin is null ? _mapping?.Separator : TableOrigin.Separator);

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        if (_mapping is null)
            return;

        var columns = new ColumnMap(file.Header, _names);
        if (reading.Accepts(columns) & IsOfEncoding(file.Text, reading) & HasColumns(_mapping, columns, reading))
        {
            new MappedRows(file.Text, _mapping, columns, reading).ReadInto(ledger);
        }
    }

    private static bool HasColumns(FileMapping mapping, ColumnMap columns, FileReading reading)
    {
        var fine = true;

        foreach (var (meaning, name) in mapping.Columns)
        {
            if (columns.Has(name))
                continue;

            reading.Problem(
                FileProblems.BadMapping, 1, name, Wording.Verbatim(string.Join(columns.Header.Separator, columns.Header.Columns)),
                new(
                    $"sloupec s názvem {name}, který {FolderNames.Mapping} bere za {meaning}",
                    $"a column named {name}, which {FolderNames.Mapping} takes for {meaning}"));
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
            (null, _) or (TextKind.Utf8, TextKind.Utf8 or TextKind.Utf8WithMark) or (TextKind.Windows1250, TextKind.Windows1250) => true,
            // Without accented letters the two are the same.
            (TextKind.Windows1250, TextKind.Utf8) => Ascii.IsValid(inspection.Head),
            _ => false,
        };

        if (agrees)
            return true;

        var stated = _mapping.Encoding == TextKind.Utf8 ? "utf-8" : "windows-1250";
        reading.Problem(
            FileProblems.BadMapping, (long?)null, "encoding", Wording.Verbatim(inspection.EncodingName),
            new($"{stated}, jak říká {FolderNames.Mapping}", $"{stated}, as {FolderNames.Mapping} says"));

        return false;
    }
}
