using System.Globalization;

namespace Transparency.Core.Tests;

/// <summary>
/// Rows as exports have them, of Czech words and foreign names, in small letters and capitals, between numbers and separators.
/// </summary>
internal static class CzechText
{
    private static readonly string[] Words =
    [
        "příjmy", "výdaje", "daň", "poplatek", "údržba", "silnice", "školné", "žáci", "žáčkům", "dítě", "vánoční", "osvětlení",
        "ořez", "stromů", "chodník", "kanalizace", "čistírna", "odpadních", "vod", "tělocvična", "hřiště", "dům", "úřad",
        "městský", "obecní", "kulturní", "zařízení", "půjčka", "splátka", "úroků", "dotace", "příspěvek", "spolku", "včelařů",
        "myslivci", "rybáři", "zahrádkáři", "požární", "hasiči", "výzbroj", "oprava", "střechy", "fasáda", "kotelna", "plyn",
        "elektřina", "vodné", "stočné", "telefon", "poštovné", "kancelářské", "potřeby", "tonery", "žlutý", "kůň", "pěl",
        "ďábelské", "ódy", "loď", "síť", "paměť", "oběť", "řeka", "šachta", "štěrk", "ťuhýk", "úvěr", "ústí", "neinvestiční",
        "transfery", "občané", "důchodci", "setkání", "Nespecifikováno", "převod", "vlastní", "účet", "zaměstnanců", "pojištění",
        "mzdy", "odměna", "zastupitel", "náhrada", "cestovné", "školení", "nájemné", "smlouva", "dodatek", "č.", "faktura",
        "zálohová", "vyúčtování", "dne", "za", "měsíc", "červen", "září", "říjen", "únor", "květen", "Plzeň", "Třebíč", "Žďár",
        "Šumperk", "Česká", "Lípa", "Ústí", "Ostrava", "Brno", "Dvořák", "Svobodová", "Novák", "Černý", "Šťastný", "Příhoda",
        "Růžičková", "Kučera", "Hájek", "Králíček", "Němcová", "Beneš", "Ježek", "s.r.o.", "a.s.", "a", "v", "pro", "na",
        "zhotovení", "projektu", "rozpočtu", "schválený", "upravený", "skutečnost", "položka", "paragraf",
    ];

    private static readonly string[] Foreign =
    [
        "Ľubomír", "Kráľ", "Höfer", "Müller", "Wałęsa", "Stańczyk", "Szőke", "Groß", "Gruber", "Schäfer"
    ];

    /// <param name="words">How many words.</param>
    /// <param name="seed">Which text.</param>
    public static string Of(int words, ulong seed)
    {
        var random = new SeededNumbers(seed);
        var style = random.Below(4);
        var text = new System.Text.StringBuilder();

        for (var i = 0; i < words; i++)
        {
            if (random.OneIn(6))
                text.Append(CultureInfo.InvariantCulture, $"{random.Below(9000) + 1000};{random.Below(100_000)},{random.Below(90) + 10}\n");

            var word = words >= 100 && random.OneIn(40) ? random.Of(Foreign) : random.Of(Words);
            text.Append(Styled(word, style == 3 ? random.Below(3) : style)).Append(" ;-/("[random.OneIn(8) ? random.Below(5) : 0]);
        }

        return text.Append('\n').ToString();
    }

    private static string Styled(string word, int style) => style switch
    {
        1 => word.ToUpperInvariant().Replace("SS", "ss", StringComparison.Ordinal),
        2 => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1)),
        _ => word,
    };
}
