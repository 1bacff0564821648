using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Dropping;

/// <summary>Writes files into a municipality's folder, or takes them out of it.</summary>
internal sealed class FolderUpload(BlobContainerClient exports, ProgressLine progress)
{
    private const int FilesAtOnce = 4;
    private const long MegaByte = 1024 * 1024;

    /// <summary>Below this an upload is over before anybody could read a percentage.</summary>
    private const long WorthCounting = 8 * MegaByte;

    public async Task<FolderChange> UploadAsync(RequestedDrop drop, CancellationToken cancel)
    {
        var meter = new Meter(drop.Files, progress);
        string[] names = [.. drop.Files.Select(file => Path.GetFileName(file)).Select(name => drop.Check
            ? StorageNames.Check(drop.Municipality, drop.Year, name)
            : StorageNames.Export(drop.Municipality, drop.Year, name))];
        var removed = drop.Check ? await RemoveCheckedAsync(drop, names, cancel) : [];
        var written = new CoveredFile[drop.Files.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, drop.Files.Count),
            new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancel },
            async (i, token) =>
            {
                var options = new BlobUploadOptions { ProgressHandler = meter.Of(i) };
                var answer = await exports.GetBlobClient(names[i]).UploadAsync(drop.Files[i], options, token);
                written[i] = new(names[i], answer.Value.ETag.ToString());
            });
        meter.Done();

        return new(written, removed);
    }

    /// <summary>Files of an earlier check would be checked again together with these.</summary>
    private async Task<IReadOnlyList<string>> RemoveCheckedAsync(RequestedDrop drop, string[] kept, CancellationToken cancel)
    {
        var removed = new List<string>();

        await foreach (var blob in exports.GetBlobsAsync(new() { Prefix = StorageNames.Check(drop.Municipality, drop.Year, "") }, cancel))
        {
            // What others wait to publish is none of this check.
            if (kept.Contains(blob.Name, StringComparer.Ordinal) || ExportPath.ParseOrNull(blob.Name) is { Preview: not null })
                continue;

            await exports.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancel);
            removed.Add(blob.Name);
        }

        return removed;
    }

    public async Task<FolderChange> RemoveAsync(RequestedDrop drop, CancellationToken cancel)
    {
        string[] names = [.. drop.Files.Select(file => StorageNames.Export(drop.Municipality, drop.Year, file))];
        foreach (var name in names)
        {
            if (!await exports.GetBlobClient(name).ExistsAsync(cancel))
                throw new CannotContinueException($"There is no {name} to remove.");
        }

        foreach (var name in names)
            await exports.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel);

        // What held for every year is missed in every year.
        if (drop.Files.Any(StorageNames.IsSettings))
            await MarkAsync($"{drop.Municipality}/{StorageNames.Changed}", cancel);

        return new([await MarkAsync($"{drop.Municipality}/{drop.Year}/{StorageNames.Changed}", cancel)], names);
    }

    private async Task<CoveredFile> MarkAsync(string mark, CancellationToken cancel)
    {
        var answer = await exports.GetBlobClient(mark).UploadAsync(BinaryData.Empty, overwrite: true, cancel);
        return new(mark, answer.Value.ETag.ToString());
    }

    /// <summary>Adds up how much of all files is on its way.</summary>
    private sealed class Meter(IReadOnlyList<string> files, ProgressLine progress)
    {
        private readonly long[] _sent = new long[files.Count];
        private readonly long _total = files.Sum(file => new FileInfo(file).Length);
        private readonly string _what = files.Count == 1
            ? Path.GetFileName(files[0])
            : string.Create(CultureInfo.InvariantCulture, $"{files.Count} files");

        private long _lastTenth;

        public IProgress<long> Of(int file) => new Part(this, file);

        public void Done() => progress.Show(string.Create(CultureInfo.InvariantCulture, $"uploaded {_what}, {Size()}"), milestone: true);

        private void Sent(int file, long bytes)
        {
            if (_total < WorthCounting)
                return;

            Volatile.Write(ref _sent[file], bytes);

            var percent = Math.Min(100, _sent.Sum() * 100 / _total);
            var tenth = percent / 10 > Interlocked.Exchange(ref _lastTenth, percent / 10);
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"uploading {_what}, {percent} % of {Size()}"), milestone: tenth);
        }

        private string Size() => _total < MegaByte
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(_total / 1024.0)} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{(double)_total / MegaByte:0.0} MB");

        private sealed class Part(Meter meter, int file) : IProgress<long>
        {
            public void Report(long value) => meter.Sent(file, value);
        }
    }
}
