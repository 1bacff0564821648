using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>What clerks have around their data, and the names that they give their columns.</summary>
public sealed class SurroundingCaseTests
{
    [Theory]
    [InlineData("title-lines")]
    [InlineData("blank-separators-first-line")]
    [InlineData("wide-missing-trailing-empty")]
    [InlineData("total-row-text")]
    [InlineData("whole-row-quoted")]
    [InlineData("code-float")]
    [InlineData("code-with-name")]
    [InlineData("date-two-digit-year")]
    [InlineData("date-slash-dmy-clear")]
    [InlineData("zip-readme-pdf")]
    [InlineData("loose-pdf-beside")]
    [InlineData("mapping-header-line-3")]
    [InlineData("mapping-kc")]
    [InlineData("subtotal-rows")]
    [InlineData("wide-schvaleno-zmeneno-plneni")]
    [InlineData("wide-strelice")]
    [InlineData("wide-odpa-pol")]
    [InlineData("wide-fin-words")]
    [InlineData("wide-skutecnost-only-unknown")]
    [InlineData("wide-celkem-row")]
    [InlineData("wide-sides-in-sections")]
    public void TheCaseIsReadToTheHaler(string name)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.True(name.StartsWith("wide", StringComparison.Ordinal) == reading.Budget.Totals().Income.Approved is not null || name is "subtotal-rows" || name.StartsWith("mapping", StringComparison.Ordinal));
        Assert.Equal("", string.Join(' ', reading.Problems.Counts.Keys));
    }

    [Theory]
    [InlineData("comma-separated-decimal-comma-unquoted")]
    [InlineData("czech-headers")]
    [InlineData("invoice-list-no-codes")]
    [InlineData("date-excel-serial")]
    [InlineData("repeated-header")]
    public void Show(string name)
    {
        using var reading = Cases.Read(name);
        Assert.Fail(reading.IsPublishable + "\n" + string.Join('\n', reading.Problems.InOrder()) + "\n" + reading.Budget.Totals());
    }
}
