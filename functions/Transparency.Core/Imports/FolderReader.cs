using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Formats;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>
/// Reads a folder: opens its files (ZIPs too), recognises each by its content, reads all rows, adds them up and checks the whole.
/// Bad content is never an exception: it is in the problems.
/// </summary>
public sealed class FolderReader
{
    private readonly FolderContents _folder;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancel;
    private readonly ProblemLog _problems = new();
    private readonly List<Recognised> _recognised = [];
    private readonly List<SourceFile> _sources = [];
    private readonly FilesAside _aside = new();
    private readonly FolderMapping _mapping;
    private readonly UnknownFiles _unknown;

    private FolderReader(FolderContents folder, ReadingLimits limits, CancellationToken cancel)
    {
        _folder = folder;
        _limits = limits;
        _cancel = cancel;
        _mapping = new FolderMapping(folder, limits, _problems);
        _unknown = new UnknownFiles(_mapping, folder.Year, _problems);
    }

    /// <param name="folder">The folder.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <param name="spoolDirectory">Where payments wait that do not fit into memory.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static FolderReading Read(
        FolderContents folder,
        ReadingLimits limits,
        string spoolDirectory,
        CancellationToken cancel = default) =>
        new FolderReader(folder, limits, cancel).Read(spoolDirectory);

    private FolderReading Read(string spoolDirectory)
    {
        var municipality = ReadSettings();

        foreach (var name in _folder.Nested)
            _problems.Add(FileProblems.NestedFile, name);

        if (_folder.Files.Count > _limits.Files)
        {
            _problems.Add(
                FileProblems.TooManyFiles, "", found: Counted.Files(_folder.Files.Count), expected: Counted.AtMostFiles(_limits.Files));
        }
        else
        {
            Recognise();
        }

        foreach (var file in _aside.Settle(_recognised.Exists(file => !file.Format.HasNamesOnly), _problems))
            Skip(file.Name, file.Bytes, file.Sha256, null);

        var mapping = SkipMapping();

        var ledgerFiles = _recognised.Count(file => !file.Format.HasNamesOnly);
        var rowKey = ledgerFiles > 1 ? string.Join(' ', _recognised.Select(file => file.Sha256)) : null;
        var ledger = new LedgerAggregation(
            _folder.Year,
            municipality.Descriptions,
            rowKey,
            spoolDirectory,
            municipality.Primary,
            _limits.PaymentBytes);
        var folder = new FolderFacts(municipality, _folder.Year);

        foreach (var file in _recognised)
            file.Format.Survey(file.Sample, folder, _cancel);
        // The primary source comes first: what it carries, the others do not.
        foreach (var file in _recognised.OrderBy(file => file.Format.Source == municipality.Primary ? 0 : 1))
            _sources.Add(ReadFile(file, folder, ledger));

        CheckSources(ledger);
        OverlappingFiles.Check(ledger, _problems);

        var budget = ledger.ToBudget();
        if (budget.Lines.Count == 0 && _problems.Errors == 0)
            _problems.Add(FileProblems.NoData, "");

        // Sums that lack rejected rows would only raise false alarms.
        IReadOnlyList<BalanceCheck> balances = _problems.Errors == 0
            ? BudgetChecks.Check(budget, ledger, municipality.Kind, _problems)
            : [];
        _sources.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));

        return new FolderReading(municipality, budget, ledger, _sources, balances, _problems, mapping)
        {
            Offers = _unknown.Offers,
            Offer = _unknown.WholeOrNull(),
        };
    }

    private Municipality ReadSettings()
    {
        if (_folder.Settings is not { } json)
        {
            _problems.Add(FileProblems.NoSettings, FolderNames.Settings);
            return Municipality.Unnamed(_folder.Municipality);
        }

        var (municipality, mistake, line) = MunicipalitySettings.Read(_folder.Municipality, json);

        // How files come into the folder is nothing that keeps those in it from being published.
        foreach (var wrong in PullSettings.Read(json).Mistakes)
        {
            _problems.Add(
                FileProblems.BadPull, FolderNames.Settings, column: wrong.Path, found: wrong.Found, expected: wrong.Expected);
        }

        if (municipality is not null)
            return municipality;

        _problems.Add(FileProblems.BadSettings, FolderNames.Settings, line, found: mistake, expected: MunicipalitySettings.Expected);

        return Municipality.Unnamed(_folder.Municipality);
    }

    /// <summary>Names the mapping among the sources of what it shaped.</summary>
    /// <returns>SHA-256 of the municipality's mapping where a file is read by it, or null.</returns>
    private string? SkipMapping()
    {
        _mapping.CheckIsUsed(_folder.Files.Select(file => file.Name), _problems);

        if (_mapping.OwnOrNull is { } own)
            Skip(own.Name, own.Bytes, own.Sha256, "settings");
        if (_mapping.UsedOfMunicipality is not { } used)
            return null;

        var sha256 = FolderMapping.Sha256Of(used);
        Skip(FolderNames.Mapping, used.Length, sha256, "settings");

        return sha256;
    }

    private void Recognise()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in _folder.Files.Where(file => file != _mapping.OwnOrNull).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            _cancel.ThrowIfCancellationRequested();
            if (file.Bytes > _limits.FileBytes)
            {
                _problems.Add(
                    FileProblems.FileTooLarge, file.Name, found: Counted.Bytes(
                        file.Bytes), expected: Counted.AtMostBytes(_limits.FileBytes));
                Skip(file.Name, file.Bytes, file.Sha256, null);
            }
            else if (file.Bytes > 0 && !known.TryAdd(file.Sha256, file.Name))
            {
                var other = known[file.Sha256];
                _problems.Add(FileProblems.DuplicateFile, file.Name, found: new($"obsah souboru {other}", $"the content of {other}"));
                Skip(file.Name, file.Bytes, file.Sha256, "duplicate");
            }
            else if (_aside.Takes(file))
            {
                continue;
            }
            else if (ZipContents.IsZip(file) || file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                Skip(file.Name, file.Bytes, file.Sha256, "zip");
                ZipContents.Open(file, _limits, _problems, RecogniseText, _cancel);
            }
            else
            {
                using var stream = file.Open();
                RecogniseText(new TextFile(file.Name, file.Open, TextInspector.Inspect(stream, _cancel)), file.Bytes, file.Sha256);
            }
        }
    }

    private void RecogniseText(TextFile file, long bytes, string sha256)
    {
        var mapped = _mapping.FormatOrNull(file);
        if (mapped is not null)
            file = mapped.InStatedEncoding(file);

        var refused = file.Inspection.Kind switch
        {
            TextKind.Empty => FileProblems.EmptyFile,
            TextKind.Binary => FileProblems.NotText,
            TextKind.Damaged => FileProblems.BadEncoding,
            TextKind.UnknownLetters => FileProblems.UnknownEncoding,
            _ => null,
        };

        if (refused == FileProblems.NotText && mapped is null && ContentSignature.IsForPeople(file.Inspection.Head, file.Name))
        {
            _aside.Add(
                file.Name,
                bytes,
                sha256,
                FileProblems.NotText,
                ContentSignature.Describe(file.Inspection.Head),
                null);
            return;
        }

        if (refused is not null)
        {
            _problems.Add(
                refused,
                file.Name,
                file.Inspection.DamagedLine ?? file.Inspection.Damaged?.Line,
                found: refused == FileProblems.NotText
                    ? ContentSignature.Describe(file.Inspection.Head)
                    : file.Inspection.Damaged is { } words ? Wording.Verbatim(words.Example) : null);
            Skip(file.Name, bytes, sha256, null);
            return;
        }

        if (file.Inspection.Damaged is { } lost)
            _problems.Add(FileProblems.LostLetters, file.Name, lost.Line, found: Wording.Verbatim(lost.Example), count: lost.Count);

        if (mapped is not null)
        {
            var table = mapped.Sample(file);
            _recognised.Add(new Recognised(table, mapped, mapped.RecogniseOrNull(table)!, bytes, sha256));
            return;
        }

        var sample = FileSample.Of(file, ExportFormats.Knows);
        var formats = ExportFormats.MostSpecificFor(sample);

        if (formats.Count == 1)
        {
            _recognised.Add(new Recognised(sample, formats[0].Format, formats[0].Recognition, bytes, sha256));
            return;
        }

        if (formats.Count > 1)
        {
            _problems.Add(
                FileProblems.AmbiguousFormat, file.Name, 1,
                found: Wording.Verbatim(string.Join(", ", formats.Select(found => found.Format.Id))),
                expected: new("sloupce jednoho formátu", "the columns of one format"));
            _unknown.Draft(file);
            Skip(file.Name, bytes, sha256, null);

            return;
        }

        if (Prose.Is(sample.Start) && _unknown.ExpectedOrNull() is { } expected)
        {
            _aside.Add(file.Name, bytes, sha256, FileProblems.UnknownFormat, Wording.Verbatim(sample.Header.Columns[0]), expected);
            return;
        }

        _unknown.Tell(file, sample.Header);
        Skip(file.Name, bytes, sha256, null);
    }

    /// <summary>What cannot be added up at all is not also told of its stages.</summary>
    private void CheckSources(LedgerAggregation ledger)
    {
        if (ledger is { FirstItem: { } item, FirstAccount: { } account })
        {
            _problems.Add(
                BudgetProblems.MixedBudgets, "",
                found: new($"položky v {item.File}, účty v {account.File}", $"items in {item.File}, accounts in {account.File}"),
                expected: new("pro organizaci vlastní složka", "a folder of its own for the organisation"));
            return;
        }

        foreach (var (stage, sources) in ledger.StagesOfSeveralSources())
        {
            var primary = $"\"primary\": \"{sources[0]}\"";
            _problems.Add(
                BudgetProblems.TwoSources, "", column: stage, found: Wording.Verbatim(string.Join(", ", sources)),
                expected: new(
                    $"soubory jednoho zdroje, nebo {primary} v municipality.json",
                    $"files of one source, or {primary} in municipality.json"));
        }
    }

    private SourceFile ReadFile(Recognised file, FolderFacts folder, LedgerAggregation ledger)
    {
        var text = file.Sample.Text;
        var reading = new FileReading(text.Name, _problems, _folder.Year, _cancel) { Text = text.Inspection };
        ledger.BeginFile(text.Name, file.Format.Source, file.Format.IsDetail);
        file.Format.Read(file.Sample, folder, reading, ledger);
        reading.End();

        if (reading.IsHeaderRefused && file.Format is not MappedExport)
            _unknown.Draft(text);

        if (file.Format is { HasSeparator: true, HasNamesOnly: false } && reading is { HasColumns: true, Accepted: > 0 })
            TellDoubts(file, reading);

        return new SourceFile(
            text.Name, file.Format.Id, file.Recognition.Why.English, file.Recognition.Why.Czech, text.Inspection.EncodingName,
            file.Format.HasSeparator ? file.Sample.Header.Separator.ToString() : null, file.Bytes, file.Sha256,
            reading.Rows, reading.Accepted, reading.Rejected, reading.Ignored, reading.UnknownColumns);
    }

    /// <summary>What a table holds and is not read, and what stands above it that its rows do not say.</summary>
    private void TellDoubts(Recognised file, FileReading reading)
    {
        var header = file.Sample.Header;

        foreach (var column in UnreadColumns.OfAmounts(file.Sample, reading.UnknownColumns).Where(column => !file.Format.LeavesOut(column)))
            _problems.Add(FileProblems.UnreadColumn, reading.File, header.Line, column);

        if (TitledYear.OtherOrNull(header.Above, _folder.Year.Value) is { } other)
        {
            _problems.Add(
                RowProblems.DateOutsideYear,
                reading.File,
                other.Line,
                found: Wording.Verbatim(other.Title.Trim(';', ' ', ',', '"')),
                expected: DateParser.DayOf(_folder.Year.ToString()));
        }
    }

    private void Skip(string name, long bytes, string sha256, string? format) =>
        _sources.Add(new SourceFile(
            name,
            format,
            null,
            null,
            null,
            null,
            bytes,
            sha256,
            0,
            0,
            0,
            new Dictionary<string, long>(),
            []));

    private sealed record Recognised(FileSample Sample, IExportFormat Format, Recognition Recognition, long Bytes, string Sha256);
}
