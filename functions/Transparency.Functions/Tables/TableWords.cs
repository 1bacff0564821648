using Transparency.Core.Words;

namespace Transparency.Functions.Tables;

/// <summary>What several tables call alike, and how people say the words that programs are answered with.</summary>
internal static class TableWords
{
    public static Wording Source { get; } = new("Zdroj", "Source");

    public static Wording Table { get; } = new("Tabulka", "Table");

    public static Wording Address { get; } = new("Adresa", "Address");

    public static Wording PublishedOn { get; } = new("Zveřejněno", "Published on");

    public static Wording Municipality { get; } = new("Obec", "Municipality");

    public static Wording MunicipalityId { get; } = new("Kód obce v adresách", "Id of the municipality");

    public static Wording Year { get; } = new("Rok", "Year");

    public static Wording Years { get; } = new("Roky", "Years");

    public static Wording Edition { get; } = new("Vydání", "Edition");

    public static Wording Code { get; } = new("Kód", "Code");

    public static Wording Name { get; } = new("Název", "Name");

    public static Wording PlainName { get; } = new("Běžný název", "Plain name");

    public static Wording Level { get; } = new("Úroveň", "Level");

    public static Wording Kind { get; } = new("Druh", "Kind");

    public static Wording Ico { get; } = new("IČO", "IČO");

    public static Wording Population { get; } = new("Obyvatel", "Inhabitants");

    public static Wording PopulationSource { get; } = new("Zdroj počtu obyvatel", "Source of inhabitants");

    public static Wording Parent { get; } = new("Patří pod", "Belongs to");

    public static Wording Approved { get; } = new("Schválený rozpočet (Kč)", "Approved budget (CZK)");

    public static Wording Amended { get; } = new("Rozpočet po změnách (Kč)", "Amended budget (CZK)");

    public static Wording Actual { get; } = new("Skutečnost (Kč)", "Actual (CZK)");

    public static Wording PerInhabitant { get; } = new("Skutečnost na obyvatele (Kč)", "Actual per inhabitant (CZK)");

    public static Wording Payments { get; } = new("Počet plateb", "Payments");
}
