using System.Globalization;
using System.Text;
using Transparency.Samples.Budgets;

namespace Transparency.Samples.Files;

/// <summary>
/// Extracts as the state treasury writes them: UTF-8, <c>;</c>, DOS line ends, a trailing minus, and headers that name a column twice.
/// </summary>
internal static class FinFiles
{
    private const string Opening = "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;";
    private const string Amounts = "ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ\r\n";

    /// <summary>The statement prints all of them, most with zeros.</summary>
    private static readonly string[] FinancingRows =
    [
        "8111", "8112", "8113", "8114", "8115", "8117", "8118", "8121", "8122", "8123", "8124", "8125", "8127", "8128",
        "8211", "8212", "8213", "8214", "8215", "8217", "8218", "8221", "8222", "8223", "8224", "8225", "8227", "8228", "8901",
        "8902", "8905",
    ];

    /// <summary><c>FINM201</c>: income and expenditure, of several municipalities where there are more.</summary>
    internal static byte[] Budget(string period, string form, params ReadOnlySpan<(string Number, IReadOnlyList<FinLine> Lines)> statements)
    {
        var text = new StringBuilder(Opening).Append("0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;ZCMMT_ITM:ZCMMT_ITM;").Append(Amounts);

        foreach (var (number, lines) in statements)
        {
            foreach (var line in lines.Where(line => !line.IsFinancing).OrderBy(line => line.IsExpenditure))
            {
                var table = line.IsExpenditure && form == "051" ? "000200" : "000100";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{period};{form};{table};{number};{(line.IsExpenditure ? 3 : 2)};{line.Paragraph};{line.Item};{Stages(line)}\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary><c>FINM202</c>: financing, its sum first.</summary>
    internal static byte[] Financing(string period, string form, string number, IReadOnlyList<FinLine> lines)
    {
        var text = new StringBuilder(Opening).Append("ZC_POLVYK:ZC_POLVYK;").Append(Amounts);
        var financing = FinancingRows.Select(item => Sum(item, lines.Where(line => line.Item == item))).ToList();
        foreach (var line in financing.Prepend(Sum("8000", financing)))
            text.Append(CultureInfo.InvariantCulture, $"{period};{form};000300;{number};{line.Item};{Stages(line)}\r\n");

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static FinLine Sum(string item, IEnumerable<FinLine> lines) =>
        lines.Aggregate(new FinLine("0000", item, 0, 0, 0), (sum, line) => sum with
        {
            Approved = sum.Approved + line.Approved,
            Amended = sum.Amended + line.Amended,
            Actual = sum.Actual + line.Actual,
        });

    private static string Stages(FinLine line) => $"{Amount(line.Approved)};{Amount(line.Amended)};{Amount(line.Actual)}";

    private static string Amount(long halere) =>
        (Math.Abs(halere) / 100m).ToString("F2", CultureInfo.InvariantCulture) + (halere < 0 ? "-" : "");
}
