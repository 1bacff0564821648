using Microsoft.Azure.Functions.Worker;
using Transparency.Storage.Imports;

namespace Transparency.Functions.Imports;

/// <summary>Every night: makes everything published equal to every folder, so that a lost, doubled or late event does no harm.</summary>
public sealed class ReconcileFolders(NightlyRun night)
{
    [Function("ReconcileFolders")]
    public Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, CancellationToken cancel) => night.RunAsync(cancel);
}
