namespace Transparency.Core.Reconciliations;

/// <summary>What came of laying a municipality's own figures of a year beside those of the state's statement.</summary>
public enum Verdict
{
    /// <summary>Every class is the same in every stage, and so are the transfers between own accounts.</summary>
    Equal,

    /// <summary>They differ, and figures prove why: the reasons make up each difference to the haléř.</summary>
    Explained,

    /// <summary>
    /// They reach different days, and no statement of the same day is there that would show whether this is all: what grows with the year
    /// cannot be held against each other. All else is the same or explained.
    /// </summary>
    OtherPeriod,

    /// <summary>They differ, and nothing that is known explains it.</summary>
    Unexplained,
}
