namespace Transparency.Core.Reconciliations;

/// <summary>Whose figures.</summary>
public enum ReconciliationSide
{
    /// <summary>The municipality's own edition.</summary>
    Own,

    /// <summary>The state's statement.</summary>
    State,
}
