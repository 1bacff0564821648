using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Documents;

/// <summary>Reads the rows of a list of documents. All problems of a row are said, then it is rejected once.</summary>
internal sealed class DocumentRows(TextFile file, ColumnMap columns, FileReading reading, FiscalYear year)
{
    private const int LongestText = 500;
    private const int LongestUrl = 2000;
    private const int EarliestYear = 1990;
    private const int LatestYear = 2102;

    private static readonly Wording TextExpected = new(
        $"jeden řádek, nejvýše {LongestText} znaků", $"one line of at most {LongestText} characters");
    private static readonly Wording AddressExpected =
        new("adresa jako https://www.example.cz/rozpocet.pdf", "an address such as https://www.example.cz/rozpocet.pdf");

    private readonly int _kind = columns[DocumentColumns.Kind];
    private readonly int _title = columns[DocumentColumns.Title];
    private readonly int _number = columns[DocumentColumns.Number];
    private readonly int _url = columns[DocumentColumns.Url];
    private readonly int _approved = columns[DocumentColumns.Approved];
    private readonly int _published = columns[DocumentColumns.Published];
    private readonly int _removed = columns[DocumentColumns.Removed];

    public void ReadInto(LedgerAggregation ledger)
    {
        using var rows = new TableRows(file, columns, reading, requiredFields: _kind + 1);
        while (rows.Read())
        {
            if (DocumentOrNull(rows) is not { } document)
            {
                reading.Reject();
            }
            else if (ledger.List(document, rows.Line))
            {
                CheckDays(rows, document);
                reading.Accept();
            }
            else
            {
                reading.Gather(BudgetProblems.DuplicateRows, rows.Line, "", default);
                reading.Ignore(IgnoredKinds.Duplicate);
            }
        }
    }

    private BudgetDocument? DocumentOrNull(TableRows rows)
    {
        var kind = DocumentKinds.ParseOrNull(Encoding.UTF8.GetString(rows.Text(_kind)));
        if (kind is null)
            reading.Problem(RowProblems.UnknownDocument, rows.Line, rows.ColumnName(_kind), rows.Text(_kind), DocumentKinds.Expected);

        var fine = Read(rows, _title, out var title) & Read(rows, _number, out var number) & ReadUrl(rows, out var url)
            & ReadDay(rows, _approved, out var approved) & ReadDay(rows, _published, out var published) & ReadDay(
                rows, _removed, out var removed);

        return fine && kind is { } known ? new BudgetDocument(
            known,
            title,
            number,
            url,
            approved,
            published,
            removed) : null;
    }

    private bool Read(TableRows rows, int column, out string? text)
    {
        var bytes = rows.Text(column);
        text = bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);
        if (text is null || (text.Length <= LongestText && VisibleText.ForbiddenOrNull(text) is null))
            return true;

        reading.Problem(RowProblems.BadText, rows.Line, rows.ColumnName(column), bytes, TextExpected);

        return false;
    }

    /// <summary>Nothing but a web address: it becomes a link on public pages.</summary>
    private bool ReadUrl(TableRows rows, out string? url)
    {
        var bytes = rows.Text(_url);
        url = bytes.IsEmpty || bytes.Length > LongestUrl ? null : WebAddress.OrNull(Encoding.UTF8.GetString(bytes));
        if (url is not null || bytes.IsEmpty)
            return true;

        reading.Problem(RowProblems.BadAddress, rows.Line, rows.ColumnName(_url), bytes, AddressExpected);

        return false;
    }

    private bool ReadDay(TableRows rows, int column, out DateOnly? day)
    {
        day = null;
        var text = rows.Text(column);
        if (text.IsEmpty)
            return true;

        var isDay = DateParser.TryParse(text, out var date);
        if (!isDay)
        {
            var outcome = rows.DaysOf(column).Read(text, year, out date);
            if (outcome == ClerkDays.Outcome.Ambiguous)
            {
                reading.Gather(RowProblems.AmbiguousDate, rows.Line, rows.ColumnName(column), text);
                return false;
            }

            isDay = outcome == ClerkDays.Outcome.Day;
        }

        if (isDay && date.Year is >= EarliestYear and <= LatestYear)
        {
            day = date;
            return true;
        }

        reading.Problem(RowProblems.BadDate, rows.Line, rows.ColumnName(column), text, DateParser.Expected);

        return false;
    }

    /// <summary>
    /// Days that cannot be right beside each other or beside the year are most likely mistyped, and would be told as a deadline missed.
    /// </summary>
    private void CheckDays(TableRows rows, BudgetDocument document)
    {
        if (document.Kind is DocumentKind.Budget
            or DocumentKind.ProvisionalBudget
            or DocumentKind.Amendment
            or DocumentKind.Outlook
            or DocumentKind.FinalAccount && document.Published < document.Approved)
        {
            Doubt(rows, _published, new("den po schválení", "a day after the approval"));
        }

        if (document.Removed < document.Published)
            Doubt(rows, _removed, new("den po zveřejnění", "a day after the publication"));

        // An outlook and the rules of a provisional budget may hold for years.
        if (document.Kind is DocumentKind.DraftOutlook or DocumentKind.Outlook or DocumentKind.ProvisionalBudget)
            return;

        foreach (var (column, day) in new[] { (_approved, document.Approved), (_published, document.Published) })
        {
            if (day is { } date && Math.Abs(date.Year - year.Value) > 1)
                Doubt(rows, column, DateParser.DayOf(year.Value - 1, year.Value + 1));
        }
    }

    private void Doubt(TableRows rows, int column, Wording expected) =>
        reading.Problem(RowProblems.DoubtfulDays, rows.Line, rows.ColumnName(column), rows.Text(column), expected);
}
