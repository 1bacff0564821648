using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Mapped;

/// <summary>A damaged mapping, or a damaged file beside it, is told and never thrown.</summary>
public sealed class MappingMutationTests
{
    private const int FoldersInACase = 5000;

    private static readonly byte[] Nasty = [.. "{}[]\":,;|\\\t\n -+.09u*?"u8, 0, 0x80, 0xC3, 0xFF, 0xA0];

    private static readonly Lazy<FolderContents[]> Originals = new(() =>
    [
        .. new[] { "habrova-nad-borkou/2023", "habrova-nad-borkou/2024" }.Select(SampleFolder.Contents).Select(Shorten)
    ]);

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoDamageIsAnException(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        int publishable = 0, mapped = 0;
        for (var i = 0; i < FoldersInACase; i++)
        {
            using var reading = TestFolder.Read(Mutate(numbers.Of(Originals.Value), numbers));

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            mapped += reading.Files.Count(file => file.Format == "mapping");

            if (!reading.IsPublishable)
                continue;

            publishable++;
            Assert.All(reading.Files, file => Assert.Equal(0, file.Rejected));
        }

        Assert.InRange(publishable, 1, FoldersInACase - 1);
        Assert.InRange(mapped, FoldersInACase / 2, 2 * FoldersInACase);
    }

    private static FolderContents Mutate(FolderContents folder, SeededNumbers numbers) => folder with
    {
        Mapping = numbers.OneIn(2) ? Mutate(folder.Mapping!.Value.ToArray(), numbers) : folder.Mapping,
        Files = [.. folder.Files.Select(file => numbers.OneIn(2) ? TestFolder.File(file.Name, Mutate(Bytes(file), numbers)) : file)],
    };

    private static byte[] Mutate(byte[] bytes, SeededNumbers numbers)
    {
        var mutated = bytes.ToList();
        for (var times = 1 + numbers.Below(3); times > 0 && mutated.Count > 0; times--)
        {
            var at = numbers.Below(mutated.Count);
            switch (numbers.Below(5))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << numbers.Below(8));
                    break;
                case 1:
                    mutated[at] = numbers.Of(Nasty);
                    break;
                case 2:
                    mutated.Insert(at, numbers.Of(Nasty));
                    break;
                case 3:
                    mutated.RemoveRange(at, Math.Min(1 + numbers.Below(30), mutated.Count - at));
                    break;
                default:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(1 + numbers.Below(60), mutated.Count - at)));
                    break;
            }
        }

        return [.. mutated];
    }

    /// <summary>The first lines of the tables: enough to be damaged, and soon read.</summary>
    private static FolderContents Shorten(FolderContents folder) => folder with
    {
        Files =
        [
            .. folder.Files.Select(file =>
                file.Name.EndsWith(".json", StringComparison.Ordinal) ? file : TestFolder.File(file.Name, FirstLines(Bytes(file))))
        ],
    };

    private static byte[] FirstLines(byte[] bytes)
    {
        var end = bytes.Select((b, i) => (b, i)).Where(at => at.b == '\n').Take(12).Last().i;
        return bytes[..(end + 1)];
    }

    private static byte[] Bytes(ExportFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[file.Bytes];
        stream.ReadExactly(bytes);

        return bytes;
    }
}
