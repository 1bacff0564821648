using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>
/// The <c>FINM201</c> of the state treasury for December 2024, about 95 bytes a row, of one municipality after another; the one that is
/// meant stands in the middle.
/// </summary>
internal sealed class FinRows : IRowMaker
{
    internal const string OwnNumber = "99999994";

    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private readonly int rowsEach;
    private readonly int own;
    private int row;

    internal FinRows(int seed, int rows, int rowsEach)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, 1000);
        this.rowsEach = rowsEach;
        own = rows / rowsEach / 2;
    }

    public void AppendHeaderTo(Utf8Buffer line) => line.Append(
        "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;"u8
            + "ZCMMT_ITM:ZCMMT_ITM;ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ\r\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);
        var municipality = row++ / rowsEach;
        line.Append("2024012;051;"u8);
        line.Append(position.IsExpenditure ? "000200;"u8 : "000100;"u8);

        if (municipality == own)
            line.Append("99999994"u8);
        else
            line.AppendPadded(10_000_000 + municipality, 8);

        line.Append(position.IsExpenditure ? ";3;"u8 : ";2;"u8);
        line.Append(position.Paragraph);
        line.Append((byte)';');
        line.Append(position.Item);

        for (var stage = 0; stage < 3; stage++)
        {
            line.Append((byte)';');
            AppendAmount(line, random.Between(-100_000, 2_500_000));
        }

        line.Append("\r\n"u8);
    }

    /// <summary>Always with haléře, the minus behind them.</summary>
    private static void AppendAmount(Utf8Buffer line, long halere)
    {
        var positive = Math.Abs(halere);
        line.Append(positive / 100);
        line.Append((byte)'.');
        line.AppendTwoDigits((int)(positive % 100));

        if (halere < 0)
            line.Append((byte)'-');
    }
}
