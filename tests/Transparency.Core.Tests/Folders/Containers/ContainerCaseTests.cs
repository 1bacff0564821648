using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>What clerks have, whatever it is packed in.</summary>
public sealed class ContainerCaseTests
{
    [Theory]
    [InlineData("gz")]
    [InlineData("zip-in-zip")]
    [InlineData("zip-bzip2")]
    public void PackedFilesAreRead(string name)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
    }

    [Fact]
    public void JsonOfFlatRowsIsRead()
    {
        using var reading = Cases.Read("json-other");

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(1_234.50m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(1, reading.Payments.Count);
    }

    [Theory]
    [InlineData("xlsx-named-csv", "bad-workbook", "a damaged XLSX workbook")]
    [InlineData("xml-fin", "unknown-xml", "")]
    [InlineData("rar-named-zip", "bad-zip", "a damaged or unreadable RAR archive")]
    [InlineData("html-named-xls", "missing-column", "paragraph;item")]
    public void WhatCannotBeReadSaysWhatItIs(string name, string code, string found)
    {
        using var reading = Cases.Read(name);

        var problem = reading.Problems.InOrder()[0];
        Assert.Equal((code, found), (problem.Kind.Code, problem.Found?.English ?? ""));
    }
}
