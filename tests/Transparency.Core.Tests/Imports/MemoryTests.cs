using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Samples.Rows;

namespace Transparency.Core.Tests.Imports;

/// <summary>Files of hundreds of thousands of rows, made while they are read.</summary>
public sealed class MemoryTests
{
    /// <summary>From here on there are no more combinations of codes in the generated rows.</summary>
    private const int Rows = 160_000;

    public static TheoryData<string> Formats { get; } = [.. RowFormats.All.Select(format => format.Name)];

    /// <summary>Less than the smallest object for a row: what is kept or allocated does not follow their number.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void RowsAreReadWithoutAllocating(string format)
    {
        AllocatedBytes(format, Rows / 10);

        var some = AllocatedBytes(format, Rows);
        var many = AllocatedBytes(format, Rows * 3);

        Assert.InRange((many - some) / (Rows * 2.0), double.MinValue, 16);
    }

    [Fact]
    public void PaymentsThatWaitOnTheDiskComeInTheSameOrder()
    {
        using var directory = new TempDirectory();
        using var waiting = Read(RowFormats.CityVizor, 5_000, 64 * 1024, directory.Path);
        var files = Directory.GetFiles(directory.Path).Length;
        using var held = Read(RowFormats.CityVizor, 5_000, ReadingLimits.Default.PaymentBytes, directory.Path);

        Assert.InRange(files, 2, 100);
        Assert.Equal(held.Payments.InOrder(), waiting.Payments.InOrder());
    }

    private static long AllocatedBytes(string name, int rows)
    {
        using var directory = new TempDirectory();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reading = Read(RowFormats.All.Single(format => format.Name == name), rows, 4 << 20, directory.Path);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(rows, reading.Files.Sum(file => file.Rows));
        Assert.Equal(0, reading.Problems.Errors);

        return allocated;
    }

    private static FolderReading Read(RowFormat format, int rows, int paymentBytes, string spool)
    {
        var file = new ExportFile(format.FileName, "", rows, () => format.Open(rows));
        var folder = new FolderContents(
            MunicipalityId.Parse("mereni"),
            FiscalYear.Of(2024),
            Encoding.UTF8.GetBytes(RowFormat.Settings),
            [file],
            [],
            Encoding.UTF8.GetBytes(RowFormat.Mapping));
        return FolderReader.Read(
            folder, ReadingLimits.Default with { PaymentBytes = paymentBytes }, spool, TestContext.Current.CancellationToken);
    }
}
