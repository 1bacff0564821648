using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.LocalHost.Dropping;

namespace Transparency.LocalHost.Tests.Dropping;

public sealed class FolderChangeTests
{
    private static readonly FolderChange Change = new([new("a/2024/x.csv", "0x1")], ["a/2024/y.csv"]);

    [Fact]
    public void QuotesAroundAnETagDoNotMatter() => Assert.True(Change.IsCoveredBy(Report(new CoveredFile("a/2024/x.csv", "\"0x1\""))));

    [Fact]
    public void AnEarlierVersionDoesNotCover() => Assert.False(Change.IsCoveredBy(Report(new CoveredFile("a/2024/x.csv", "\"0x0\""))));

    [Fact]
    public void AReportThatStillHasARemovedFileDoesNotCover() =>
        Assert.False(Change.IsCoveredBy(Report(new("a/2024/x.csv", "\"0x1\""), new("a/2024/y.csv", "\"0x9\""))));

    [Fact]
    public void AReportThatCoversNothingDoesNotCover() => Assert.False(Change.IsCoveredBy(Report()));

    private static ImportReport Report(params CoveredFile[] covers) =>
        new(
            "a",
            2024,
            ImportOutcome.Published,
            null,
            default,
            1,
            "",
            "",
            covers,
            [],
            [],
            new Dictionary<string, long>(),
            0,
            0,
            null);
}
