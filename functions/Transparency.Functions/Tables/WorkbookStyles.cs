using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Transparency.Functions.Tables;

/// <summary>How the cells of each kind look. Numbers and days are shown as whoever opens the workbook is used to.</summary>
internal sealed class WorkbookStyles
{
    private readonly StyleId?[] _kinds = new StyleId?[Enum.GetValues<ColumnKind>().Length];

    public WorkbookStyles(Spreadsheet workbook)
    {
        Heading = workbook.AddStyle(new Style { Font = { Bold = true } });

        Add(ColumnKind.Code, StandardNumberFormat.Text);
        Add(ColumnKind.Amount, StandardNumberFormat.ThousandsSeparatorTwoDecimalPlaces);
        Add(ColumnKind.Count, StandardNumberFormat.ThousandsSeparator);
        Add(ColumnKind.Year, StandardNumberFormat.NoDecimalPlaces);
        Add(ColumnKind.Ratio, StandardNumberFormat.PercentTwoDecimalPlaces);
        Add(ColumnKind.Date, StandardNumberFormat.ShortDate);
        Add(ColumnKind.Moment, StandardNumberFormat.DateAndTime);

        void Add(ColumnKind kind, StandardNumberFormat format) =>
            _kinds[(int)kind] = workbook.AddStyle(new Style { Format = NumberFormat.Standard(format) });
    }

    public StyleId Heading { get; }

    /// <summary>Null for what looks as usual.</summary>
    public StyleId? Of(ColumnKind kind) => _kinds[(int)kind];

    /// <summary>How wide a column of it is, in characters.</summary>
    public static double WidthOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 36,
        ColumnKind.Code => 12,
        ColumnKind.Word => 14,
        ColumnKind.Amount or ColumnKind.Moment => 18,
        ColumnKind.Count or ColumnKind.Ratio or ColumnKind.Date => 12,
        _ => 8,
    };
}
