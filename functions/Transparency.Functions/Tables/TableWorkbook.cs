using SpreadCheetah;
using SpreadCheetah.Worksheets;
using Transparency.Core.Words;

namespace Transparency.Functions.Tables;

/// <summary>
/// A table as a workbook for people: one sheet with the table under a row that stays in sight, and one that says where it comes from. The
/// same table gives the same bytes.
/// </summary>
public static class TableWorkbook
{
    /// <summary>Days before are no numbers of a workbook.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<ReadOnlyMemory<byte>> OfAsync<T>(
        Table<T> table,
        TableSource source,
        Language language,
        CancellationToken cancel)
    {
        using var bytes = new MemoryStream();

        // Whose program wrote it and when would make other bytes of the same edition.
        var options = new SpreadCheetahOptions { DocumentProperties = null, PreserveStringWhitespace = true };

        await using (var workbook = await Spreadsheet.CreateNewAsync(bytes, options, cancel))
        {
            var styles = new WorkbookStyles(workbook);

            await workbook.StartWorksheetAsync(table.Title.In(language), SheetOf(table, language), cancel);
            await workbook.AddHeaderRowAsync([.. table.Columns.Select(column => column.Heading.In(language))], styles.Heading, cancel);

            var cells = new StyledCell[table.Columns.Count];

            foreach (var row in table.Rows)
            {
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = Cell(table.Columns[i].Kind, table.Columns[i].Of(row), styles, language);

                await workbook.AddRowAsync(cells, cancel);
            }

            await WriteSourceAsync(workbook, table.Title, source, styles, language, cancel);
            await workbook.FinishAsync(cancel);
        }

        var written = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        ZipTimes.Remove(written.Span);

        return written;
    }

    private static WorksheetOptions SheetOf<T>(Table<T> table, Language language)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };

        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            sheet.Column(i + 1).Width = Math.Max(WorkbookStyles.WidthOf(column.Kind), column.Heading.In(language).Length + 2);
        }

        return sheet;
    }

    private static async Task WriteSourceAsync(
        Spreadsheet workbook,
        Wording title,
        TableSource source,
        WorkbookStyles styles,
        Language language,
        CancellationToken cancel)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 20;
        sheet.Column(2).Width = 100;
        await workbook.StartWorksheetAsync(TableWords.Source.In(language), sheet, cancel);

        foreach (var (label, kind, value) in Said(title.In(language), source))
        {
            if (value != default)
                await workbook.AddRowAsync([new(label.In(language), styles.Heading), Cell(kind, value, styles, language)], cancel);
        }
    }

    private static IEnumerable<(Wording Label, ColumnKind Kind, TableCell Value)> Said(string title, TableSource source) =>
    [
        (TableWords.Table, ColumnKind.Text, title),
        (TableWords.Address, ColumnKind.Text, source.Address),
        (TableWords.Municipality, ColumnKind.Text, source.Municipality),
        (TableWords.Year, ColumnKind.Year, source.Year),
        (TableWords.Edition, ColumnKind.Code, source.Edition),
        (TableWords.PublishedOn, ColumnKind.Date, source.PublishedAt),
    ];

    private static StyledCell Cell(ColumnKind kind, TableCell cell, WorkbookStyles styles, Language language)
    {
        if (cell.Number is { } number)
            return new(number, styles.Of(kind));
        if (cell.Time is { } time)
            return time < FirstDay ? new(TableCsv.Written(kind, time), null) : new(time, styles.Of(kind));

        var text = kind == ColumnKind.Word && cell.Text is { } word ? SpokenWords.Of(word).In(language) : cell.Text;

        return new(text is null ? null : WorkbookText.Of(text), styles.Of(kind));
    }
}
