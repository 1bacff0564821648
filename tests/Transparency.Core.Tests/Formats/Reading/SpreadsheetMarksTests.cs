using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class SpreadsheetMarksTests
{
    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    [InlineData("#NAME?")]
    [InlineData("#NENÍ_K_DISPOZICI")]
    [InlineData("#ČÍSLO!")]
    [InlineData("#####")]
    public void WhatASpreadsheetLeavesInThePlaceOfAValueIsKnown(string text) => Assert.True(IsError(text));

    /// <summary>Codes of events are the municipality's own.</summary>
    [Theory]
    [InlineData("#")]
    [InlineData("#1")]
    [InlineData("##")]
    [InlineData("#12!")]
    [InlineData("#A")]
    [InlineData("N/A")]
    [InlineData("")]
    public void ACodeThatBeginsWithTheSameSignIsACode(string text) => Assert.False(IsError(text));

    private static bool IsError(string text) => SpreadsheetMarks.IsError(Encoding.UTF8.GetBytes(text));
}
