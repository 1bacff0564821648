using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets;
using Transparency.Core.Pulling;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Fetches what is due for one municipality: takes a file for this worker alone, looks what lies in its place, asks the server for something newer,
/// and puts that into the folder, where the import finds it like any file that was dropped. Whatever is wrong with an answer, the file in the
/// folder stays.
/// </summary>
public sealed partial class TownPull(PullRegister register, PullStates states, PulledBlobs blobs, ExportFetch fetch, TransparencyOptions options, TimeProvider time, ILogger<TownPull> logger)
{
    private readonly PullLimits _limits = PullLimits.Of(options);

    /// <param name="municipality">For whom.</param>
    /// <param name="isAsked">Whether somebody asked for it: then also what is not due yet.</param>
    /// <param name="until">When to begin with no further file; those stay due.</param>
    /// <param name="cancel">Ends the fetching.</param>
    /// <returns>All files of the municipality, with what is known of them now.</returns>
    public async Task<IReadOnlyList<FollowedPull>> RunAsync(MunicipalityId municipality, bool isAsked, DateTimeOffset until, CancellationToken cancel)
    {
        var (followed, mistakes) = await register.FollowAsync(municipality, cancel);
        var files = followed.ToList();
        var isChanged = false;
        for (var i = 0; i < files.Count; i++)
        {
            var (entry, state) = files[i];
            if (time.GetUtcNow() >= until) break;
            if (!isAsked && state.Next > time.GetUtcNow()) continue;
            if (await states.ClaimOrNullAsync(state, _limits.Claim, cancel) is not { } claimed) continue;
            var after = await PullAsync(entry, claimed, cancel);
            files[i] = new FollowedPull(entry, await states.ReleaseOrNullAsync(after, cancel) ?? after);
            isChanged = true;
        }
        if (isChanged) await register.TellAsync(municipality, files, mistakes, cancel);
        return files;
    }

    private async Task<PullState> PullAsync(PullEntry entry, PullState state, CancellationToken cancel)
    {
        var target = entry.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var path = target.Path(state.Municipality);
        var before = await blobs.LookAsync(path, cancel);
        var answer = before.IsForeign ? new PullAnswer(PullOutcome.Kept) : await FetchAsync(target, path, state, before, cancel);
        var after = After(entry, state, target, answer);
        Log(state.Municipality.Value, target, path, after, answer.Bytes);
        return after;
    }

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
            if (answer.Outcome == PullOutcome.Unchanged && !isKnown) return answer with { Outcome = PullOutcome.BadStatus };
            if (answer.Outcome != PullOutcome.Received) return answer;
            if (answer.Sha256 == before.Sha256) return answer with { Outcome = PullOutcome.Unchanged };
            return await blobs.TryWriteAsync(path, file, answer.Sha256!, before, cancel) ? answer : answer with { Outcome = PullOutcome.Kept };
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
        // A 304 brings no content, and its validators are those that were sent.
        if (answer.Outcome is not (PullOutcome.Received or PullOutcome.Unchanged) || answer.Sha256 is null) return after;
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
        if (PullOutcomes.IsFailure(after.Outcome)) LogFailed(municipality, path, from, after.Outcome, after.Status, after.Failures, after.Next);
        else LogPulled(municipality, path, from, after.Outcome, after.Status, bytes, after.Next);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Municipality}: {File} from {From}: {Outcome}, status {Status}, {Bytes} bytes, next {Next:u}")]
    private partial void LogPulled(string municipality, string file, string from, PullOutcome outcome, int? status, long bytes, DateTimeOffset next);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Municipality}: {File} from {From} was not fetched: {Outcome}, status {Status}, failure {Failures} in a row, next {Next:u}")]
    private partial void LogFailed(string municipality, string file, string from, PullOutcome outcome, int? status, int failures, DateTimeOffset next);
}
