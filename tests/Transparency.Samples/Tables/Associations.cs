using Transparency.Samples.Files;

namespace Transparency.Samples.Tables;

/// <summary>Invented clubs and institutes that get grants, with the item their legal form calls for.</summary>
internal static class Associations
{
    private static readonly IReadOnlyList<(string Item, Party Party)> All =
    [
        ("5222", new Party("99528908", "Sportovní klub Rákosí, z.s.")),
        ("5222", new Party("97866661", "Sbor hasičů Na Kopečku, spolek")),
        ("5222", new Party("91760313", "Divadelní soubor Kamínek, z.s.")),
        ("5222", new Party("93721595", "Rybářský spolek \"Zlatý cejn\", z.s.")),
        ("5222", new Party("90109287", "Včelaři Lipového kraje, z.s.")),
        ("5222", new Party("91590132", "Klub turistů Pěšinka, z.s.")),
        ("5221", new Party("99624591", "Domácí péče Pohlazení, o.p.s.")),
        ("5221", new Party("95711775", "Hospic U Řeky, z.ú.")),
        ("5223", new Party("97741213", "Farnost u svatého Linharta v Kamenici")),
        ("5229", new Party("95472801", "Svazek obcí Horní Lužnicko")),
        ("5229", new Party("93852801", "Sdružení za čisté nivy")),
        ("5213", new Party("98414852", "Kino Pod Hvězdami s.r.o.")),
        ("5213", new Party("92538886", "Autobusy Podlesí s.r.o.")),
        ("5219", new Party("91222028", "Půjčovna loděk Raketa")),
        ("5225", new Party("99729971", "Společenství vlastníků domu Na Vyhlídce 1")),
        ("5212", new Party("95393366", "Pojízdná prodejna Koloniál")),
        ("5212", new Party("93387504", "Květinářství Pampeliška")),
    ];

    internal static IReadOnlyList<Party> For(string item)
    {
        var parties = All.Where(entry => entry.Item == item).Select(entry => entry.Party).ToArray();
        return parties.Length > 0 ? parties : [.. All.Select(entry => entry.Party)];
    }
}
