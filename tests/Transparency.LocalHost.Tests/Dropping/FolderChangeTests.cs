using Transparency.LocalHost.Dropping;

namespace Transparency.LocalHost.Tests.Dropping;

public sealed class FolderChangeTests
{
    private static readonly FolderChange s_change = new([new("a/2024/x.csv", "0x1")], ["a/2024/y.csv"]);

    [Fact]
    public void QuotesAroundAnETagDoNotMatter() => Assert.True(s_change.IsCoveredBy(Report(new CoveredBlob("a/2024/x.csv", "\"0x1\""))));

    [Fact]
    public void AnEarlierVersionDoesNotCover() => Assert.False(s_change.IsCoveredBy(Report(new CoveredBlob("a/2024/x.csv", "\"0x0\""))));

    [Fact]
    public void AReportThatStillHasARemovedFileDoesNotCover() =>
        Assert.False(s_change.IsCoveredBy(Report(new("a/2024/x.csv", "\"0x1\""), new("a/2024/y.csv", "\"0x9\""))));

    [Fact]
    public void AReportWithoutCoversDoesNotCover() => Assert.False(s_change.IsCoveredBy(Report() with { Covers = null }));

    private static FolderReport Report(params CoveredBlob[] covers) => new("published", null, null, covers, null, null, 0, 0);
}
