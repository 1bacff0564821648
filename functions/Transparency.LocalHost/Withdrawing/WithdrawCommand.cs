using System.Globalization;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Core.Publishing.Withdrawing;
using Transparency.LocalHost.Dropping;
using Transparency.Pages.Reports;
using Transparency.Storage;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Withdrawing;

namespace Transparency.LocalHost.Withdrawing;

/// <summary>
/// <c>admin withdraw</c> takes editions back from every place, <c>admin restore</c> lets them be published again: on the instance that runs here or in
/// Azure by the identity of whoever runs it. Nothing is asked; each step is printed when it is over.
/// </summary>
public sealed class WithdrawCommand(TextWriter output, TimeProvider time)
{
    /// <summary>0 when it is done, 2 when there is nothing to withdraw.</summary>
    /// <exception cref="CannotContinueException">There is no such edition, or the storage does not answer; run it again.</exception>
    public Task<int> WithdrawAsync(WithdrawArguments asked, CancellationToken cancellationToken) => DoAsync(asked, accounts => WithdrawAsync(asked, accounts, cancellationToken), cancellationToken);

    /// <summary>0 when it is done, 2 when there is nothing to restore.</summary>
    /// <exception cref="CannotContinueException">The storage does not answer; run it again.</exception>
    public Task<int> RestoreAsync(WithdrawArguments asked, CancellationToken cancellationToken) => DoAsync(asked, accounts => RestoreAsync(asked, accounts, cancellationToken), cancellationToken);

    private static async Task<int> DoAsync(WithdrawArguments asked, Func<StorageAccounts, Task<int>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act(await AccountsAsync(asked, cancellationToken));
        }
        catch (Exception fault) when (CannotContinueException.IsOfStorage(fault)
            // The folder's lease was lost, as on a machine that slept.
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw CannotContinueException.Because("The storage cannot be used; run the command again, it goes on where it ended", fault);
        }
    }

    private static async Task<StorageAccounts> AccountsAsync(WithdrawArguments asked, CancellationToken cancellationToken)
    {
        var options = new TransparencyOptions();
        if (asked.Azure is { } azure)
            return StorageAccounts.FromIdentity(azure.Exports, azure.Blobs, azure.Tables, new DefaultAzureCredential(), options);
        using var instance = new RunningInstance(asked.Port);
        LocalState state = await instance.StateAsync(cancellationToken);
        return StorageAccounts.FromConnectionStrings(state.ConnectionString, state.ConnectionString, options);
    }

    private EditionWithdrawal Withdrawing(StorageAccounts accounts) => new(
        accounts, new Withdrawals(accounts), new EditionPointers(accounts), new PublicationLog(accounts), new BudgetRows(accounts), new PublishedFiles(accounts), new FolderReports(accounts, ReportPage.Html),
        new NewPublications(), time, NullLogger<EditionWithdrawal>.Instance);

    private async Task<int> WithdrawAsync(WithdrawArguments asked, StorageAccounts accounts, CancellationToken cancellationToken)
    {
        var order = new WithdrawalOrder(asked.Editions, asked.All, asked.Reason!);
        WithdrawalResult result = await Withdrawing(accounts).RunAsync(asked.Municipality, asked.Year, order, Print, cancellationToken)
            ?? throw new CannotContinueException($"{asked.Municipality} {asked.Year} never had {(asked.Editions.Count == 1 ? "the edition" : "all of the editions")} {string.Join(", ", asked.Editions)}; the log of publications names them: /api/v1/publications?municipality={asked.Municipality}&year={asked.Year}");
        foreach (Withdrawal withdrawal in result.Withdrawn)
            await output.WriteLineAsync($"Withdrawn: {asked.Municipality} {asked.Year}, edition {withdrawal.Edition}, because of {withdrawal.Because.Words.English}.");
        if (result.Withdrawn.Count == 0)
            await output.WriteLineAsync($"There is nothing to withdraw: {asked.Municipality} {asked.Year} has no {(asked.Editions.Count > 0 ? "such edition any more" : asked.All ? "edition" : "current edition")}.");
        foreach (KeptEdition kept in result.Kept)
            await output.WriteLineAsync(Describe(kept));
        if (result.Kept.Count > 0)
            await output.WriteLineAsync("Editions of one year are much alike: what stays may hold the same. --all withdraws every edition of the year.");
        if (result.Withdrawn.Count == 0)
            return 2;
        await output.WriteLineAsync("The files in the folder are the municipality's own and stay; the same files are not published again. Copies in caches, in browsers, with others and in the storage's old versions are not reached: infra/bicep/RUNBOOK.md says how to purge what can be.");
        return 0;
    }

    private async Task<int> RestoreAsync(WithdrawArguments asked, StorageAccounts accounts, CancellationToken cancellationToken)
    {
        var restoring = new EditionRestoring(accounts, new Withdrawals(accounts), Withdrawing(accounts), time);
        IReadOnlyList<Withdrawal> restored = await restoring.RunAsync(asked.Municipality, asked.Year, asked.Editions, cancellationToken);
        foreach (Withdrawal withdrawal in restored)
            await output.WriteLineAsync($"Restored: {asked.Municipality} {asked.Year}, edition {withdrawal.Edition} may be published again; it is, as soon as the folder is imported, if the folder still gives it.");
        if (restored.Count == 0)
            await output.WriteLineAsync($"There is nothing to restore: no {(asked.Editions.Count > 0 ? "such " : "")}edition of {asked.Municipality} {asked.Year} was withdrawn.");
        return restored.Count > 0 ? 0 : 2;
    }

    private void Print(WithdrawalStep step)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Words(step.Stage),-52}{step.Count,8}"));
        output.Flush();
    }

    private static string Words(WithdrawalStage stage) => stage switch
    {
        WithdrawalStage.Forbidden => "editions that are not served any more",
        WithdrawalStage.Announced => "entries of log and feeds that say so",
        WithdrawalStage.Rows => "table rows removed",
        WithdrawalStage.Files => "files removed",
        WithdrawalStage.Entries => "older entries of log and feeds emptied",
        _ => "reports of the folder replaced",
    };

    private static string Describe(KeptEdition kept)
    {
        string published = kept.PublishedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", published {at.UtcDateTime:yyyy-MM-dd HH:mm'Z'}") : "";
        return $"Stays: edition {kept.Edition}{published}{(kept.IsCurrent ? ", the current one" : "")}.";
    }
}
