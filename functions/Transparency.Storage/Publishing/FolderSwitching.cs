using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Publishing;

/// <summary>
/// Moves the files of a folder on to what they will be, or back to what they were, for whoever has the folder's lease. Either way can be
/// taken again and again: what is as it should be already stays. A file that somebody else dropped meanwhile is never written over.
/// </summary>
public sealed class FolderSwitching(StorageAccounts accounts, HiddenDescriptions descriptions, TransparencyOptions options)
{
    private const int AtOnce = 4;

    /// <param name="folder">The folder.</param>
    /// <param name="begun">What becomes of it.</param>
    /// <param name="otherwise">Why nothing goes on where a file is neither as it was nor as it will be.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<SwitchEnd> ForwardAsync(FolderId folder, FolderSwitch begun, Wording otherwise, CancellationToken cancel)
    {
        var run = new Run(folder, begun, begun.Mark);
        var settings = SettingsOrNull(run);

        // Before any other file, and saying what hides from their first version on: an import of any year reads them.
        if (settings is not null)
            await PutSettingsAsync(run, settings, new(settings.Before, otherwise), cancel);
        if (begun.Hides && run.Refusal is null)
            await HideAsync(run, settings, cancel);
        if (run.Refusal is not null)
            return run.End();

        var others = begun.Files!.Where(file => file != settings).ToList();
        await ForEachAsync(
            others.Where(file => file.Source is not null),
            (file, stop) => PutAsync(run, file, new(file.Before, otherwise), null, stop),
            cancel);

        // After what comes is there, so that the folder is never without both.
        foreach (var file in others.Where(file => file.Source is null && run.Refusal is null))
            run.Refuse(await FolderCopy.RemoveAsync(Target(file), new(file.Before, otherwise), cancel));

        return run.End();
    }

    /// <summary>Descriptions that were hidden stay so.</summary>
    /// <inheritdoc cref="ForwardAsync"/>
    internal async Task<SwitchEnd> BackAsync(FolderId folder, FolderSwitch begun, Wording otherwise, CancellationToken cancel)
    {
        var run = new Run(folder, begun with { Files = [.. begun.Files!.Select(Turned)] }, begun.MarkBack);
        var gone = new ConcurrentQueue<(SwitchedFile File, string Now)>();

        await ForEachAsync(run.Begun.Files!, BackAsync, cancel);

        foreach (var (file, now) in gone)
            run.Refuse(await FolderCopy.RemoveAsync(Target(file), new(now, otherwise), cancel));

        return run.End();

        async Task BackAsync(SwitchedFile file, CancellationToken stop)
        {
            var (found, from) = await FolderCopy.LookAsync(Target(file), stop);
            var now = found is { } etag ? etag.Bare() : null;

            if (from == run.Mark)
                run.Tell(file, now!);
            if (now == file.Before || from == run.Mark || !(now is null ? IsRemoved(file) : from == begun.Mark))
                return;

            if (await HidesAsync(run, file, now, stop))
                await PutSettingsAsync(run, file, new(now, otherwise), stop);
            else if (file.Source is not null)
                await PutAsync(run, file, new(now, otherwise), null, stop);
            else if (file.Before is null)
                gone.Enqueue((file, now!));
            else
                run.Refuse(UploadWords.NotKept(file.Path));
        }

        // What it was to write and what is gone, somebody else removed.
        bool IsRemoved(SwitchedFile file) => begun.Files!.Any(one => one.Path == file.Path && one.Source is null);
    }

    /// <summary>A file that is to be what it was.</summary>
    private static SwitchedFile Turned(SwitchedFile file) => file with { Source = file.Copy, SourceETag = null };

    private static SwitchedFile? SettingsOrNull(Run run) =>
        run.Begun.Hides ? run.Begun.Files!.FirstOrDefault(file => IsSettings(run, file)) : null;

    private static bool IsSettings(Run run, SwitchedFile file) => file.Path == ExportPath.Settings(run.Folder.Municipality);

    /// <summary>Whether a file is settings that hide descriptions, be it because another year's publication hid them meanwhile.</summary>
    private async Task<bool> HidesAsync(Run run, SwitchedFile file, string? now, CancellationToken cancel) =>
        IsSettings(run, file)
        && (run.Begun.Hides || (now is not null && await descriptions.AreHiddenAsync(run.Folder.Municipality, now, cancel)));

    /// <summary>Where there will be none, some stay that say nothing but that descriptions are hidden.</summary>
    private async Task PutSettingsAsync(Run run, SwitchedFile settings, ExpectedFile expected, CancellationToken cancel)
    {
        if (settings.Source is not null)
        {
            await PutAsync(run, settings, expected, kept => HiddenDescriptions.In(run.Folder.Municipality, kept), cancel);
            return;
        }

        var target = Target(settings);
        var now = await StagedFile.LookAsync(target, settings.Path, options.LargestFileBytes, cancel);
        if (!now.IsThere)
            return;

        var alone = now with { Change = _ => HiddenDescriptions.Alone(run.Folder.Municipality) };
        run.Tell(settings, await FolderCopy.RunAsync(alone, target, run.Mark, expected, cancel));
    }

    /// <summary>Also in settings that were written before the answer said so.</summary>
    private async Task HideAsync(Run run, SwitchedFile? settings, CancellationToken cancel)
    {
        var (etag, refusal) = await descriptions.HideAsync(run.Folder.Municipality, cancel);
        if (settings is not null && etag is not null)
            run.Tell(settings, etag);

        run.Refuse(refusal);
    }

    private async Task PutAsync(
        Run run,
        SwitchedFile file,
        ExpectedFile expected,
        Func<BinaryData, BinaryData>? change,
        CancellationToken cancel)
    {
        if (run.Refusal is not null)
            return;

        var name = ExportPath.ParseOrNull(file.Path)!.Name;
        var isWaiting = file.SourceETag is not null;
        var source = (isWaiting ? accounts.Exports : accounts.Incoming).GetBlobClient(file.Source);
        var staged = isWaiting
            ? new StagedFile(name, source, new ETag(file.SourceETag!), null)
            : await StagedFile.LookAsync(source, name, options.LargestFileBytes, cancel);

        run.Tell(file, await FolderCopy.RunAsync(staged with { Change = change }, Target(file), run.Mark, expected, cancel));
    }

    private BlobClient Target(SwitchedFile file) => accounts.Exports.GetBlobClient(file.Path);

    private static Task ForEachAsync(
        IEnumerable<SwitchedFile> files,
        Func<SwitchedFile, CancellationToken, Task> run,
        CancellationToken cancel) =>
        Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (file, stop) => await run(file, stop));

    /// <summary>One way, and how far it came.</summary>
    private sealed class Run(FolderId folder, FolderSwitch begun, UploadMark mark)
    {
        private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);
        private Wording? _refusal;

        public FolderId Folder => folder;

        public FolderSwitch Begun => begun;

        public UploadMark Mark => mark;

        public Wording? Refusal => _refusal;

        public void Tell(SwitchedFile file, string etag) => _files[file.Path] = etag;

        public void Tell(SwitchedFile file, (string? ETag, Wording? Refusal) end)
        {
            if (end.ETag is { } etag)
                Tell(file, etag);

            Refuse(end.Refusal);
        }

        /// <summary>The first reason is told.</summary>
        public void Refuse(Wording? refusal)
        {
            if (refusal is not null)
                Interlocked.CompareExchange(ref _refusal, refusal, null);
        }

        public SwitchEnd End() => new([.. _files.Select(file => new CoveredFile(file.Key, file.Value))], _refusal);
    }
}
