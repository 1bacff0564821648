using Transparency.Samples.Tables;

namespace Transparency.Samples.Files;

/// <summary>
/// A month's accounting in KXX: every row a document, whose other side is another account and whose texts say what it is.
/// </summary>
internal static class KxxAccounting
{
    private static readonly Dictionary<string, int> Registers = new() { ["KDF"] = 320_000, ["KOF"] = 310_000, ["POK"] = 700_000 };

    internal static void Write(KxxWriter writer, int month, IReadOnlyList<SampleRow> rows)
    {
        writer.Head(month, "00", 2);
        for (var i = 0; i < rows.Count; i++)
            Write(writer, rows[i], rows[i].Date?.Day ?? (1 + (i * 5 % 28)), Registers.GetValueOrDefault(rows[i].Type, 100_000) + i + 1, i);
    }

    private static void Write(KxxWriter writer, SampleRow row, int day, int document, int place)
    {
        var money = row.Type == "POK" ? "261" : "231";
        // Every fifth document has two rows.
        var second = place % 5 == 4 ? row.Halere / 3 : 0;
        writer.Balance(KxxBalance.Of(
            row,
            day,
            document,
            money,
            row.Halere - second,
            place % 2 == 0 ? '-' : 'c'));

        if (row.Description.Length > 0)
            writer.RowText(document, row.Description);
        if (second != 0)
            writer.Balance(KxxBalance.Of(row, day, document, money, second, 'C'));

        var other = KxxBalance.Of(row, day, document, Other(row), row.Halere);
        writer.Balance(other with { Paragraph = "", Item = "", Unit = "", Event = "", Debit = other.Credit, Credit = other.Debit });

        var who = row.Type is "KDF" or "KOF" ? $"*IC-{row.Party.Number.PadLeft(8, '0')};*DICT-{row.Party.Name.Trim()};" : "";
        // Clerks write the persons concerned below the first line.
        var what = row.Description.Length == 0
            ? ""
            : $"*EVKT-{row.Description}{(place % 3 == 0 ? "\\nvyřizuje " + Persons.All[0].Name : "")};";

        writer.Texts(
            document,
            "Zaúčtování dokladu",
            $"{who}*EVK-{row.Type}-2024{document};{what}",
            $"*OFJP-Nevídaná;*OFMP-Dobromila;*DIC-CZ{row.Party.Number};*PID-VZOR{document};");
    }

    private static string Other(SampleRow row) => row.Type switch
    {
        "KDF" => "321",
        "KOF" => "311",
        _ when row.Item[0] is '5' or '6' => "518",
        _ => "649",
    };
}
