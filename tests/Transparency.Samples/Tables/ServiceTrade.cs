using Transparency.Samples.Files;

namespace Transparency.Samples.Tables;

/// <summary>
/// Item 5169 buys anything from concerts to gravel, so the paragraph has to say who delivers it and what it is called.
/// </summary>
internal sealed record ServiceTrade(string[] Paragraphs, string[] Suppliers, string[] Texts)
{
    private static readonly IReadOnlyList<ServiceTrade> All =
    [
        new(
            ["372"],
            ["97975435"],
            ["Svoz komunálního odpadu", "Uložení odpadu na skládku", "Svoz tříděného odpadu", "Přistavení kontejneru", "Svoz bioodpadu"]),
        new(
            ["2212", "2219"],
            ["90166132", "1000306", "90792441"],
            ["Zimní údržba komunikací", "Čištění vpustí", "Vodorovné značení", "Posyp chodníků", "Geometrický plán"]),
        new(
            ["3745", "1031", "3632"],
            ["91860911", "90268598"],
            ["Sečení trávy", "Ořez stromů", "Výsadba keřů; zálivka", "Odvoz listí", "Pěstební práce", "Úklid hřbitova"]),
        new(
            ["3319", "3399", "2143"],
            ["97684261", "92319483", "1000306"],
            [
                "Hudební vystoupení", "Ozvučení a osvětlení", "Tisk plakátů", "Ostraha při slavnostech",
                "Doprava na zájezd", "Divadelní představení"
            ]),
        new(["3341", "3349"], ["92319483"], ["Tisk zpravodaje", "Sazba a korektury"]),
        new(["23"], ["98219936"], ["Rozbor pitné vody", "Čištění kanalizace", "Rozbor odpadních vod", "Odvoz kalů"]),
        new(["3639"], ["90792441", "90268598", "91860911"], ["Geometrický plán", "Znalecký posudek", "Zemní práce", "Práce s plošinou"]),
        new(
            [""],
            ["90268598", "97684261", "98465635"],
            ["Úklid budovy", "Revize hasicích přístrojů", "Stravenky", "Revize elektro", "Správa budovy", "Praní prádla"]),
    ];

    internal static ServiceTrade In(string paragraph) =>
        All.First(trade => trade.Paragraphs.Any(prefix => paragraph.StartsWith(prefix, StringComparison.Ordinal)));

    internal IReadOnlyList<Party> Parties() =>
        [.. Tables.Suppliers.All.Select(supplier => supplier.Party).Where(party => Suppliers.Contains(party.Number))];
}
