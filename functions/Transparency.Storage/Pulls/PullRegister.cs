using Azure;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>
/// Makes the table of what is fetched equal to what a municipality's settings say: when they are written, before each fetch and every
/// night. The
/// settings are the truth, so a lost event does no harm.
/// </summary>
public sealed class PullRegister(
    StorageAccounts accounts,
    PullStateStore states,
    PullReportStore reports,
    TransparencyOptions options,
    TimeProvider time)
{
    private const int LargestSettings = 64 * 1024;

    /// <summary>How long a worker may take with what is followed.</summary>
    internal PullLimits Limits { get; } = PullLimits.Of(options);

    /// <summary>The municipalities for which something is fetched.</summary>
    public Task<IReadOnlyCollection<MunicipalityId>> FollowedAsync(CancellationToken cancel) => states.MunicipalitiesAsync(cancel);

    /// <summary>Begins, changes and ends following files as the settings say, and tells the municipality of what changed.</summary>
    /// <returns>The files, in the order of the settings, and what in these cannot be followed.</returns>
    public async Task<(IReadOnlyList<FollowedPull> Files, IReadOnlyList<PullMistake> Mistakes)> FollowAsync(
        MunicipalityId municipality,
        CancellationToken cancel)
    {
        var settings = await ReadAsync(municipality, cancel);
        var known = (await states.ListAsync(municipality, cancel)).ToDictionary(state => state.Key, StringComparer.Ordinal);
        var files = new List<FollowedPull>();
        var isChanged = false;

        foreach (var entry in settings.Entries)
        {
            var isKnown = known.Remove(entry.Key, out var state) && state!.Fingerprint == entry.Fingerprint;
            files.Add(new FollowedPull(entry, isKnown ? state! : await states.BeginAsync(municipality, entry, cancel)));
            isChanged |= !isKnown;
        }

        foreach (var gone in known.Values)
            await states.RemoveAsync(gone, cancel);

        // Mistakes are no rows, so they are told again each time; they are rare.
        if (isChanged || known.Count > 0 || settings.Mistakes.Count > 0)
            await TellAsync(municipality, files, settings.Mistakes, cancel);

        return (files, settings.Mistakes);
    }

    /// <summary>
    /// The same for a municipality of which the table holds nothing, as at night for most: then its settings alone are read, and nothing
    /// where nothing is fetched.
    /// </summary>
    public async Task BeginAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        if (options.Pull && await ReadAsync(municipality, cancel) is not { Entries.Count: 0, Mistakes.Count: 0 })
            await FollowAsync(municipality, cancel);
    }

    /// <summary>Writes the municipality's report.</summary>
    public async Task TellAsync(
        MunicipalityId municipality,
        IReadOnlyList<FollowedPull> files,
        IReadOnlyList<PullMistake> mistakes,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var report = new PullReport(
            municipality.Value, now, [
                .. files.Select(file => Describe(municipality, file, now))
            ], [.. mistakes.Select(ReportedPullMistake.Of)]);
        await reports.WriteAsync(municipality, report, cancel);
    }

    private PulledFile Describe(MunicipalityId municipality, FollowedPull file, DateTimeOffset now)
    {
        var (entry, state) = file;
        // Of several months that are asked for, the one that lies in the folder.
        var targets = entry.Targets(DateOnly.FromDateTime(now.UtcDateTime));
        var target = targets.FirstOrDefault(one => one.AddressHash == state.AddressHash) ?? targets[0];
        var outcome = options.Pull ? state.Outcome : PullOutcome.Off;
        var sentence = PullOutcomes.Sentence(outcome);
        return new PulledFile(
            target.Path(municipality), PullAddress.Shown(target.Address), PullSchedules.Word(entry.Schedule), outcome, state.Status,
            sentence.English, sentence.Czech, state.TriedAt, state.ReceivedAt, state.Bytes, state.Sha256, options.Pull ? state.Next : null);
    }

    private async Task<PullSettings> ReadAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        try
        {
            using var settings =
                (await accounts.Exports
                    .GetBlobClient(ExportPath.Settings(municipality))
                    .DownloadStreamingAsync(cancellationToken: cancel)).Value;

            // Longer ones are refused as a whole, which the report of the import says.
            if (settings.Details.ContentLength > LargestSettings)
                return PullSettings.None;

            using var json = new MemoryStream();
            await settings.Content.CopyToAsync(json, cancel);

            return PullSettings.Read(json.GetBuffer().AsMemory(0, (int)json.Length)).On(DateOnly.FromDateTime(
                time.GetUtcNow().UtcDateTime));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return PullSettings.None;
        }
    }
}
