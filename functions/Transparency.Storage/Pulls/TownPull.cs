using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Fetches what is due for one municipality: takes a file for this worker alone, looks what lies in its place, asks the server for
/// something newer,
/// and puts that into the folder, where the import finds it like any file that was dropped. Whatever is wrong with an answer, the file in
/// the
/// folder stays; whatever goes wrong here is told, tried again and keeps no other file from its turn. A year of which something was
/// withdrawn for what
/// stands in the files gets no new ones: the next export would hold it too, and publish it again.
/// </summary>
public sealed partial class TownPull(
    PullRegister register,
    PullStateStore states,
    PulledBlobStore blobs,
    WithdrawalStore withdrawals,
    ExportFetch fetch,
    TimeProvider time,
    ILogger<TownPull> logger)
{
    /// <param name="municipality">For whom.</param>
    /// <param name="isAsked">Whether somebody asked for it: then also what is not due yet.</param>
    /// <param name="until">When to begin with no further file; those stay due.</param>
    /// <param name="cancel">Ends the fetching.</param>
    /// <returns>All files of the municipality, with what is known of them now.</returns>
    /// <exception cref="AggregateException">Something here or in the storage failed, for the log; the other files had their turn all the
    /// same.</exception>
    public async Task<IReadOnlyList<FollowedPull>> RunAsync(
        MunicipalityId municipality,
        bool isAsked,
        DateTimeOffset until,
        CancellationToken cancel)
    {
        var (followed, mistakes) = await register.FollowAsync(municipality, cancel);
        var files = followed.ToList();
        var faults = new List<Exception>();
        var isChanged = false;
        for (var i = 0; i < files.Count; i++)
        {
            var (entry, state) = files[i];

            if (time.GetUtcNow() >= until)
                break;
            if (!isAsked && state.Next > time.GetUtcNow())
                continue;
            if (await TurnOrNullAsync(entry, state, faults, cancel) is not { } after)
                continue;

            files[i] = new FollowedPull(entry, after);
            isChanged = true;
        }

        if (isChanged)
            await TryAsync(() => register.TellAsync(municipality, files, mistakes, cancel), faults, cancel);

        return faults.Count == 0 ? files : throw new AggregateException($"Not everything could be fetched for {municipality}.", faults);
    }

    /// <returns>What is known of the file now, or null when another worker has it or the storage does not even give it.</returns>
    private async Task<PullState?> TurnOrNullAsync(PullEntry entry, PullState state, List<Exception> faults, CancellationToken cancel)
    {
        PullState? after = null;
        await TryAsync(
            async () =>
            {
                if (await states.ClaimOrNullAsync(state, register.Limits.Claim, cancel) is not { } claimed)
                    return;

                after = await PullAsync(entry, claimed, faults, cancel);
                after = await states.ReleaseOrNullAsync(after, cancel) ?? after;
            },
            faults, cancel);
        return after;
    }

    private static async Task TryAsync(Func<Task> action, List<Exception> faults, CancellationToken cancel)
    {
        try
        {
            await action();
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            faults.Add(fault);
        }
    }

    private async Task<PullState> PullAsync(PullEntry entry, PullState state, List<Exception> faults, CancellationToken cancel)
    {
        var targets = entry.Targets(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

        for (var i = 0; ; i++)
        {
            var target = targets[i];
            var path = target.Path(state.Municipality);
            var answer = new PullAnswer(PullOutcome.Fault);
            await TryAsync(async () => answer = await AnswerAsync(target, path, state, cancel), faults, cancel);

            // Behind what was fetched last there is only what is older.
            if (i < targets.Count - 1 && target.AddressHash != state.AddressHash && IsNotYetThere(answer.Outcome))
                continue;

            var after = After(entry, state, target, answer);
            Log(state.Municipality.Value, target, path, after, answer.Bytes);

            return after;
        }
    }

    /// <summary>What servers say of a month that they do not have: some forbid it, others show a page.</summary>
    private static bool IsNotYetThere(PullOutcome outcome) =>
        outcome is PullOutcome.NotThere or PullOutcome.NotAllowed or PullOutcome.WebPage;

    private async Task<PullAnswer> AnswerAsync(PullTarget target, string path, PullState state, CancellationToken cancel)
    {
        if (await IsWithdrawnAsync(target, state, cancel))
            return new PullAnswer(PullOutcome.Withdrawn);

        var before = await blobs.LookAsync(path, cancel);
        return before.IsForeign ? new PullAnswer(PullOutcome.Kept) : await FetchAsync(target, path, state, before, cancel);
    }

    private async Task<bool> IsWithdrawnAsync(PullTarget target, PullState state, CancellationToken cancel) =>
        (await withdrawals.ListAsync(new FolderId(state.Municipality, target.Year), cancel)).Any(withdrawal =>
            withdrawal.Because.IsInTheFiles);

    private async Task<PullAnswer> FetchAsync(PullTarget target, string path, PullState state, PulledBlob before, CancellationToken cancel)
    {
        // Only of what lies in the folder can the server say that it is still the same.
        var isKnown = before.Sha256 is not null && before.Sha256 == state.Sha256 && state.AddressHash == target.AddressHash;
        var question = isKnown ? new PullQuestion(target.Address, state.ETag, state.Modified) : new PullQuestion(target.Address);
        var file = Path.GetTempFileName();
        try
        {
            var answer = await fetch.RunAsync(question, file, cancel);
            // A server that says "the same" of nothing would be believed for ever.
            if (answer.Outcome == PullOutcome.Unchanged && !isKnown)
                return answer with { Outcome = PullOutcome.BadStatus };
            if (answer.Outcome != PullOutcome.Received)
                return answer;
            if (answer.Sha256 == before.Sha256)
                return answer with { Outcome = PullOutcome.Unchanged };
            // It may have been withdrawn in the minutes that the fetch took.
            if (await IsWithdrawnAsync(target, state, cancel))
                return answer with { Outcome = PullOutcome.Withdrawn };

            return await blobs.TryWriteAsync(path, file, answer.Sha256!, before, cancel)
                ? answer
                : answer with { Outcome = PullOutcome.Kept };
        }
        finally
        {
            File.Delete(file);
        }
    }

    private PullState After(PullEntry entry, PullState state, PullTarget target, PullAnswer answer)
    {
        var now = time.GetUtcNow();
        var isFailure = PullOutcomes.IsFailure(answer.Outcome);
        var after = state with
        {
            Outcome = answer.Outcome,
            Status = answer.Status,
            TriedAt = now,
            Failures = isFailure ? state.Failures + 1 : 0,
            Next = isFailure
                ? PullSchedules.RetryAfter(state.Failures + 1, now, answer.RetryAfter)
                : PullSchedules.NextAfter(entry.Schedule, $"{state.Municipality}/{entry.Key}", now),
        };

        // What the server said of the last version may have been the cause: the next request leaves it out.
        if (answer.Outcome == PullOutcome.Fault)
            return after with { AddressHash = null, ETag = null, Modified = null };
        // A 304 brings no content, and its validators are those that were sent.
        if (answer.Outcome is not (PullOutcome.Received or PullOutcome.Unchanged) || answer.Sha256 is null)
            return after;

        return after with
        {
            AddressHash = target.AddressHash,
            ETag = answer.ETag,
            Modified = answer.Modified,
            Sha256 = answer.Sha256,
            Bytes = answer.Bytes,
            ReceivedAt = answer.Outcome == PullOutcome.Received ? now : state.ReceivedAt,
        };
    }

    /// <summary>Of an address the server and the path alone: what stands behind <c>?</c> may be a secret.</summary>
    private void Log(string municipality, PullTarget target, string path, PullState after, long bytes)
    {
        var from = PullAddress.Shown(target.Address);
        if (PullOutcomes.IsFailure(after.Outcome))
            LogFailed(municipality, path, from, after.Outcome, after.Status, after.Failures, after.Next);
        else
            LogPulled(municipality, path, from, after.Outcome, after.Status, bytes, after.Next);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality}: {File} from {From}: {Outcome}, status {Status}, {Bytes} bytes, next {Next:u}")]
    private partial void LogPulled(
        string municipality,
        string file,
        string from,
        PullOutcome outcome,
        int? status,
        long bytes,
        DateTimeOffset next);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Municipality}: {File} from {From} was not fetched: {Outcome}, status {Status}, failure "
            + "{Failures} in a row, next {Next:u}")]
    private partial void LogFailed(
        string municipality,
        string file,
        string from,
        PullOutcome outcome,
        int? status,
        int failures,
        DateTimeOffset next);
}
