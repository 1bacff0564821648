using System.Text.Json;
using CsvHelper;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;

namespace Transparency.Core.Publishing;

/// <summary>
/// Writes an edition's files: <c>budget.csv</c>, <c>payments.csv</c>, <c>events.csv</c> and <c>edition.json</c>. CSV after the open-data norm:
/// RFC 4180, comma, CRLF, UTF-8, decimal point, ISO dates; texts that a spreadsheet would run as a formula are made harmless.
/// </summary>
public static class EditionFiles
{
    public const string BudgetFile = "budget.csv";
    public const string PaymentsFile = "payments.csv";
    public const string EventsFile = "events.csv";
    public const string SummaryFile = "edition.json";

    /// <summary>The tables.</summary>
    public static IReadOnlyList<string> Data { get; } = [BudgetFile, PaymentsFile, EventsFile];

    /// <summary>The tables and the summary.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Data, SummaryFile];

    public static IReadOnlyList<string> BudgetColumns { get; } =
        ["side", "paragraph", "item", "event", "unit", "approved", "amended", "actual", "payments"];

    /// <summary>The same for an organisation, and the account last; paragraph and item are empty.</summary>
    public static IReadOnlyList<string> AccountColumns { get; } = [.. BudgetColumns, "account"];

    public static IReadOnlyList<string> PaymentsColumns { get; } =
        ["date", "type", "side", "paragraph", "item", "event", "unit", "amount", "counterpartyId", "counterpartyName", "description"];

    public static IReadOnlyList<string> EventsColumns { get; } = ["kind", "id", "name", "description"];

    internal static CsvWriterOptions Csv { get; } = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\r\n" };

    /// <param name="reading">A publishable folder.</param>
    /// <param name="edition">Its identity.</param>
    /// <param name="directory">An empty directory.</param>
    /// <returns>The edition's content, as its table rows need it.</returns>
    public static EditionContent Write(FolderReading reading, string edition, string directory)
    {
        var budget = reading.Budget;
        WriteBudget(budget, Path.Combine(directory, BudgetFile));
        WriteEvents(budget, Path.Combine(directory, EventsFile));
        var ranges = PaymentsCsv.Write(reading.Payments.InOrder(), Path.Combine(directory, PaymentsFile));
        var summary = new EditionSummary(
            reading.Municipality.Id.Value, budget.Year.Value, edition, reading.Municipality.Kind, budget.Known, reading.ValidTo,
            budget.Totals(), budget.ConsolidatedTotals(Consolidation.For(reading.Municipality.Kind)),
            reading.Payments.Count, reading.Files, budget.Events, budget.Units, budget.Accounts);
        File.WriteAllBytes(Path.Combine(directory, SummaryFile), JsonSerializer.SerializeToUtf8Bytes(summary, TransparencyJson.Default.EditionSummary));
        return new EditionContent(summary, budget, ranges);
    }

    private static void WriteBudget(Budget budget, string path)
    {
        using var csv = CsvWriter.ToFile(path, Csv);
        csv.WriteHeader([.. budget.IsByAccounts ? AccountColumns : BudgetColumns]);
        foreach (var line in budget.Lines)
        {
            csv.WriteField(line.Side.Name());
            csv.WriteField(line.Account is null ? line.Paragraph.ToString() : "");
            csv.WriteField(line.Account is null ? line.Item.ToString() : "");
            csv.WriteField(line.Event);
            csv.WriteField(line.Unit);
            var amounts = StageTotals.Of(line.Amounts, budget.Known);
            csv.WriteField(amounts.Approved?.Crowns, "0.00");
            csv.WriteField(amounts.Amended?.Crowns, "0.00");
            csv.WriteField(amounts.Actual?.Crowns, "0.00");
            csv.WriteField(line.Payments, default);
            if (line.Account is { } account) csv.WriteField(account.Code);
            csv.EndRecord();
        }
    }

    private static void WriteEvents(Budget budget, string path)
    {
        using var csv = CsvWriter.ToFile(path, Csv);
        csv.WriteHeader([.. EventsColumns]);
        foreach (var (kind, names) in new[] { ("event", budget.Events), ("unit", budget.Units), ("account", budget.Accounts ?? []) })
        {
            foreach (var name in names) csv.WriteRecord([kind, name.Id, name.Name, name.Description ?? ""]);
        }
    }
}
