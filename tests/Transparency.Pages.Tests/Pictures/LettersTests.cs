using Transparency.Pages.Pictures;

namespace Transparency.Pages.Tests.Pictures;

public sealed class LettersTests
{
    private static readonly Letters Pen = new(20, "#000000");

    [Theory]
    [InlineData("Bydlení, služby a rozvoj města", 120)]
    [InlineData("Příšerně žluťoučký kůň úpěl ďábelské ódy", 200)]
    [InlineData("😀😀😀😀😀😀", 50)]
    [InlineData("WWWWWWWWWW", 41)]
    public void WhatIsCutHasRoomAndSaysThatItIsCut(string text, double room)
    {
        var cut = Pen.Cut(text, room);

        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(Pen.WidthOf(cut), 1, room);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut)));
    }

    [Fact]
    public void HalfOfAPairOfCodeUnitsIsNoFault() => Assert.InRange(Pen.WidthOf("a\uD83D"), 20, 40);

    [Fact]
    public void WhatHasRoomStays() => Assert.Equal("Doprava", Pen.Cut("Doprava", 200));

    [Fact]
    public void WhereNotEvenDotsHaveRoomNothingIsWritten() => Assert.Equal("", Pen.Cut("Doprava", 5));

    [Fact]
    public void ALetterWithAnAccentIsAsWideAsWithoutIt() => Assert.Equal(Pen.WidthOf("zlutoucky kun"), Pen.WidthOf("žluťoučký kůň"));

    [Fact]
    public void LinesAreBrokenBetweenWordsAndTheLastIsCut()
    {
        Assert.Equal(["Bydlení,", "služby a", "rozvoj"], Pen.Wrapped("Bydlení, služby a rozvoj", 90, 3));
        Assert.EndsWith("…", Pen.Wrapped("Bydlení, služby a rozvoj", 90, 2)[^1], StringComparison.Ordinal);
    }
}
