namespace Transparency.Core.Pulls;

/// <summary>
/// What came of fetching a file. All but the first six are failures: what lies in the folder stays, and the file is tried again.
/// </summary>
public enum PullOutcome
{
    /// <summary>It has not been tried yet.</summary>
    Waiting,

    /// <summary>New content lies in the folder.</summary>
    Received,

    /// <summary>The server has what lies in the folder.</summary>
    Unchanged,

    /// <summary>Somebody else wrote the file in the folder, which stays.</summary>
    Kept,

    /// <summary>
    /// The operator withdrew what files of that year gave, because of what stands in them: nothing is fetched for it until the year is
    /// restored.
    /// </summary>
    Withdrawn,

    /// <summary>This deployment fetches nothing.</summary>
    Off,

    /// <summary>The address, or one it leads to, is not of the public internet or not https.</summary>
    Forbidden,

    /// <summary>No such name, no connection, or no answer in time.</summary>
    NoAnswer,

    /// <summary>The server's certificate is not valid for its name.</summary>
    BadCertificate,

    /// <summary>The server led on too often.</summary>
    TooManyRedirects,

    /// <summary>The server wants a login (401 or 403).</summary>
    NotAllowed,

    /// <summary>The server has no such file (404 or 410).</summary>
    NotThere,

    /// <summary>Any other answer that is no file.</summary>
    BadStatus,

    /// <summary>A web page instead of an export, such as a login or a message.</summary>
    WebPage,

    /// <summary>A file of no bytes.</summary>
    Empty,

    /// <summary>The server packs what it sends, although it was asked not to.</summary>
    Packed,

    /// <summary>Larger than the deployment takes.</summary>
    TooLarge,

    /// <summary>The transfer ended before its end.</summary>
    BrokenOff,

    /// <summary>The transfer stood still or took too long.</summary>
    TooSlow,

    /// <summary>Something failed in this deployment, which its log tells; the server may be sound.</summary>
    Fault,
}
