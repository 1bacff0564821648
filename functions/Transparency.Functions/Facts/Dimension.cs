namespace Transparency.Functions.Facts;

/// <summary>What money can be divided by.</summary>
public enum Dimension
{
    /// <summary>Strana: income, expenditure, financing.</summary>
    Side,

    /// <summary>Třída: one digit of the item.</summary>
    Class,

    /// <summary>Seskupení položek: two digits of the item.</summary>
    Grouping,

    /// <summary>Položka: four digits.</summary>
    Item,

    /// <summary>Skupina: one digit of the paragraph.</summary>
    Group,

    /// <summary>Oddíl: two digits of the paragraph.</summary>
    Section,

    /// <summary>Paragraf: four digits.</summary>
    Paragraph,

    /// <summary>Akce (ORG): the municipality's own code.</summary>
    Event,

    /// <summary>Organizační jednotka (ORJ): the municipality's own code.</summary>
    Unit,

    /// <summary>Účtová skupina: two digits of an organisation's account.</summary>
    AccountGroup,

    /// <summary>Syntetický účet: three digits.</summary>
    Account,

    /// <summary>Analytický účet: written after its synthetic account, as 501.0300.</summary>
    Analytical,

    /// <summary>Month of a single payment, as 2024-03.</summary>
    Month,

    /// <summary>Record type of a single payment, such as KDF.</summary>
    Type,
}
