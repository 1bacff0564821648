using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Imports;
using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.StatePublication;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Writes an edition's files: its tables, what describes them, all of that in one archive, and its summary. CSV after the open-data norm:
/// RFC 4180, comma, CRLF, UTF-8, decimal point, ISO dates; texts that a spreadsheet would run as a formula are made harmless. The budget
/// and the payments lie there as Parquet too. Nothing of the time, the machine or its address is in them: the same edition has the same
/// bytes.
/// </summary>
public static class EditionFiles
{
    public const string BudgetFile = "budget.csv";
    public const string PaymentsFile = "payments.csv";
    public const string EventsFile = "events.csv";
    public const string DocumentsFile = "documents.csv";
    public const string NotesFile = "notes.csv";
    public const string PlacesFile = "places.csv";
    public const string PackageFile = "datapackage.json";
    public const string SummaryFile = "edition.json";
    public const string ArchiveFile = "all.zip";

    /// <summary>
    /// What is found in the edition, for the interface alone: it lies beside the files and goes with them, is none of them and is not
    /// handed out. An edition written before there was one has none.
    /// </summary>
    public const string IndexFile = InternalFolder + "search.index";

    /// <summary>
    /// How each page of payments is found, for the interface alone too. Of a short <see cref="PaymentsFile"/> there is none: it is read
    /// sooner.
    /// </summary>
    public const string PaymentIndexFile = InternalFolder + "payments.index";

    /// <summary>What lies there is no file of the edition.</summary>
    public const string InternalFolder = "internal/";

    /// <summary>All but the summary that every edition has, in the order in which they are made; the archive after what it holds.</summary>
    public static IReadOnlyList<string> Data { get; } = DataWith(PublishedTables.All);

    /// <summary>All of them that every edition has; the summary last, because it says that all is there.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Data, SummaryFile];

    /// <summary>Every file that an edition may have: those of all, and the tables of documents and of notes.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. DataWith(PublishedTables.Known), SummaryFile];

    /// <summary>All but the summary of this edition.</summary>
    public static IReadOnlyList<string> DataOf(EditionSummary edition) => DataWith(PublishedTables.Of(edition));

    /// <summary>What lies beside the files of this edition for the interface alone.</summary>
    public static IReadOnlyList<string> InternalOf(EditionSummary edition) =>
        StateFolder.Is(MunicipalityId.Parse(edition.Municipality)) ? [IndexFile, StateFile.Name] : [IndexFile, PaymentIndexFile];

    /// <summary>All that is stored of this edition but the summary.</summary>
    /// <param name="edition">Which.</param>
    /// <param name="directory">Where it was written; of short payments there is no index.</param>
    public static IReadOnlyList<string> StoredOf(EditionSummary edition, string directory) =>
        [.. DataOf(edition), .. InternalOf(edition).Where(file => File.Exists(Path.Combine(directory, file)))];

    /// <summary>All files of this edition.</summary>
    public static IReadOnlyList<string> Of(EditionSummary edition) => [.. DataOf(edition), SummaryFile];

    /// <summary>Each writer makes its texts harmless; whatever one forgot the library still catches.</summary>
    public static CsvWriterOptions Csv { get; } = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\r\n" };

    /// <param name="reading">A publishable folder.</param>
    /// <param name="edition">Its identity.</param>
    /// <param name="directory">An empty directory.</param>
    /// <returns>The edition's content, as its table rows need it.</returns>
    public static EditionContent Write(FolderReading reading, string edition, string directory)
    {
        ManyRows.GiveBackRoomOf(reading.Payments.Count);

        var budget = reading.Budget;
        var labels = new RowLabels(reading.Municipality, budget);
        var ranges = WriteTables(budget, labels, reading.Payments.InOrder(), directory);

        if (reading.Country is { } country)
            StateFile.Write(country, budget.Year, Path.Combine(directory, StateFile.Name));

        var summary = new EditionSummary(
            reading.Municipality.Id.Value, budget.Year.Value, edition, reading.Municipality.Kind, budget.Known, reading.ValidTo,
            budget.Totals(), budget.ConsolidatedTotals(Consolidation.Of(budget, reading.Municipality.Kind)),
            reading.Payments.Count, [
                .. reading.Files.Select(file => file.OfEdition())
            ], budget.Events, budget.Units, budget.Accounts, reading.Documents is { Count: > 0 } documents ? documents : null)
        {
            Notes = reading.Notes is { Count: > 0 } notes ? notes : null,
            Places = reading.Places is { Count: > 0 } places ? places : null,
        };
        File.WriteAllBytes(
            Path.Combine(directory, SummaryFile), JsonSerializer.SerializeToUtf8Bytes(summary, EditionJson.Default.EditionSummary));

        if (summary.Documents is { } listed)
            DocumentsCsv.Write(listed, labels, Path.Combine(directory, DocumentsFile));

        if (summary.Notes is { } said)
            NotesCsv.Write(said, labels, Path.Combine(directory, NotesFile));

        if (summary.Places is { } located)
            PlacesCsv.Write(located, labels, Path.Combine(directory, PlacesFile));

        WriteDescriptions(summary, budget, directory);

        return new EditionContent(summary, budget, ranges);
    }

    /// <summary>Writes the same files of an edition that has no payments, no documents and no names of its own.</summary>
    /// <param name="municipality">Whose it is.</param>
    /// <param name="content">The edition.</param>
    /// <param name="directory">An empty directory.</param>
    public static void WriteWithoutPayments(Municipality municipality, EditionContent content, string directory)
    {
        WriteTables(content.Budget, new RowLabels(municipality, content.Budget), [], directory);
        File.WriteAllBytes(
            Path.Combine(directory, SummaryFile),
            JsonSerializer.SerializeToUtf8Bytes(content.Summary, EditionJson.Default.EditionSummary));
        WriteDescriptions(content.Summary, content.Budget, directory);
    }

    /// <summary>Describes the tables that were written, and puts all of it into the archive.</summary>
    private static void WriteDescriptions(EditionSummary summary, Budget budget, string directory)
    {
        var tables = PublishedTables.Of(budget, summary);
        foreach (var table in tables)
            File.WriteAllBytes(Path.Combine(directory, table.MetadataFile), CsvwMetadata.Of(table));

        var files = tables.Select(table => table.File).Concat(Twins(tables)).ToDictionary(
            file => file, file => Measured(Path.Combine(directory, file)), StringComparer.Ordinal);
        File.WriteAllBytes(Path.Combine(directory, PackageFile), FiscalDataPackage.Of(summary, tables, files));
        // The archive holds every other file.
        StoredZip.Write(Path.Combine(directory, ArchiveFile), directory, Of(summary).Where(file => file != ArchiveFile));
    }

    private static IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> WriteTables(
        Budget budget,
        RowLabels labels,
        IEnumerable<Payment> payments,
        string directory)
    {
        BudgetCsv.Write(budget, labels, Path.Combine(directory, BudgetFile));
        BudgetParquet.Write(budget, labels, Path.Combine(directory, PublishedTables.Budget.TwinFile));
        EventsCsv.Write(budget, labels, Path.Combine(directory, EventsFile));

        var tally = new CounterpartyTally();
        var ranges = WritePayments(tally.Counting(payments), labels, directory);
        WriteIndex(tally, budget, Path.Combine(directory, IndexFile));

        return ranges;
    }

    private static IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> WritePayments(
        IEnumerable<Payment> payments, RowLabels labels, string directory)
    {
        using var twin = new PaymentsParquet(labels, Path.Combine(directory, PublishedTables.Payments.TwinFile));
        return PaymentsCsv.Write(twin.Writing(payments), labels, Path.Combine(directory, PaymentsFile));
    }

    private static void WriteIndex(CounterpartyTally tally, Budget budget, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, EditionIndex.Write(tally, budget.Events, budget.Units));
    }

    private static IReadOnlyList<string> DataWith(IReadOnlyList<PublishedTable> tables) =>
    [
        .. tables.Select(table => table.File), .. Twins(tables), .. tables.Select(table => table.MetadataFile), PackageFile, ArchiveFile,
    ];

    /// <summary>The Parquet files of these tables.</summary>
    private static IEnumerable<string> Twins(IEnumerable<PublishedTable> tables) =>
        tables.Select(table => table.TwinFile).Intersect(PublishedTables.WithTwin.Select(table => table.TwinFile));

    private static (long Bytes, string Sha256) Measured(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
