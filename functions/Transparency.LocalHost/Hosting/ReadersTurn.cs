namespace Transparency.LocalHost.Hosting;

/// <summary>
/// Leaves imports their share of a process that readers are asked in too: in Azure they have instances of their own. However many readers
/// there are, a few steps of their answers run at once and the others queue here, so that an import never waits behind all of them. Who
/// waits for the storage or for a slow line takes nobody's turn.
/// </summary>
internal sealed class ReadersTurn
{
    /// <summary>One step at a time, so that the turn goes around between readers and imports.</summary>
    private const int StepsATurn = 1;

    private readonly TaskScheduler _scheduler = new ConcurrentExclusiveSchedulerPair(
        TaskScheduler.Default,
        Environment.ProcessorCount,
        StepsATurn).ConcurrentScheduler;

    public RequestDelegate Before(RequestDelegate answer) => context =>
        Task.Factory.StartNew(() => answer(context), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler).Unwrap();
}
