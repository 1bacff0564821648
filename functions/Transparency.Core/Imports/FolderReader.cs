using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Folders.Containers;
using Transparency.Core.Formats;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>
/// Reads a folder: opens its files (archives and workbooks too), recognises each by its content, reads all rows, adds them up and checks
/// the whole.
/// Bad content is never an exception: it is in the problems.
/// </summary>
public sealed class FolderReader
{
    private static readonly Wording HeaderExpected = new(
        "type;paragraph;item;event;unit;amount;date;… nebo srcId;name",
        "type;paragraph;item;event;unit;amount;date;… or srcId;name");

    private readonly FolderContents _folder;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancel;
    private readonly ProblemLog _problems = new();
    private readonly List<Recognised> _recognised = [];
    private readonly List<UnknownFile> _unknownTables = [];
    private readonly List<SourceFile> _sources = [];
    private readonly FolderMapping _mapping;

    private FolderReader(FolderContents folder, ReadingLimits limits, CancellationToken cancel)
    {
        _folder = folder;
        _limits = limits;
        _cancel = cancel;
        _mapping = new FolderMapping(folder, limits, _problems);
    }

    /// <param name="folder">The folder.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <param name="spoolDirectory">Where payments wait that do not fit into memory, and what is unpacked.</param>
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
        using var spool = new SpoolDirectory(spoolDirectory);

        foreach (var name in _folder.Nested)
            _problems.Add(FileProblems.NestedFile, name);

        if (_folder.Files.Count > _limits.Files)
        {
            _problems.Add(
                FileProblems.TooManyFiles, "", found: Counted.Files(_folder.Files.Count), expected: Counted.AtMostFiles(_limits.Files));
        }
        else
        {
            Recognise(spool);
        }

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

        var budget = ledger.ToBudget();
        if (budget.Lines.Count == 0 && _problems.Errors == 0)
            _problems.Add(FileProblems.NoData, "");

        // Sums that lack rejected rows would only raise false alarms.
        IReadOnlyList<BalanceCheck> balances = _problems.Errors == 0
            ? BudgetChecks.Check(budget, ledger, Consolidation.Of(budget, municipality.Kind), _problems)
            : [];
        _sources.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));

        return new FolderReading(municipality, budget, ledger, _sources, balances, _problems, mapping);
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

    private void Recognise(SpoolDirectory spool)
    {
        var opened = new OpenedFiles(_limits, spool, _problems, RecogniseText, Skip, IsReadAsItIs, _cancel);
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
            else
            {
                opened.Open(file);
            }
        }

        TellUnknownTables();
    }

    /// <summary>JSON of a format of its own, which is no table.</summary>
    private static bool IsReadAsItIs(TextFile file) =>
        ExportFormats.MostSpecificFor(FileSample.Of(file, ExportFormats.Knows)).Any(found => !found.Format.HasSeparator);

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
            _ => null,
        };

        if (refused is not null)
        {
            _problems.Add(
                refused,
                file.Name,
                file.Inspection.DamagedLine,
                found: refused == FileProblems.NotText ? ContentSignature.Describe(file.Inspection.Head) : null);
            Skip(file.Name, bytes, sha256, null);
            return;
        }

        if (mapped is not null)
        {
            var table = mapped.Sample(file);
            _recognised.Add(new Recognised(table, mapped, mapped.RecogniseOrNull(table)!, bytes, sha256));
            return;
        }

        var sample = FileSample.Of(file, ExportFormats.Knows, file.Origin is null ? null : TableOrigin.Separator);
        var header = sample.Header;
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
            Skip(file.Name, bytes, sha256, null);
            return;
        }

        var unknown = new UnknownFile(file, header, bytes, sha256);

        if (file.Origin is null)
            TellUnknown(unknown);
        else
            _unknownTables.Add(unknown);
    }

    private void TellUnknown(UnknownFile file)
    {
        if (_mapping.ExpectedOrNull(HeaderExpected) is { } expected)
        {
            _problems.Add(
                FileProblems.UnknownFormat, file.Text.Name, 1, found: Wording.Verbatim(string.Join(
                    file.Header.Separator, file.Header.Columns)), expected: expected);
        }

        Skip(file.Text.Name, file.Bytes, file.Sha256, null);
    }

    /// <summary>
    /// A workbook has covers, notes and sums beside its data. Those are left out and named; what looks like a budget is never left out.
    /// </summary>
    private void TellUnknownTables()
    {
        var data = _recognised.Select(file => file.Sample.Text)
            .Concat(_unknownTables.Select(file => file.Text).Where(text => text.Origin!.LooksLikeBudget))
            .Select(UnknownFile.BookOf)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var file in _unknownTables)
        {
            if (file.Text.Origin!.LooksLikeBudget || !data.Contains(UnknownFile.BookOf(file.Text)))
            {
                TellUnknown(file);
                continue;
            }

            _problems.Add(FileProblems.NotAnExport, file.Text.Name);
            Skip(file.Text.Name, file.Bytes, file.Sha256, "not-an-export");
        }
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
        var reading = new FileReading(text.Name, _problems, _cancel);
        ledger.BeginFile(text.Name, file.Format.Source);
        file.Format.Read(file.Sample, folder, reading, ledger);
        reading.End();

        var why = text.Origin is { } origin
            ? new Wording($"{origin.What.Czech}: {file.Recognition.Why.Czech}", $"{origin.What.English}: {file.Recognition.Why.English}")
            : file.Recognition.Why;
        var separator = text.Origin is null && file.Format.HasSeparator ? file.Sample.Header.Separator.ToString() : null;

        return new SourceFile(
            text.Name, file.Format.Id, why.English, why.Czech, text.Origin?.Kind ?? text.Inspection.EncodingName, separator,
            file.Bytes, file.Sha256,
            reading.Rows, reading.Accepted, reading.Rejected, reading.Ignored, reading.UnknownColumns);
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
