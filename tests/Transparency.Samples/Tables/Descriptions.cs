namespace Transparency.Samples.Tables;

/// <summary>What clerks write on a document, by item; a shorter code stands for all items that begin with it.</summary>
internal static class Descriptions
{
    private static readonly IReadOnlyList<(string Item, string[] Texts)> ByItem =
    [
        ("1361", ["Správní poplatky – matrika", "Správní poplatky – stavební úřad", "Ověřování listin a podpisů", "Výpisy z rejstříků"]),
        ("13", ["Předpis místního poplatku", "Úhrada poplatku hotově na pokladně", "Doplatek poplatku za minulý rok"]),
        (
            "2111",
            [
                "Vstupné do galerie", "Poplatek za hrobové místo – služby", "Služby pečovatelské služby",
                "Hlášení místním rozhlasem", "Kopírování a laminování"
            ]),
        ("2119", ["Věcné břemeno – uložení kabelu", "Věcné břemeno – přípojka plynu", "Zřízení služebnosti inženýrské sítě"]),
        (
            "213",
            [
                "Nájemné z bytu", "Nájemné z nebytových prostor", "Pronájem společenského sálu",
                "Pachtovné za pozemek", "Nájemné – vyúčtování služeb"
            ]),
        ("2141", ["Úroky z běžného účtu", "Úroky z termínovaného vkladu"]),
        ("2310", ["Prodej vyřazeného nábytku", "Prodej použité sekačky", "Prodej palivového dřeva"]),
        ("232", ["Odměna za třídění odpadu", "Pojistné plnění – rozbitá lampa", "Přefakturace energií", "Náhrada škody na mobiliáři"]),
        ("311", ["Prodej pozemku – zahrada", "Prodej pozemku pod garáží", "Prodej stavební parcely"]),
        ("4112", ["Příspěvek na výkon státní správy"]),
        (
            "41",
            ["Průtoková dotace pro školu", "Dotace na sociální služby", "Příspěvek na akceschopnost jednotky hasičů", "Dotace na volby"]),
        ("42", ["Investiční dotace – první splátka", "Investiční dotace – doplatek"]),
        ("5021", ["Dohoda o provedení práce – úklid", "Dohoda – kronikář", "Dohoda – roznáška zpravodaje"]),
        (
            "5137",
            [
                "Židle do zasedací místnosti", "Notebook pro podatelnu", "Motorová pila", "Lavičky na náves",
                "Regály do spisovny", "Křovinořez"
            ]),
        (
            "5139",
            [
                "Kancelářské potřeby", "Čisticí prostředky", "Posypová sůl", "Náhradní díly k sekačce",
                "Tonery do tiskárny", "Žárovky a pojistky", "Štěrk na opravu cest", "Květiny do truhlíků"
            ]),
        ("5151", ["Vodné a stočné", "Srážkové vody"]),
        ("5152", ["Dodávka tepla – kulturní dům", "Dodávka tepla – radnice"]),
        ("5153", ["Zemní plyn – záloha", "Zemní plyn – vyúčtování"]),
        ("5154", ["Elektřina – veřejné osvětlení", "Elektřina – čerpací stanice", "Elektřina – záloha", "Elektřina – vyúčtování"]),
        ("5155", ["Palivové dřevo pro klubovnu", "Brikety"]),
        ("5156", ["Nafta do traktoru", "Benzin do sekaček", "Pohonné hmoty – zásahová vozidla"]),
        ("5161", ["Poštovné", "Hromadné rozesílání složenek"]),
        ("5162", ["Mobilní telefony", "Pevná linka a internet", "Datové služby – kamery"]),
        ("5164", ["Nájem tiskárny", "Nájem pódia", "Nájem mobilních toalet"]),
        ("5165", ["Pachtovné za louku"]),
        ("5166", ["Právní poradenství", "Posudek statika", "Administrace veřejné zakázky", "Audit hospodaření"]),
        ("5167", ["Školení – rozpočtová skladba", "Školení řidičů referentů", "Kurz první pomoci"]),
        ("5168", ["Údržba účetního programu", "Správa webových stránek", "Servis sítě", "Spisová služba – podpora"]),
        (
            "5171",
            [
                "Oprava výtluků", "Oprava střechy; výměna žlabů", "Malování chodby", "Oprava čerpadla", "Výměna oken",
                "Oprava veřejného osvětlení", "Servis kotle", "Oprava hřbitovní zdi", "Oprava chodníku"
            ]),
        ("5172", ["Antivirová ochrana – licence", "Licence kancelářského balíku"]),
        ("5173", ["Cestovní příkaz"]),
        ("5175", ["Občerstvení na jednání zastupitelstva", "Pohoštění – vítání občánků", "Setkání seniorů; káva a zákusky"]),
        ("5192", ["Náhrada refundace mzdy", "Náhrada škody na vozidle"]),
        ("52", ["Dotace na činnost", "Dotace na akci „Den řeky“", "Dotace na opravy a vybavení", "Příspěvek podle smlouvy"]),
        ("53", ["Příspěvek na provoz – čtvrtletí", "Průtoková dotace", "Odvod daně"]),
        ("54", ["Dar k životnímu jubileu", "Dar k narození dítěte", "Věcný dar – beseda"]),
        ("6119", ["Územní studie", "Změna územního plánu"]),
        (
            "6121",
            [
                "Stavební práce – dílčí faktura", "Technický dozor investora", "Projektová dokumentace",
                "Vícepráce podle dodatku č. 1", "Koordinátor bezpečnosti práce"
            ]),
        ("6122", ["Komunální traktor", "Zásahová kamera a vysílačky", "Herní sestava", "Kotel na pelety"]),
        ("6130", ["Výkup pozemku pod chodníkem", "Výkup pozemku – stavba cyklostezky"]),
    ];

    private static readonly string[] Months =
        ["leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen", "listopad", "prosinec"];

    /// <summary>The month in the nominative: <c>za březen 2024</c> takes the same form.</summary>
    internal static string MonthName(int month) => Months[month - 1];

    /// <summary>No texts for an item means that clerks leave the field empty there.</summary>
    internal static IReadOnlyList<string> For(string item) =>
        ByItem.FirstOrDefault(entry => item.StartsWith(entry.Item, StringComparison.Ordinal)).Texts ?? [];
}
