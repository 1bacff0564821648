using Microsoft.Azure.Functions.Worker;
using Transparency.Storage.Pulls;

namespace Transparency.Functions.Imports;

/// <summary>
/// Every quarter of an hour: fetches the files that municipalities name in their settings and that are due, where the operator allows it.
/// </summary>
public sealed class PullExports(DuePulls pulls)
{
    [Function("PullExports")]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancel) => pulls.RunAsync(cancel);
}
