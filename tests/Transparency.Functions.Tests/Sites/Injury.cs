namespace Transparency.Functions.Tests.Sites;

/// <summary>What happens to a request on its way to the storage, or to its answer on the way back.</summary>
internal enum Injury
{
    None,

    /// <summary>Answered 500, and not done.</summary>
    Broken,

    /// <summary>The line breaks before it is done.</summary>
    Reset,

    /// <summary>Done, and nobody hears of it.</summary>
    AnswerLost,

    /// <summary>Never answered.</summary>
    Hangs,

    /// <summary>Done; the line breaks within its answer.</summary>
    Cut,
}
