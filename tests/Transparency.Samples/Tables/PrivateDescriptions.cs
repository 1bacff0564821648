namespace Transparency.Samples.Tables;

/// <summary>Descriptions that must not be published although the counterparty is a company.</summary>
internal static class PrivateDescriptions
{
    internal static readonly IReadOnlyList<string> All =
    [
        "Vyúčtování zaslat na adresu ucetni@radnice.example.cz",
        "Objednáno telefonicky, kontakt +420 777 000 000",
        "Volat předem na tel. 602000123, vchod ze dvora",
        // A birth number of 12 January 2045: divisible by eleven, and nobody's yet.
        "Náhrada škody, poškozená r. č. 450112/0008",
        // The account that the registry of IBAN formats gives as the Czech example.
        "Vratka přeplatku na účet 19-2000145399/0800",
    ];
}
