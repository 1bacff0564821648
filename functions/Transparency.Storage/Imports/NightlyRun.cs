namespace Transparency.Storage.Imports;

/// <summary>
/// What every night does: looks at every folder, then at the files that were given up by day, whatever came of the first.
/// </summary>
public sealed class NightlyRun(FolderChanges changes, GivenUpFiles givenUp)
{
    /// <exception cref="AggregateException">Something is left for the next night.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var faults = new List<Exception>();

        foreach (var part in new Func<CancellationToken, Task>[] { changes.ReconcileAsync, givenUp.ImportAgainAsync })
        {
            try
            {
                await part(cancel);
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
