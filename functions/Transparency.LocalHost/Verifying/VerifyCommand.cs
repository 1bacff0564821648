using Azure;
using Transparency.LocalHost.Dropping;
using Transparency.Storage;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Verifying;
using Transparency.Storage.Withdrawing;

namespace Transparency.LocalHost.Verifying;

/// <summary><c>verify</c>: computes an edition of the running instance from its folder once more and compares what is published with it.</summary>
public sealed class VerifyCommand(TextWriter output)
{
    /// <summary>0 when what is published is what the folder gives, 2 when something differs, 1 when there is nothing to compare.</summary>
    public async Task<int> RunAsync(VerifyArguments verify, CancellationToken cancellationToken)
    {
        using var instance = new RunningInstance(verify.Port);
        LocalState state = await instance.StateAsync(cancellationToken);
        var options = new TransparencyOptions();
        var accounts = StorageAccounts.FromConnectionStrings(state.ConnectionString, state.ConnectionString, options);
        var verification = new EditionVerification(new ExportFolders(accounts), new EditionPointers(accounts), new Withdrawals(accounts), new BudgetRows(accounts), new PublishedFiles(accounts), options);
        try
        {
            Verification found = await verification.RunAsync(verify.Municipality, verify.Year, cancellationToken);
            new VerificationPrint(output, VerificationWording.For(Environment.GetEnvironmentVariable)).Print($"{verify.Municipality} {verify.Year}", found);
            return found.Outcome switch
            {
                VerificationOutcome.Same => 0,
                VerificationOutcome.Different => 2,
                _ => 1,
            };
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException or UnauthorizedAccessException)
        {
            throw CannotContinueException.Because("The edition could not be verified", fault);
        }
    }
}
