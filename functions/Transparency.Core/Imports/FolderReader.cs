using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Folders.Containers;
using Transparency.Core.Formats;
using Transparency.Core.Formats.Fin;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Core.StatePublication;
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
    private readonly FolderContents _folder;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancel;
    private CancellationToken _late;
    private CancellationToken _stopped;
    private readonly ProblemLog _problems = new();
    private readonly FolderMapping _mapping;
    private readonly FolderFiles _files;
    private bool _isLate;

    private FolderReader(FolderContents folder, ReadingLimits limits, CancellationToken cancel)
    {
        _folder = folder;
        _limits = limits;
        _cancel = cancel;
        _mapping = new FolderMapping(folder, limits, _problems);
        _files = new FolderFiles(folder, limits, _mapping, _problems, cancel);
    }

    /// <summary>Reads a folder however long it takes.</summary>
    /// <inheritdoc cref="Read(FolderContents, ReadingLimits, string, TimeProvider, CancellationToken)"/>
    public static FolderReading Read(
        FolderContents folder,
        ReadingLimits limits,
        string spoolDirectory,
        CancellationToken cancel = default) =>
        new FolderReader(folder, limits, cancel) { _stopped = cancel }.Read(spoolDirectory);

    /// <summary>Reads a folder in the time that it may take.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limits">What is accepted at most.</param>
    /// <param name="spoolDirectory">Where payments wait that do not fit into memory, and what is unpacked.</param>
    /// <param name="time">Tells how long it takes.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static FolderReading Read(
        FolderContents folder,
        ReadingLimits limits,
        string spoolDirectory,
        TimeProvider time,
        CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);

        return new FolderReader(folder, limits, either.Token) { _late = late.Token, _stopped = cancel }.Read(spoolDirectory);
    }

    private FolderReading Read(string spoolDirectory)
    {
        var country = StateFolder.Is(_folder.Municipality);
        var municipality = country ? Country() : ReadSettings();
        using var spool = new SpoolDirectory(spoolDirectory);

        foreach (var name in _folder.Nested)
            _problems.Add(FileProblems.NestedFile, name);

        TellWithheld();
        Within(() => _files.Recognise(spool));

        var mapping = SkipMapping();
        var recognised = country ? StatementsOnly() : _files.Recognised;
        var ledgerFiles = recognised.Count(file => !file.Format.HasNamesOnly);
        var rowKey = ledgerFiles > 1 ? string.Join(' ', recognised.Select(file => file.Sha256)) : null;
        var ledger = new LedgerAggregation(
            _folder.Year,
            municipality.Descriptions,
            rowKey,
            spoolDirectory,
            municipality.Primary,
            _limits.PaymentBytes,
            _limits.Edition);
        var folder = new FolderFacts(municipality, _folder.Year);

        foreach (var file in recognised)
            Within(() => file.Format.Survey(file.Sample, folder, _cancel), file.Sample.Text.Name);

        var sources = new List<SourceFile>(_files.Skipped);

        // The primary source comes first: what it carries, the others do not.
        foreach (var file in recognised.OrderBy(file => file.Format.Source == municipality.Primary ? 0 : 1))
            Within(() => sources.Add(ReadFile(file, folder, ledger)), file.Sample.Text.Name);

        if (ledger.Excess is { } excess)
            _problems.Add(BudgetProblems.EditionTooLarge, excess.File, excess.Line, found: excess.Found, expected: excess.Allowed);

        TextProblems.Tell(ledger.Texts, _problems);
        TextProblems.CheckNames(sources, _problems);
        CheckSources(ledger);
        OverlappingFiles.Check(ledger, _problems);
        ledger.EndFiles();

        var cells = country ? folder.Findings<StateCells>() : null;
        var budget = cells?.ToBudget(_folder.Year) ?? ledger.ToBudget();
        if (budget.Lines.Count == 0 && _problems.Errors == 0)
            _problems.Add(FileProblems.NoData, "");
        // Of the two files the smaller may come first: financing alone is nothing to publish.
        else if (country && !budget.Lines.Any(line => line.Side != Side.Financing) && _problems.Errors == 0)
            _problems.Add(FileProblems.NoData, "", expected: FinExtract.Extracts);
        else if (cells is { WithFinancingAlone: > 0 and var lacking } && lacking > cells.Municipalities / 100 && _problems.Errors == 0)
            TellIncomplete(cells, lacking);

        // Sums that lack rejected rows would only raise false alarms.
        IReadOnlyList<BalanceCheck> balances = _problems.Errors == 0
            ? BudgetChecks.Check(budget, ledger, municipality.Kind, _problems)
            : [];
        sources.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));

        return new FolderReading(municipality, budget, ledger.Payments, sources, balances, _problems, mapping)
        {
            Documents = ledger.Documents,
            Notes = [.. ledger.NotesSeen.Select(seen => seen.Note)],
            Places = ledger.Places,
            ValidTo = cells is null ? ledger.LatestDay : cells.ValidTo,
            Country = cells,
            // The state's statement is read by no mapping.
            Offers = country ? new Dictionary<string, MappingOffer>() : _files.Unknown.Offers,
            Offer = country ? null : _files.Unknown.WholeOrNull(),
        };
    }

    /// <summary>The folder of the whole country holds the state's statement, and nothing that any municipality exports.</summary>
    private IReadOnlyList<RecognisedFile> StatementsOnly()
    {
        foreach (var other in _files.Recognised.Where(file => file.Format is not FinExtract))
        {
            var (name, format) = (other.Sample.Text.Name, Wording.Verbatim(other.Format.Id));
            _problems.Add(FileProblems.UnknownFormat, name, found: format, expected: FinExtract.Extracts);
            _files.Skip(name, other.Bytes, other.Sha256, null);
        }

        return [.. _files.Recognised.Where(file => file.Format is FinExtract)];
    }

    private void TellWithheld()
    {
        foreach (var file in _folder.Withheld)
        {
            _problems.Add(FileProblems.WithheldFile, file.Name, found: file.Reason);
            _files.Skip(file.Name, file.Bytes, "", null);
        }
    }

    /// <summary>Takes a step unless the folder has had its time; says once that it has.</summary>
    private void Within(Action step, string file = "")
    {
        if (_isLate)
            return;

        try
        {
            step();
        }
        catch (OperationCanceledException) when (_late.IsCancellationRequested && !_stopped.IsCancellationRequested)
        {
            _isLate = true;
            var minutes = _limits.Time.TotalMinutes;
            _problems.Add(
                FileProblems.FileTooLarge,
                file,
                found: new("čtení složky trvá déle", "reading the folder takes longer"),
                expected: new($"nejvýše {minutes:0.#} min na celou složku", $"at most {minutes:0.#} minutes for the whole folder"));
        }
    }

    private Municipality ReadSettings()
    {
        if (_folder.Settings is not { } json)
        {
            if (!_folder.Withheld.Any(file => file.Name == FolderNames.Settings))
                _problems.Add(FileProblems.NoSettings, FolderNames.Settings);

            return Municipality.Unnamed(_folder.Municipality);
        }

        var (municipality, mistake, line) = MunicipalitySettings.Read(_folder.Municipality, json);

        TellPulls(json);

        if (municipality is not null)
            return municipality;

        _problems.Add(FileProblems.BadSettings, FolderNames.Settings, line, found: mistake, expected: MunicipalitySettings.Expected);

        return Municipality.Unnamed(_folder.Municipality);
    }

    /// <summary>Some few may be dissolved; of many nobody would notice that they are gone.</summary>
    private void TellIncomplete(StateCells cells, int lacking) => _problems.Add(
        FileProblems.IncompleteStatement,
        "",
        found: new(
            $"{cells.Municipalities} obcí a krajů, {lacking} dalších jen s financováním",
            $"{cells.Municipalities} municipalities and regions, {lacking} others with financing alone"),
        expected: FinExtract.Extracts);

    /// <summary>Of the whole country settings say nothing but from where its files are fetched.</summary>
    private Municipality Country()
    {
        if (_folder.Settings is { } json)
            TellPulls(json);

        return StateFolder.Profile;
    }

    /// <summary>How files come into the folder is nothing that keeps those in it from being published.</summary>
    private void TellPulls(ReadOnlyMemory<byte> json)
    {
        foreach (var wrong in PullSettings.Read(json).Mistakes)
        {
            _problems.Add(
                FileProblems.BadPull, FolderNames.Settings, column: wrong.Path, found: wrong.Found, expected: wrong.Expected);
        }
    }

    /// <summary>Names the mapping among the sources of what it shaped.</summary>
    /// <returns>SHA-256 of the municipality's mapping where a file is read by it, or null.</returns>
    private string? SkipMapping()
    {
        _mapping.CheckIsUsed(_folder.Files.Select(file => file.Name), _problems);

        if (_mapping.OwnOrNull is { } own)
            _files.Skip(own.Name, own.Bytes, own.Sha256, "settings");
        if (_mapping.UsedOfMunicipality is not { } used)
            return null;

        var sha256 = FolderMapping.Sha256Of(used);
        _files.Skip(FolderNames.Mapping, used.Length, sha256, "settings");

        return sha256;
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

    private SourceFile ReadFile(RecognisedFile file, FolderFacts folder, LedgerAggregation ledger)
    {
        var text = file.Sample.Text;
        var reading = new FileReading(text.Name, _problems, _folder.Year, _cancel) { Text = text.Inspection };
        ledger.BeginFile(text.Name, file.Format.Source, file.Format.IsDetail);
        file.Format.Read(file.Sample, folder, reading, ledger);
        reading.End();

        if (reading.IsHeaderRefused && file.Format is not MappedExport)
            _files.Unknown.Draft(text);

        if (file.Format is { HasSeparator: true, HasNamesOnly: false } && reading is { HasColumns: true, Accepted: > 0 })
            TellDoubts(file, reading);

        var why = text.Origin is { } origin
            ? new Wording($"{origin.What.Czech}: {file.Recognition.Why.Czech}", $"{origin.What.English}: {file.Recognition.Why.English}")
            : file.Recognition.Why;
        var separator = text.Origin is null && file.Format.HasSeparator ? file.Sample.Header.Separator.ToString() : null;

        return new SourceFile(
            text.Name, file.Format.Id, why.English, why.Czech, text.Origin?.Kind ?? text.Inspection.EncodingName, separator,
            file.Bytes, file.Sha256,
            reading.Rows, reading.Accepted, reading.Rejected, reading.Ignored,
            TextProblems.Columns(reading, _problems, file.Sample.Header.Line));
    }

    /// <summary>What a table holds and is not read, and what stands above it that its rows do not say.</summary>
    private void TellDoubts(RecognisedFile file, FileReading reading)
    {
        var header = file.Sample.Header;

        foreach (var column in UnreadColumns.OfAmounts(file.Sample, reading.UnknownColumns).Where(column => !file.Format.LeavesOut(column)))
            _problems.Add(FileProblems.UnreadColumn, reading.File, header.Line, column);

        if (!reading.Years.AreSaid
            && UnreadYears.OrNull(file.Sample, reading.UnknownColumns, _folder.Year.Value) is { } unread)
        {
            _problems.Add(
                unread.IsNamed ? FileProblems.WrongYear : RowProblems.DateOutsideYear,
                reading.File,
                header.Line,
                unread.Column,
                Wording.Verbatim(unread.Years),
                new(
                    $"jen řádky roku {_folder.Year}, nebo sloupec s názvem {YearColumn.Name}",
                    $"rows of {_folder.Year} alone, or a column named {YearColumn.Name}"));
        }

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
}
