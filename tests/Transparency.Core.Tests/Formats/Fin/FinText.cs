using System.Globalization;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>Extracts of the state treasury, written row by row.</summary>
internal static class FinText
{
    public const string Own = "94281734";
    public const string Neighbour = "95512063";
    public const string BudgetHeader =
        "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;"
            + "ZCMMT_ITM:ZCMMT_ITM;ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ";
    public const string FinancingHeader =
        "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;ZC_POLVYK:ZC_POLVYK;ZU_ROZSCH:ZU_ROZSCH;"
            + "ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ";

    /// <summary>A row of income or expenditure. <paramref name="amounts"/> are the three stages, <c>1.00;2.00;3.00</c>.</summary>
    public static string Row(
        string item,
        string amounts,
        string period = "2024012",
        string ico = Own,
        string form = "051",
        string? table = null)
    {
        var expenditure = item.StartsWith('5') || item.StartsWith('6');
        table ??= expenditure && form == "051" ? "000200" : "000100";
        return $"{period};{form};{table};{ico};{(expenditure ? 3 : 2)};{(expenditure ? "6171" : "0000")};{item};{amounts}";
    }

    public static string FinancingRow(
        string row,
        string amounts,
        string period = "2024012",
        string form = "051",
        string table = "000300") =>
        $"{period};{form};{table};{Own};{row};{amounts}";

    public static (string Name, byte[] Bytes) Budget(params string[] rows) => File("FINM201.csv", BudgetHeader, rows);

    public static (string Name, byte[] Bytes) Financing(params string[] rows) => File("FINM202.csv", FinancingHeader, rows);

    public static (string Name, byte[] Bytes) File(string name, string header, params string[] rows) =>
        (name, string.Concat(rows.Prepend(header).Select(row => row + "\r\n")).Utf8());

    public static FolderReading Read(params (string, byte[])[] files) => Read(2024, files);

    public static FolderReading Read(int year, params (string, byte[])[] files) =>
        TestFolder.Read(year, $$"""{"name":"Vzor","ico":"{{Own}}"}""", files);

    /// <summary>The lines as <c>6171 5169 approved amended actual</c>, in whole crowns where they are.</summary>
    public static IEnumerable<string> Lines(FolderReading reading) => reading.Budget.Lines.Select(line => string.Create(
        CultureInfo.InvariantCulture, $"{line.Paragraph} {line.Item} {line.Amounts.Approved.Crowns:0.##} "
            + $"{line.Amounts.Amended.Crowns:0.##} {line.Amounts.Actual.Crowns:0.##}"));

    public static string Ignored(FolderReading reading) =>
        string.Join(
            ", ",
            reading.Files
                .SelectMany(file => file.Ignored)
                .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Value}")));
}
