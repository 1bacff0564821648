namespace Transparency.Storage.Withdrawals;

/// <summary>The steps of a withdrawal, in their order.</summary>
public enum WithdrawalStage
{
    /// <summary>It is written down that editions must not be served and not be published again.</summary>
    Forbidden,

    /// <summary>The year points to none of them, and the log says that they were withdrawn.</summary>
    Announced,

    /// <summary>Their files are removed.</summary>
    Files,

    /// <summary>Their table rows are removed.</summary>
    Rows,

    /// <summary>Entries of the log lost what they repeated of them.</summary>
    Entries,

    /// <summary>The folder's reports lost what they quoted.</summary>
    Reports,
}
