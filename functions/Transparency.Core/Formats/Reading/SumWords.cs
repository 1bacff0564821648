using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Words by which a row says that it is the sum of others. <c>Celky</c> and <c>celků</c>, as in names of codes, are none.
/// </summary>
internal static class SumWords
{
    private const int LongestCell = 200;

    private static readonly string[] Anywhere = ["CELKEM", "CELKOV", "SOUCET", "SOUCTY", "MEZISOUC", "UHRN", "SUMA", "TOTAL"];

    private static readonly string[] AtTheBeginning = ["SALDO", "SUM", "SUMAR"];

    public static bool AreIn(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is < 3 or > LongestCell || !cell.ContainsAnyInRange((byte)'A', byte.MaxValue))
            return false;

        var words = ColumnName.Words(Encoding.UTF8.GetString(cell));

        return words.Exists(word => Array.Exists(Anywhere, sum => word.StartsWith(sum, StringComparison.Ordinal)))
            || (words.Count > 0 && AtTheBeginning.Contains(words[0]));
    }
}
