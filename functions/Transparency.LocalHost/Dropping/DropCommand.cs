using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Importing;

namespace Transparency.LocalHost.Dropping;

/// <summary><c>drop</c>: changes a folder of the running instance, waits for its import and prints the outcome.</summary>
public sealed class DropCommand(TextWriter output, TextWriter error)
{
    /// <summary>0 when what is published equals the folder, 2 when the folder was rejected.</summary>
    public async Task<int> RunAsync(DropArguments drop, CancellationToken cancellationToken)
    {
        using var instance = new RunningInstance(drop.Port);
        using var progress = ProgressLine.On(error);
        LocalState before = await instance.StateAsync(cancellationToken);
        try
        {
            var upload = new FolderUpload(new(before.ConnectionString, StorageNames.Exports), progress);
            FolderChange change = drop.Remove
                ? await upload.RemoveAsync(drop, cancellationToken)
                : await upload.UploadAsync(drop, cancellationToken);

            var reports = new BlobContainerClient(before.ConnectionString, StorageNames.Reports);
            var wait = new ImportWait(instance, reports, before, progress, TimeProvider.System);
            ImportReport report = await wait.UntilCoveredAsync(drop, change, cancellationToken);

            string folder = $"{drop.Municipality}/{drop.Year}";
            new OutcomePrint(output, Wording.For(Environment.GetEnvironmentVariable))
                .Print(report, new(instance.Address, $"/budgets/{folder}"), new(instance.Address, $"/local/reports/{folder}{(drop.Check ? "/check" : "")}"));
            return report.Outcome is ImportOutcome.Rejected or ImportOutcome.CheckFailed ? 2 : 0;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException or UnauthorizedAccessException)
        {
            progress.Clear();
            if (!await instance.IsAliveAsync(cancellationToken))
                throw RunningInstance.WentAway(fault);
            throw CannotContinueException.Because("The files could not be dropped", fault);
        }
    }
}
