namespace Transparency.Core.Budgets;

/// <summary>The stages that a folder's files carry. A stage that none carries is unknown, which is not zero.</summary>
[Flags]
public enum Stages
{
    /// <summary>No stage is known.</summary>
    None = 0,

    /// <summary>Some file carries the approved budget.</summary>
    Approved = 1,

    /// <summary>Some file carries the amended budget.</summary>
    Amended = 2,

    /// <summary>Some file carries actual amounts.</summary>
    Actual = 4,
}
