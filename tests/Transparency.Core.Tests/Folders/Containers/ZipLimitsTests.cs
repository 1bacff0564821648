using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>Archives that are made to harm: of each, just what is allowed is read and what is beyond is told by the limit.</summary>
public sealed class ZipLimitsTests
{
    private const string Row = TestFolder.Header + "UCT;6171;5169;;;100;;;;\n";
    private const int DirectoryStart = 16;

    /// <summary>
    /// The better ZIP bomb: all names lead to one packed file, which is small once and without end when it is unpacked each time.
    /// </summary>
    [Fact]
    public void FilesThatLieOverEachOtherAreRefused()
    {
        using var reading = Read(Overlapping());

        AssertTold(reading, "bad-zip", "the files in the archive overlap");
    }

    [Fact]
    public void AFileThatReachesIntoTheDirectoryIsRefused()
    {
        var zip = Zip.Of(("a.csv", Row));
        var directory = (int)BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.Length - 22 + DirectoryStart));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(directory + 20), (uint)directory);

        using var reading = Read(zip);

        AssertTold(reading, "bad-zip", "the files in the archive overlap");
    }

    [Fact]
    public void TwoFilesOfOneNameAreRefused()
    {
        using var reading = Read(Zip.Of(("a.csv", Row), ("a.csv", Row + "UCT;6171;5169;;;1;;;;\n")));

        AssertTold(reading, "bad-zip", "two files of one name in the archive");
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void NamesInAnArchiveAreBounded(int length, bool isRead)
    {
        using var reading = Read(Zip.Of((new string('a', length - 4) + ".csv", Row)));

        Assert.Equal(isRead, reading.IsPublishable);

        if (!isRead)
            AssertTold(reading, "zip-too-large", "directory of the archive: a file name of 1001 bytes");
    }

    [Fact]
    public void NamesOf64KilobytesAreRefusedBeforeTheArchiveIsOpened()
    {
        using var reading = Read(Zip.Of(Enumerable.Range(0, 100).Select(i => ($"{i}{new string('a', 65_000)}.csv", Row))));

        Assert.Contains("directory of the archive: ", Assert.Single(reading.Problems.InOrder()).Found?.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(10_000, false)]
    public void TenThousandFilesInAnArchiveAreRefused(int files, bool isRead)
    {
        using var reading = Read(Zip.Of(Enumerable.Range(0, files).Select(i => ($"{i}.csv", i == 0 ? Row : "\n"))));

        Assert.Equal(!isRead, reading.Problems.Counts.ContainsKey("zip-too-large"));
    }

    /// <summary>Many archives are no more than one: each alone is harmless.</summary>
    [Theory]
    [InlineData(12, true)]
    [InlineData(11, false)]
    public void FilesOfAllArchivesOfAFolderAreCountedTogether(int allowed, bool isRead)
    {
        using var reading = Read(new ReadingLimits(ZipEntries: allowed), null, Archives());

        Assert.Equal(isRead, reading.IsPublishable);

        if (!isRead)
            AssertTold(reading, "zip-too-large", "12 files");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void BytesOfAllArchivesOfAFolderAreCountedTogether(int less, bool isRead)
    {
        var all = Enumerable.Range(0, 12).Sum(i => Cell(i).Length);

        using var reading = Read(new ReadingLimits(ExpandedBytes: all - less), null, Archives());

        Assert.Equal(isRead, reading.IsPublishable);

        if (!isRead)
            Assert.Contains("of the whole folder", reading.Problems.InOrder()[0].Expected?.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public void AllFilesOfAFolderHaveOneTime(int seconds, bool isRead)
    {
        var clock = new FakeTimeProvider();
        var file = TestFolder.File("data.csv", Row.Utf8());
        var slow = file with
        {
            Open = () =>
            {
                clock.Advance(TimeSpan.FromSeconds(seconds) - (clock.GetUtcNow() - clock.Start));
                return file.Open();
            }
        };

        using var reading = Read(ReadingLimits.Default, clock, slow);

        Assert.Equal(isRead, reading.IsPublishable);

        if (isRead)
            return;

        var problem = reading.Problems.InOrder()[0];
        Assert.Equal("file-too-large", problem.Kind.Code);
        Assert.Equal("at most 10 minutes for the whole folder", problem.Expected?.English);
    }

    [Fact]
    public void WhoeverStopsAReadingIsNotToldThatItIsLate()
    {
        using var stop = new CancellationTokenSource();
        var file = TestFolder.File("data.csv", Row.Utf8());
        var stopping = file with
        {
            Open = () =>
            {
                stop.Cancel();
                return file.Open();
            }
        };

        Assert.ThrowsAny<OperationCanceledException>(() => FolderReader.Read(
            TestFolder.Contents(2024, null) with { Files = [stopping] }, ReadingLimits.Default, Path.GetTempPath(), stop.Token));
    }

    /// <summary>Nothing is written under the names of an archive, so wherever they lead, they only name.</summary>
    [Theory]
    [InlineData("a/../data.csv")]
    [InlineData("../../data.csv")]
    [InlineData("/etc/data.csv")]
    [InlineData("C:\\data.csv")]
    public void NamesThatLeadElsewhereLeadNowhere(string name)
    {
        using var reading = Read(Zip.Of((name, Row)));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(100m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    private static ExportFile[] Archives() =>
    [
        .. Enumerable.Range(0, 3).Select(archive => TestFolder.File(
            $"{archive}.zip", Zip.Of(Enumerable.Range(archive * 4, 4).Select(i => ($"{i}.csv", Cell(i)))))),
    ];

    private static string Cell(int number) => TestFolder.Header + $"UCT;6171;{5130 + number};;;1;;;;\n";

    /// <summary>A hundred entries of the directory, each of the one packed file.</summary>
    private static byte[] Overlapping()
    {
        var one = Zip.Of(("00.csv", Row));
        var directory = (int)BinaryPrimitives.ReadUInt32LittleEndian(one.AsSpan(one.Length - 22 + DirectoryStart));
        var entry = one.AsSpan(directory, one.Length - 22 - directory).ToArray();
        using var zip = new MemoryStream();
        zip.Write(one, 0, directory);

        for (var i = 0; i < 100; i++)
        {
            Encoding.ASCII.GetBytes($"{i:00}.csv").CopyTo(entry, 46);
            zip.Write(entry);
        }

        var end = one.AsSpan(one.Length - 22).ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), 100);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), 100);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(100 * entry.Length));
        zip.Write(end);

        return zip.ToArray();
    }

    private static void AssertTold(FolderReading reading, string code, string found)
    {
        var problem = reading.Problems.InOrder()[0];
        Assert.Equal((code, found), (problem.Kind.Code, problem.Found?.English));
    }

    private static FolderReading Read(byte[] zip) => Read(ReadingLimits.Default, null, TestFolder.File("data.zip", zip));

    private static FolderReading Read(ReadingLimits limits, TimeProvider? clock, params ExportFile[] files) =>
        FolderReader.Read(
            TestFolder.Contents(2024, null) with { Files = files },
            limits,
            Path.Combine(Path.GetTempPath(), "transparency-tests"),
            clock ?? TimeProvider.System,
            TestContext.Current.CancellationToken);
}
