using System.IO.Compression;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats;

/// <summary>
/// Damaged folders are told, never thrown: bytes of the samples are flipped, inserted, deleted, cut and repeated by a seed.
/// </summary>
public sealed class MutationTests
{
    private const int FoldersInACase = 1000;
    private const int LargestBytes = 3000;

    private static readonly byte[] Nasty =
    [
        .. "\"\";;,\t\r\n\n\0-+=@'~.09 \x1A"u8,
        0x80,
        0xC3,
        0xC4,
        0xE2,
        0xF0,
        0xFF,
        0xFE,
        0xEF,
        0xBB,
        0xBF,
        0xA0
    ];

    private static readonly Lazy<List<FolderContents>> Originals = new(() => [.. Good(), .. Broken()]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoDamageIsAnException(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        using var directory = new TempDirectory();
        var publishable = 0;
        for (var i = 0; i < FoldersInACase; i++)
        {
            var folder = Mutate(numbers.Of(Originals.Value), numbers);
            using var reading = TestFolder.Read(folder);

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            Assert.Equal(reading.Budget.Lines.Sum(line => line.Payments), reading.Payments.Count);

            if (!reading.IsPublishable)
                continue;

            publishable++;
            Assert.All(reading.Files, file => Assert.Equal(0, file.Rejected));

            if (numbers.OneIn(10))
                AssertWritten(reading, directory);
        }

        Assert.InRange(publishable, 1, FoldersInACase - 1);
    }

    private static void AssertWritten(FolderReading reading, TempDirectory directory)
    {
        var ranges = EditionFiles.Write(reading, "0123456789ab", directory.Path).PaymentRanges;
        using var file = File.OpenRead(directory.File(EditionFiles.PaymentsFile));
        var start = ranges.Count == 0 ? file.Length : ranges.Values.Min(range => range.Start);
        file.Position = start;
        Assert.Equal(reading.Payments.InOrder(), PaymentsCsv.Read(file));
    }

    private static FolderContents Mutate(FolderContents folder, SeededNumbers numbers) => folder with
    {
        Settings = folder.Settings is { } settings && numbers.OneIn(20) ? Mutate(settings.ToArray(), numbers) : folder.Settings,
        Files =
        [
            .. folder.Files.Select(file =>
                numbers.OneIn(2) && folder.Files.Count > 1 ? file : TestFolder.File(file.Name, Mutate(Bytes(file), numbers)))
        ],
    };

    internal static byte[] Mutate(byte[] bytes, SeededNumbers numbers)
    {
        var mutated = bytes.ToList();
        for (var times = 1 + numbers.Below(3); times > 0 && mutated.Count > 0; times--)
        {
            var at = numbers.Below(mutated.Count);
            var length = Math.Min(1 + numbers.Below(numbers.OneIn(5) ? 200 : 3), mutated.Count - at);

            switch (numbers.Below(8))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << numbers.Below(8));
                    break;
                case 1 or 2:
                    mutated[at] = numbers.Of(Nasty);
                    break;
                case 3 or 4:
                    mutated.Insert(at, numbers.Of(Nasty));
                    break;
                case 5:
                    mutated.RemoveRange(at, length);
                    break;
                case 6:
                    mutated.RemoveRange(at, numbers.OneIn(3) ? mutated.Count - at : length);
                    break;
                default:
                    RepeatLine(mutated, at);
                    break;
            }
        }

        return [.. mutated];
    }

    private static void RepeatLine(List<byte> bytes, int at)
    {
        var start = bytes.LastIndexOf((byte)'\n', at) + 1;
        var end = bytes.IndexOf((byte)'\n', at);
        if (end > start)
            bytes.InsertRange(start, bytes.GetRange(start, end + 1 - start));
    }

    private static IEnumerable<FolderContents> Good() =>
        SampleFolder.All
            .Select(row => SampleFolder.Contents(row.Data))
            .Select(folder => folder with { Files = [.. folder.Files.Select(Shorten)] });

    private static IEnumerable<FolderContents> Broken() => Directory.EnumerateDirectories(
        Path.Combine(Repository.Samples, "broken"), "2024", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(year =>
            TestFolder.Contents(
                2024,
                null,
                [
                    .. Directory.EnumerateFiles(year)
                        .Order(StringComparer.Ordinal)
                        .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))
                ]))
        .Select(folder => folder with { Files = [.. folder.Files.Select(Shorten)] });

    /// <summary>A small file of whole lines, from all over the large one.</summary>
    private static ExportFile Shorten(ExportFile file)
    {
        var bytes = Bytes(file);
        if (bytes.Length <= LargestBytes)
            return file;

        return TestFolder.File(file.Name, file.Name.EndsWith(".zip", StringComparison.Ordinal) ? Repack(bytes) : Shorten(bytes));
    }

    private static byte[] Repack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var original = new ZipArchive(new MemoryStream(bytes)))
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in original.Entries.Where(entry => entry.Length < 1_000_000))
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(content);

                var copy = archive.CreateEntry(entry.FullName);
                copy.LastWriteTime = entry.LastWriteTime;
                using var target = copy.Open();
                target.Write(Shorten(content.ToArray()));
            }
        }

        return packed.ToArray();
    }

    private static byte[] Shorten(byte[] bytes)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            end = end < 0 ? bytes.Length : end + 1;
            lines.Add(bytes[start..end]);
            start = end;
        }

        var step = 1 + (bytes.Length / LargestBytes);
        return [.. lines.Where((_, i) => i % step == 0).SelectMany(line => line)];
    }

    private static byte[] Bytes(ExportFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[file.Bytes];
        stream.ReadExactly(bytes);

        return bytes;
    }
}
