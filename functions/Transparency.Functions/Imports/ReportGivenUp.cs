using Microsoft.Azure.Functions.Worker;
using Transparency.Storage.Imports;

namespace Transparency.Functions.Imports;

/// <summary>Every quarter of an hour: says in the log which files the host has given up, so that an alert can tell the operators.</summary>
public sealed class ReportGivenUp(GivenUpFiles givenUp)
{
    [Function("ReportGivenUp")]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancel) => givenUp.TellAsync(cancel);
}
