namespace Transparency.Core.Budgets;

/// <summary>The stage that an amount belongs to (fáze rozpočtu).</summary>
public enum Stage
{
    /// <summary>Schválený rozpočet: as the council approved it before the year began.</summary>
    Approved,

    /// <summary>Rozpočet po změnách: after all amendments so far.</summary>
    Amended,

    /// <summary>Skutečnost: what was really received and spent.</summary>
    Actual,
}
