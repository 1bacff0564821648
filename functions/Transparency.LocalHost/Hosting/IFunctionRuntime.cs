namespace Transparency.LocalHost.Hosting;

/// <summary>What runs the functions on this machine: this process, or the host of Azure Functions.</summary>
internal interface IFunctionRuntime : IAsyncDisposable
{
    /// <summary>Where it listens, such as <c>http://127.0.0.1:7071/</c>.</summary>
    Uri Address { get; }

    /// <summary>Ends when what is done at the start is over.</summary>
    Task CaughtUp { get; }

    /// <summary>Whether any blob raises a function.</summary>
    bool WatchesBlobs { get; }

    /// <summary>How often the containers were looked at.</summary>
    int Looks { get; }

    /// <summary>Where to read why a function failed.</summary>
    string FailuresAt { get; }

    /// <summary>Ends when it stops by itself, with the last thing it said.</summary>
    Task<string> Ended { get; }

    /// <summary>While the result is not disposed no blob raises anything, so that many files can arrive as one change.</summary>
    Task<IAsyncDisposable> HoldBlobsAsync(CancellationToken cancel);

    /// <summary>Whether nothing that was written before is still to be imported.</summary>
    /// <param name="looksBefore">How often the containers had been looked at then.</param>
    /// <param name="sinceLastReport">For how long no new report has appeared.</param>
    bool IsIdle(int looksBefore, TimeSpan sinceLastReport);
}
