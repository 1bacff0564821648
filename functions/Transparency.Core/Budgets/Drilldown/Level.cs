using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets.Drilldown;

/// <summary>A level on the way down a view.</summary>
public enum Level
{
    /// <summary>Oddíl: two digits of the paragraph.</summary>
    Section,

    /// <summary>Paragraf: four digits.</summary>
    Paragraph,

    /// <summary>Seskupení položek: two digits of the item.</summary>
    Grouping,

    /// <summary>Položka: four digits.</summary>
    Item,

    /// <summary>Akce (ORG): the municipality's own code.</summary>
    Event,

    /// <summary>Organizační jednotka (ORJ): the municipality's own code.</summary>
    Unit,

    /// <summary>Účtová skupina: two digits of an organisation's account.</summary>
    AccountGroup,

    /// <summary>Syntetický účet: three digits.</summary>
    Account,

    /// <summary>Analytický účet: the organisation's own, written after its synthetic account, as 501.0300.</summary>
    Analytical,
}
