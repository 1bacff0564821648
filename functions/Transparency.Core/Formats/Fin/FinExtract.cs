using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Fin;

/// <summary>
/// The extract of statement FIN 2-12 M that the state treasury publishes (MONITOR): <c>FINM201</c> with income and expenditure,
/// <c>FINM202</c>
/// with financing, of one municipality or of all. A row says all three stages. Amounts add up since January, so the latest month counts.
/// </summary>
public sealed class FinExtract : IExportFormat
{
    private static readonly Wording Financing = new(
        "sloupce výkazu státní pokladny: financování",
        "columns of the state treasury's financing");

    private static readonly Wording IncomeAndExpenditure = new(
        "sloupce výkazu státní pokladny: příjmy a výdaje",
        "columns of the state treasury's income and expenditure");

    private const string Table = "FINM20";

    /// <summary>What the folder of the whole country holds.</summary>
    public static Wording Extracts { get; } = new(
        "výkaz FIN 2-12 M Státní pokladny (FINM201 a FINM202)",
        "the state treasury's statement FIN 2-12 M (FINM201 and FINM202)");

    /// <summary>
    /// Whether a file of the state's ZIP is another part of the statement, such as <c>FINM207</c> with grants: what it says is no budget,
    /// or said by the two that are read.
    /// </summary>
    public static bool IsOtherPart(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return name.StartsWith(Table, StringComparison.OrdinalIgnoreCase) && name[Table.Length..] is [>= '3' and <= '9', ..];
    }

    public string Id => "fin-2-12-m";

    public string Source => "fin-2-12-m";

    public bool Knows(string column) => FinColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, FinColumns.Aliases);
        // All of them but one: what is missing is then said by name.
        if (FinColumns.Telling.Count(columns.Has) < FinColumns.Telling.Length - 1)
            return null;

        return new(IsFinancing(columns) ? Financing : IncomeAndExpenditure, Specificity.Layout);
    }

    public void Survey(FileSample file, FolderFacts folder, CancellationToken cancel)
    {
        var columns = new ColumnMap(file.Header, FinColumns.Aliases);
        // The reading says what is wrong; here nobody listens.
        var unheard = new FileReading(file.Name, new ProblemLog(), folder.Year, cancel);
        if (Accepts(columns, unheard))
            new FinRows(file.Text, folder, columns, unheard, IsFinancing(columns)).Survey();
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, FinColumns.Aliases);
        if (!Accepts(columns, reading))
            return;

        var findings = folder.Findings<FinFindings>();
        if (folder.Municipality.Ico is null && !StateFolder.Is(folder.Municipality.Id) && findings.All.Second is not null)
        {
            var found = Wording.Verbatim($"{findings.All.First}, {findings.All.Second}");
            reading.Problem(
                FileProblems.MissingIco, null, columns.NameOf(FinColumns.Ico), found,
                new("jedna obec, nebo její \"ico\" v municipality.json", "one municipality, or its \"ico\" in municipality.json"));
            return;
        }

        if (StateFolder.Is(folder.Municipality.Id))
            CheckMonths(file.Name, findings, columns, reading);

        if (folder.Municipality.Ico is { } own && findings.IsOfOthers(file.Name))
            SayOthers(findings.Of(file.Name), own, columns.NameOf(FinColumns.Ico), reading);

        SayUnit(findings, columns, reading, IsFinancing(columns), StateFolder.Is(folder.Municipality.Id) || findings.HasOthers);

        new FinRows(file.Text, folder, columns, reading, IsFinancing(columns)).ReadInto(ledger);
    }

    /// <summary>
    /// Of the whole country's statement it is certain whether it is in thousands, because the largest cities are in it; of a town's own
    /// rows it is not.
    /// </summary>
    private static void SayUnit(FinFindings findings, ColumnMap columns, FileReading reading, bool financing, bool isWhole)
    {
        if (!findings.AreThousands(financing) || !findings.FilesOfLatest(financing).Contains(reading.File))
            return;

        var digits = findings.MostDigits.ToString(CultureInfo.InvariantCulture);
        reading.Problem(
            isWhole ? FileProblems.AmountsInThousands : FileProblems.UnclearUnit,
            null,
            columns.NameOf(FinColumns.Actual),
            new($"březen 2013; nejdelší částka má číslic: {digits}", $"March 2013; digits of the longest amount: {digits}"),
            isWhole ? null : WholeStatement);
    }

    private static readonly Wording WholeStatement = new(
        "výkaz za březen 2013 celý, se všemi obcemi, nebo výkaz za pozdější měsíc",
        "the whole statement of March 2013, with all municipalities, or the statement of a later month");

    /// <summary>
    /// A town's rows are compared between files; those of a country are too many for that. Nor may one of its tables be of an older month
    /// than the other, as it is while the files of a month take the place of those before.
    /// </summary>
    private static void CheckMonths(string file, FinFindings findings, ColumnMap columns, FileReading reading)
    {
        var financing = IsFinancing(columns);
        var files = findings.FilesOfLatest(financing);

        if (files is [var first, _, ..] && first != file)
        {
            reading.Problem(
                FileProblems.OverlappingFiles, null, columns.NameOf(FinColumns.Period), Wording.Verbatim(first), TheMonthOnce);
        }

        var (own, other) = (findings.Latest(financing), findings.Latest(!financing));

        if (files.Contains(file) && (own.Year, own.Month).CompareTo((other.Year, other.Month)) < 0)
        {
            reading.Problem(
                FileProblems.OlderMonth,
                null,
                columns.NameOf(FinColumns.Period),
                Wording.Verbatim(own.ToString()),
                Wording.Verbatim(other.ToString()));
        }
    }

    private static readonly Wording TheMonthOnce = new("každý měsíc jednou", "each month once");

    private static void SayOthers(FinFile extract, string own, string column, FileReading reading)
    {
        var others = extract.Second is null ? $"IČO {extract.First}" : $"IČO {extract.First}, {extract.Second}, …";
        reading.Problem(
            FileProblems.OtherIco, null, column, Wording.Verbatim(others), AccountingUnit.Expected(own));
    }

    private static bool IsFinancing(ColumnMap columns) => columns.Has(FinColumns.StatementRow);

    private static bool Accepts(ColumnMap columns, FileReading reading) => IsFinancing(columns)
        ? reading.Accepts(columns, [.. FinColumns.Telling, FinColumns.StatementRow])
        : reading.Accepts(columns, [.. FinColumns.Telling, FinColumns.Paragraph, FinColumns.Item]);
}
