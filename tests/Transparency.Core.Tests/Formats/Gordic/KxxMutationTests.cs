using Transparency.Core.Formats.Gordic;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>
/// Damaged KXX files are told, never thrown: characters of a short sample are changed, lost, doubled and lines swapped by a seed.
/// </summary>
public sealed class KxxMutationTests
{
    private const int FoldersInACase = 1000;
    private const int LinesOfAFile = 10;

    private static readonly byte[] Nasty = [.. " -cC0159*;\\n\r\n\n\t@#$G6/x\x1A"u8, 0x8A, 0x9E, 0xC3, 0xE8, 0xFF];

    private static readonly Lazy<List<(string Name, byte[] Bytes)>> Originals = new(() =>
        [
            .. SampleFolder.Contents("liskovec-pod-skalou/2024").Files
                .Where(file => file.Name.EndsWith(".kxx", StringComparison.Ordinal))
                .Select(file => (file.Name, Shorten(file)))
        ]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoDamageIsAnExceptionOrUntold(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed * 7919);
        var published = 0;
        for (var i = 0; i < FoldersInACase; i++)
        {
            (string, byte[])[] files = [.. Originals.Value.Select(file => (file.Name, Mutate(file.Bytes, numbers)))];
            using var reading = TestFolder.Read(2024, null, files);

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            Assert.All(
                reading.Files.Where(file => file.Format == "gordic-kxx"),
                file => Assert.InRange(file.Rows, BalanceLines(files, file.Name), long.MaxValue));
            Assert.Equal(reading.Budget.Lines.Sum(line => line.Payments), reading.Payments.Count);

            if (!reading.IsPublishable)
                continue;

            published++;
            Assert.All(reading.Files, file => Assert.Equal(0, file.Rejected));
        }

        Assert.InRange(published, 1, FoldersInACase - 1);
    }

    /// <summary>Counted without the reader: every line that begins as a balance.</summary>
    private static long BalanceLines((string Name, byte[] Bytes)[] files, string name)
    {
        var bytes = files.Single(file => file.Name == name).Bytes.AsSpan();
        var count = 0;

        foreach (var line in bytes.Split((byte)'\n'))
            count += bytes[line].StartsWith("G/@"u8) ? 1 : 0;

        return count;
    }

    private static byte[] Mutate(byte[] bytes, SeededNumbers numbers)
    {
        var mutated = bytes.ToList();
        for (var times = numbers.Below(4); times > 0 && mutated.Count > 0; times--)
        {
            var at = numbers.Below(mutated.Count);
            switch (numbers.Below(6))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << numbers.Below(8));
                    break;
                case 1 or 2:
                    mutated[at] = numbers.Of(Nasty);
                    break;
                case 3:
                    mutated.Insert(at, numbers.Of(Nasty));
                    break;
                case 4:
                    mutated.RemoveRange(at, Math.Min(1 + numbers.Below(numbers.OneIn(5) ? 300 : 2), mutated.Count - at));
                    break;
                default:
                    MoveLine(mutated, at, numbers.Below(mutated.Count));
                    break;
            }
        }

        return [.. mutated];
    }

    private static void MoveLine(List<byte> bytes, int from, int to)
    {
        var start = bytes.LastIndexOf((byte)'\n', from) + 1;
        var end = bytes.IndexOf((byte)'\n', from);
        if (end <= start)
            return;

        var line = bytes.GetRange(start, end + 1 - start);
        var place = bytes.IndexOf((byte)'\n', to) + 1;
        bytes.InsertRange(place, line);
    }

    /// <summary>Its head, its first and its last lines.</summary>
    private static byte[] Shorten(ExportFile file)
    {
        using var stream = file.Open();
        using var lines = new ByteLines(stream);
        var kept = new List<byte[]>();

        while (lines.Read())
            kept.Add([.. lines.Line, (byte)'\r', (byte)'\n']);

        return [
            .. kept
                .Where((line, i) => i < LinesOfAFile || i >= kept.Count - LinesOfAFile || line.AsSpan().StartsWith("6/@"u8))
                .SelectMany(line => line)
        ];
    }
}
