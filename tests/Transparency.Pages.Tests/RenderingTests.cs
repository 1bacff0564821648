using Transparency.Core.Imports;
using Transparency.Core.Words;
using Transparency.Pages.Reports;

namespace Transparency.Pages.Tests;

/// <summary>What becomes of the lines of a view, and of the line breaks of a text.</summary>
public sealed class RenderingTests
{
    [Fact]
    public void ALineBreakOfATextStaysInIt()
    {
        var report = Invented.Report("a.csv");
        var problem = report.Problems[0] with { Found = "one\n    two  three" };

        var page = ReportPage.Html(report with { Problems = [problem] }, "Vzor", Language.English);

        Assert.Contains("<code>one&#xA;    two  three</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsIndented()
    {
        var page = ReportPage.Html(Invented.Report("a.csv"), "Vzor", Language.English);

        Assert.DoesNotContain("  ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("> <", page.Replace("</code> <", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameReportIsTheSamePage()
    {
        ReportRendering render = ReportPage.Html;

        Assert.Equal(render(Invented.Report("a.csv"), "Vzor", Language.Czech), render(Invented.Report("a.csv"), "Vzor", Language.Czech));
    }
}
