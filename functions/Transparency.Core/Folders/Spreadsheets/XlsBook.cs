using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>A workbook of Excel before 2007, up to 65,536 rows a sheet.</summary>
internal static class XlsBook
{
    /// <summary>
    /// It is held in memory as a whole, and each of its texts as an object; <see cref="XlsSize"/> says how many of them there may be.
    /// </summary>
    private const long MostBytes = 32L << 20;

    private static readonly Encoding Czech = CodePagesEncodingProvider.Instance.GetEncoding(1250)
        ?? throw new InvalidOperationException("windows-1250 is part of the runtime.");

    static XlsBook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static void Read(ExportFile file, TableTexts tables)
    {
        if (file.Bytes > MostBytes)
            throw new UnreadableFileException(FileProblems.FileTooLarge, Counted.Bytes(file.Bytes), Counted.AtMostBytes(MostBytes));

        var errors = Errors(file);

        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                file.Open(), new ExcelReaderConfiguration { FallbackEncoding = Czech, LeaveOpen = false });

            if (reader.ResultsCount != errors.Count)
                throw new InvalidDataException("The sheets are not those that the workbook lists.");

            for (var sheet = 0; sheet < errors.Count; sheet++, reader.NextResult())
                ReadSheet(reader, errors[sheet], tables);
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableFileException(FileProblems.LockedFile);
        }
    }

    private static IReadOnlyList<Dictionary<(int Row, int Column), string>> Errors(ExportFile file)
    {
        using var compound = new CompoundFile(file.Open());
        if (compound.Has("EncryptedPackage"))
            throw new UnreadableFileException(FileProblems.LockedFile);

        var workbook = compound.BytesOrNull("Workbook") ?? compound.BytesOrNull("Book")
            ?? throw new InvalidDataException("There is no workbook.");

        XlsSize.Check(workbook);

        return XlsErrors.Of(workbook);
    }

    private static void ReadSheet(IExcelDataReader reader, Dictionary<(int Row, int Column), string> errors, TableTexts tables)
    {
        if (reader.VisibleState != "visible")
        {
            tables.Hide(reader.Name);
            return;
        }

        using var table = tables.Begin(reader.Name);
        var columns = Math.Min(reader.FieldCount, 256);

        for (var row = 0; reader.Read(); row++)
        {
            tables.Cancel.ThrowIfCancellationRequested();
            table.BeginRow(row + 1);

            for (var column = 0; column < columns; column++)
            {
                if (errors.TryGetValue((row, column), out var error))
                    table.Add(column, error);
                else
                    Write(reader, table, column);
            }

            table.EndRow();
        }
    }

    private static void Write(IExcelDataReader reader, SheetText table, int column)
    {
        switch (reader.GetValue(column))
        {
            case string text:
                table.Add(column, text);
                break;
            case bool truth:
                table.Add(column, truth);
                break;
            case DateTime time when time.Year > 1900:
                table.Add(column, Rounded(time));
                break;
            case DateTime time:
                table.Add(column, time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case TimeSpan time:
                table.Add(column, time.ToString("c", CultureInfo.InvariantCulture));
                break;
            case IConvertible number:
                NumberMeaning.OfCode(reader.GetNumberFormatString(column) ?? "")
                    .Write(table, column, number.ToDouble(CultureInfo.InvariantCulture), false);
                break;
        }
    }

    private static DateTime Rounded(DateTime time) =>
        new((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
}
