using Transparency.Storage.Editions;
using Transparency.Storage.Previews;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Imports;

/// <summary>
/// What every night does: looks at every folder, then at the files that were given up by day, and removes uploads that nobody finished,
/// previews that nobody published and parts of rows that nothing names, whatever came of the others.
/// </summary>
public sealed class NightlyRun(
    FolderChanges changes,
    GivenUpFiles givenUp,
    StagedUploadStore uploads,
    PreviewStore previews,
    LeftParts parts)
{
    /// <exception cref="AggregateException">Something is left for the next night.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var faults = new List<Exception>();

        Func<CancellationToken, Task>[] duties =
        [
            changes.ReconcileAsync, givenUp.ImportAgainAsync, uploads.SweepAsync, previews.SweepAsync, parts.SweepAsync,
        ];

        foreach (var duty in duties)
        {
            try
            {
                await duty(cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
            throw new AggregateException("The night left something for the next one.", faults);
    }
}
