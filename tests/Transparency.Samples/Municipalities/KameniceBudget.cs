using Transparency.Samples.Budgets;

namespace Transparency.Samples.Municipalities;

/// <summary>About two hundred and eighty million crowns a year, a loan for the bridge included.</summary>
internal static class KameniceBudget
{
    internal static readonly MunicipalityBudget Usual = new(
        BudgetTable.Parse(KameniceIncome.Table + "\n" + KameniceExpenditure.Table),
        [
            new("1001", "Běžný provoz radnice"),
            new("1002", "Svoz komunálního odpadu"),
            new("1003", "Zimní údržba komunikací"),
            new("1004", "Městská zeleň a hřbitov"),
            new("1005", "Kamenické léto", "Slavnosti, koncerty a promítání na náměstí"),
            new("1006", "Vánoční trhy"),
            new("1007", "Bytový fond města"),
            new("1008", "Městská knihovna"),
            new("1009", "Kino a kulturní dům"),
            new("1010", "Koupaliště a sportovní hala"),
            new("1011", "Základní škola Nábřežní"),
            new("1012", "Mateřská škola Kamínek"),
            new("1013", "Základní umělecká škola"),
            new("1014", "Pečovatelská služba"),
            new("1015", "Dotace spolkům", "Podle pravidel schválených zastupitelstvem"),
            new("1016", "Prevence kriminality"),
            new("1017", "Průtokové dotace školám"),
            new("1018", "Zpravodaj a městský rozhlas"),
            new("1019", "Územní plán, změna č. 3"),
            new("2001", "Rekonstrukce mostu přes Lužnici", "Stavba ve dvou etapách; objížďka přes Lhotku", 2023, 2024),
            new("2002", "Cyklostezka Kamenice – Podlesí", "", 2024, 2025),
            new("2003", "Přístavba mateřské školy Kamínek", "Dvě nové třídy", 2025, 2025),
            new("2004", "Odborné učebny základní školy", "Se státní dotací", 2023, 2023),
            new("2005", "Kanalizace v místní části Lhotka", "Etapa II", 2024, 2025),
            new("2006", "Výměna veřejného osvětlení za LED", "", 2023, 2024),
            new("2007", "Zásahové vozidlo hasičů", "Příspěvek kraje", 2024, 2024),
            new("2008", "Oprava márnice a hřbitovní zdi", "", 2023, 2023),
            new("2009", "Revitalizace sídliště \"Na Vyhlídce\"", "Parkování, zeleň; hřiště", 2025, 2025),
            new("2010", "Zateplení kulturního domu", "", 2024, 2024),
            new("2011", "Sběrný dvůr", "Rozšíření ploch", 2023, 2023),
            new("2012", "Kamerový systém", "", 2025, 2025),
        ],
        Step: 1_000, UsualBill: 45_000, MostRows: 26, OwnTransfers: 14_400_000);
}
