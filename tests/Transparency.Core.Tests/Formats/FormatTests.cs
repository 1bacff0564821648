using Transparency.Core.Formats;

namespace Transparency.Core.Tests.Formats;

/// <summary>A format is whole when it has a class, a sample, a golden result and a row in the documentation (tested with it).</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormatHasASampleWithAGoldenResult(string format)
    {
        var results = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Golden"), "*.txt");

        Assert.Contains(results, result => File.ReadLines(result).Any(line => line.Contains($": {format} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void NoTwoFormatsAreCalledTheSame() => Assert.Distinct(ExportFormats.All.Select(format => format.Id));
}
