using System.Text;

namespace Transparency.Core.Tests;

/// <summary>A table of texts, read and written without the product. Amounts stand with a decimal point and without spaces.</summary>
internal sealed record Table(string[] Header, List<string[]> Rows)
{
    private static readonly string[] Amounts =
    [
        "amount", "CASTKA", "MD", "DAL", "SR", "RU", "ZU_ROZKZ:ZU_ROZKZ", "CASTKA_MD", "CASTKA_DAL", "SKDAL", "SRDAL", "RUDAL", "Schválený "
            + "rozpočet", "Rozpočet po změnách", "Konečný rozpočet", "Výsledek od počátku roku",
        "rozpocet_schvaleny", "rozpocet_upraveny", "rozpocet_aktualni", "cerpani", "Částka celkem",
    ];

    public bool IsLedger => Header.Any(Amounts.Contains);

    public static Table Of(IEnumerable<LedgerRow> rows) => new(LedgerRow.Header, [.. rows.Select(row => row.Fields())]);

    public static Table Parse(byte[] bytes)
    {
        var text = Decode(bytes).TrimStart('\uFEFF');
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal));
        var separator = header.Contains('\t') ? '\t' : header.Contains('|') ? '|' : ';';
        var rows = Records(text, separator).ToList();
        var table = new Table(rows[0], rows[1..]);
        foreach (var amount in table.AmountColumns())
        {
            foreach (var row in table.Rows)
                row[amount] = row[amount].Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.');
        }

        return table;
    }

    public byte[] ToBytes(TableStyle style)
    {
        var amounts = AmountColumns().ToHashSet();
        var text = new StringBuilder();

        foreach (var row in Rows.Prepend(Header))
        {
            var fields =
                row.Select((field, i) => style.Quote(amounts.Contains(i) && row != Header ? field.Replace('.', style.DecimalMark) : field));
            text.AppendJoin(style.Separator, fields).Append(style.LineEnd);
        }

        return style.Encode(text.ToString());
    }

    /// <summary>The same columns in another order.</summary>
    public Table Reordered(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        var order = Enumerable.Range(0, Header.Length).OrderBy(_ => numbers.Below(1000)).ToArray();
        return new Table([.. order.Select(i => Header[i])], [.. Rows.Select(row => order.Select(i => row[i]).ToArray())]);
    }

    private IEnumerable<int> AmountColumns() => Enumerable.Range(0, Header.Length).Where(i => Amounts.Contains(Header[i]));

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetString(bytes);
        }
    }

    private static IEnumerable<string[]> Records(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var doubled = c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"';
            if (doubled)
                i++;
            if (c == '"' && !doubled)
                quoted = !quoted;
            if (doubled || (c != '"' && (quoted || (c != separator && c is not '\n' and not '\r'))))
                field.Append(c);
            if (quoted || (c != separator && c != '\n'))
                continue;

            fields.Add(field.ToString());
            field.Clear();

            if (c == separator)
                continue;

            yield return [.. fields];
            fields.Clear();
        }
    }
}
