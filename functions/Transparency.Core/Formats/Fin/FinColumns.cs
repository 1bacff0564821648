using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Fin;

/// <summary>
/// Columns of the extracts FINM201 and FINM202. A header cell such as <c>"IČO"ZC_UCJED__ZC_ICO:ZC_ICO</c> names its column after the last
/// colon.
/// </summary>
internal static class FinColumns
{
    public const string Period = "0FISCPER";
    public const string Form = "ZC_VYKAZ";
    public const string Table = "ZC_VTAB";
    public const string Ico = "ZC_ICO";
    public const string Paragraph = "0FUNC_AREA";
    public const string Item = "ZCMMT_ITM";

    /// <summary>The row of the statement's financing table: the item, or 8000 for their sum.</summary>
    public const string StatementRow = "ZC_POLVYK";

    public const string Approved = "ZU_ROZSCH";
    public const string Amended = "ZU_ROZPZM";
    public const string Actual = "ZU_ROZKZ";

    /// <summary>Says income (2) or expenditure (3); read and ignored, because the item decides.</summary>
    public const string StatedSide = "0CI_TYPE";

    public static ColumnAliases Aliases { get; } = new(
        new[]
        {
            Period,
            Form,
            Table,
            Ico,
            Paragraph,
            Item,
            StatementRow,
            Approved,
            Amended,
            Actual,
            StatedSide
        }.Select(column => (column, Array.Empty<string>())))
    {
        NameIn = header => header[(header.LastIndexOf(':') + 1)..].Trim(' ', '"'),
    };

    /// <summary>The columns of both extracts that no other export has.</summary>
    public static readonly string[] Telling = [Period, Ico, Approved, Amended, Actual];
}
