namespace Transparency.Storage.Verifying;

/// <summary>What a verification found.</summary>
public enum VerificationOutcome
{
    /// <summary>What is published is what the folder gives, to the last byte.</summary>
    Same,

    /// <summary>Something published is not what the folder gives.</summary>
    Different,

    /// <summary>The year is not published, so there is nothing to verify.</summary>
    NotPublished,

    /// <summary>Whoever runs the deployment withdrew the year's edition, so there is nothing to verify.</summary>
    Withdrawn,

    /// <summary>
    /// The folder as it lies gives no edition: it is empty or has errors, and what is published was made of files that are gone.
    /// </summary>
    NoEdition,

    /// <summary>The folder, or what is published, changed while it was read.</summary>
    Unsettled,
}
