using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Publications.Withdrawals;

/// <summary>A town's folder with words in it that nobody may read any more once it is withdrawn.</summary>
internal static class Marked
{
    public const string Town = "obec-x";

    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    /// <summary>
    /// In a counterparty's name, a description, the name of an event, that of a unit, a row that the report quotes, the title of a
    /// document, and a note.
    /// </summary>
    public static string[] Words { get; } = ["ZIZALA", "KOLIBRIK", "PLAMENAK", "TAPIR", "VYDROVA", "SKORPION", "MEDVED"];

    public static Task PutPlainAsync(Site site) =>
        PutAsync(
            site,
            Header + "UCT;0000;1111;;;900;;;;\nUCT;3113;5169;10;20;300;;;;\n",
            "AKCE;AKCE_NAZEV\n11;Park\n",
            "ORJ;ORJ_NAZEV\n21;Odbor\n",
            "Rozpočet 2024",
            "Budova školy");

    public static Task PutAsync(Site site) => PutAsync(
        site,
        Header
            + "UCT;0000;1111;;;1000;;;;\nUCT;3113;5169;10;20;300;;;;\nKDF;3113;5169;10;20;77;2024-03-02;91862523;ZIZALA s.r.o.;Za "
            + "KOLIBRIK\nKDF;3113;5169;10;20;78;2024-03-03;91862523;\"Firma \"VYDROVA\" s.r.o.\";Oprava\n",
        "AKCE;AKCE_NAZEV\n10;Oprava PLAMENAK\n", "ORJ;ORJ_NAZEV\n20;Odbor TAPIR\n", "Rozpočet pana SKORPION", "Opravil pan MEDVED");

    public static Task PutCorrectedAsync(Site site) => PutAsync(
        site, Header
            + "UCT;0000;1111;;;1000;;;;\nUCT;3113;5169;10;20;300;;;;\nKDF;3113;5169;10;20;77;2024-03-02;91862523;Kvítek s.r.o.;Za "
            + "květiny\n", "AKCE;AKCE_NAZEV\n10;Oprava\n", "ORJ;ORJ_NAZEV\n20;Odbor\n", "Rozpočet 2024, opravený", "Opraveno");

    public static bool IsIn(Reply reply) => Words.Any(word => reply.Text.Contains(word, StringComparison.Ordinal));

    private static async Task PutAsync(Site site, string data, string events, string units, string document, string note)
    {
        await site.DropAsync($"{Town}/municipality.json", """{"name":"Obec X","ico":"91163722","population":100}""");
        await site.DropAsync($"{Town}/2024/data.csv", data);
        await site.DropAsync($"{Town}/2024/events.csv", events);
        await site.DropAsync($"{Town}/2024/orj.csv", units);
        await site.DropAsync(
            $"{Town}/2024/documents.csv",
            $"kind;title;url;approved;published\nbudget;{document};https://obec-x.example.cz/rozpocet.pdf;2023-12-14;2024-01-02\n");
        await site.DropAsync($"{Town}/2024/notes.csv", $"level;code;text\nsection;31;{note}\n");
    }
}
