using Transparency.Samples.Budgets;

namespace Transparency.Samples.Municipalities;

/// <summary>A school of two classes with its kitchen. Costs and revenue are planned to be equal; the state pays the teachers.</summary>
internal static class SkolaJavornikAccounts
{
    internal static readonly IReadOnlyList<AccountPlan> Plans = AccountPlan.Parse("""
        501 0300 96000 Učební pomůcky a knihy
        501 0310 58000 Kancelářské a čisticí potřeby
        501 0320 640000 Potraviny školní jídelny
        502 0300 185000 Elektrická energie
        502 0310 322000 Plyn
        502 0320 41000 Vodné a stočné
        511 0300 120000 Opravy budovy
        511 0310 24000 Opravy vybavení
        512 0300 9000 Cestovné učitelů
        513 - 3000
        518 0300 74000 Účetnictví a mzdy
        518 0310 38000 Internet a programy
        518 0320 26000 Plavecký výcvik
        518 0330 15000
        521 0300 4860000 Platy ze státního rozpočtu
        521 0310 168000 Platy z prostředků obce
        521 0320 45000 Dohody o provedení práce
        524 0300 1642000 Pojistné ze státního rozpočtu
        524 0310 57000 Pojistné z prostředků obce
        525 - 20000
        527 0300 97000 Příděl do fondu kulturních a sociálních potřeb
        527 0310 12000 Školení
        549 0300 21000 Pojištění majetku
        551 0300 83000 Odpisy
        558 0300 110000 Nábytek a počítače
        602 0300 612000 Stravné
        602 0310 48000 Školné ve školní družině
        603 - 14000
        648 0300 25000 Čerpání rezervního fondu
        649 0300 9000 Sběr papíru a ostatní
        662 - 1000
        672 0300 1340000 Příspěvek obce na provoz
        672 0310 6611000 Dotace ze státního rozpočtu na platy
        672 0320 106000 Šablony pro školy
        """);

    internal static readonly IReadOnlyList<string> BalanceSheet = ["022", "112", "241", "261", "321", "331", "336"];
}
