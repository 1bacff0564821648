namespace Transparency.Samples.Budgets;

/// <summary>Who stands on the other side of an item's documents.</summary>
internal enum Counterparty
{
    /// <summary>Nobody is noted, as with taxes and wages.</summary>
    None,

    /// <summary>A company, now and then a natural person.</summary>
    Supplier,

    /// <summary>A club or institute that gets a grant.</summary>
    Association,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company as often as a person: tenants and buyers.</summary>
    Anyone,
}
