using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>What clerks have around their data, and the names that they give their columns.</summary>
public sealed class SurroundingCaseTests
{
    [Theory]
    [InlineData("title-lines")]
    [InlineData("blank-separators-first-line")]
    [InlineData("total-row-text")]
    [InlineData("whole-row-quoted")]
    [InlineData("code-float")]
    [InlineData("code-with-name")]
    [InlineData("date-two-digit-year")]
    [InlineData("date-slash-dmy-clear", "2024-01-31")]
    public void ALedgerIsReadAsItWasMeant(string name, string day = "2024-02-01")
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.Empty(reading.Problems.Counts);

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal((day, 1_234.50m), ($"{payment.Date:yyyy-MM-dd}", payment.Amount.Crowns));
    }

    [Theory]
    [InlineData("wide-missing-trailing-empty", "")]
    [InlineData("wide-schvaleno-zmeneno-plneni", "")]
    [InlineData("wide-strelice", "")]
    [InlineData("wide-odpa-pol", "")]
    [InlineData("wide-fin-words", "")]
    [InlineData("wide-skutecnost-only-unknown", "")]
    [InlineData("wide-celkem-row", "sum-row 1")]
    [InlineData("subtotal-rows", "sum-row 2")]
    [InlineData("wide-sides-in-sections", "without-codes 2")]
    [InlineData("mapping-header-line-3", "above-header 2")]
    [InlineData("mapping-kc", "")]
    public void ATableOfStagesIsReadAsItWasMeant(string name, string ignored)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.Empty(reading.Problems.Counts);
        Assert.Equal(
            (100_000m, 100_000m),
            (reading.Budget.Totals().Income.Approved?.Crowns, reading.Budget.Totals().Expenditure.Approved?.Crowns));

        Assert.Equal(
            ignored,
            string.Join(
                ' ',
                reading.Files.Where(file => file.Rows > 0).SelectMany(file => file.Ignored).Select(kind => $"{kind.Key} {kind.Value}")));
    }

    [Fact]
    public void CzechHeadersAreKnown()
    {
        using var reading = Cases.Read("czech-headers");

        Assert.Empty(reading.Problems.Counts);
        Assert.Empty(reading.Files.Single(file => file.Rows > 0).UnknownColumns);

        var totals = reading.Budget.Totals();
        Assert.Equal((51_234.50m, 1_234.50m), (totals.Income.Actual?.Crowns, totals.Expenditure.Actual?.Crowns));
    }

    [Theory]
    [InlineData("loose-pdf-beside", "rozpocet-2024.pdf")]
    [InlineData("zip-readme-pdf", "data.zip/metodika.pdf data.zip/prectimne.txt")]
    public void WhatIsNoDataIsNamedAndLeftOut(string name, string files)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.All(reading.Problems.InOrder(), problem => Assert.Equal(FileProblems.NotAnExport, problem.Kind));
        Assert.Equal(files, string.Join(' ', reading.Problems.InOrder().Select(problem => problem.File)));
    }

    [Theory]
    [InlineData("invoice-list-no-codes", "missing-column paragraph, missing-column item")]
    [InlineData("comma-separated-decimal-comma-unquoted", "too-many-fields amount")]
    [InlineData("date-excel-serial", "bad-date date")]
    [InlineData("repeated-header", "bad-record type")]
    public void WhatCannotBeKnownIsRefused(string name, string problems)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);
        Assert.Equal(problems, string.Join(", ", reading.Problems.InOrder().Select(problem => $"{problem.Kind.Code} {problem.Column}")));
    }

    [Fact]
    public void TheReasonOfARefusalIsSaid()
    {
        using var comma = Cases.Read("comma-separated-decimal-comma-unquoted");
        using var serial = Cases.Read("date-excel-serial");
        using var header = Cases.Read("repeated-header");

        Assert.Contains("desetinnou čárkou", Assert.Single(comma.Problems.InOrder()).Expected?.Czech, StringComparison.Ordinal);
        Assert.Contains("1.2.2024", Assert.Single(serial.Problems.InOrder()).Expected?.Czech, StringComparison.Ordinal);
        Assert.Equal(6, Assert.Single(header.Problems.InOrder()).Line);
    }
}
