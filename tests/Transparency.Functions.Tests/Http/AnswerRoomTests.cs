using System.Text;
using System.Text.Json;
using Transparency.Core.Folders;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;

namespace Transparency.Functions.Tests.Http;

public sealed class AnswerRoomTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(900)]
    [InlineData(5_000)]
    public void FilesOfAFolderFillAnAnswerAndNoMore(int nameLength)
    {
        var files = Enumerable.Range(0, 100_000).Select(_ => File(new string('"', nameLength)));

        var fitting = AnswerRoom.Fitting(files, BudgetJson.Readable.SourceFile);

        Assert.InRange(
            fitting.Sum(file => JsonSerializer.SerializeToUtf8Bytes(file, BudgetJson.Readable.SourceFile).Length),
            AnswerRoom.MostBytes / 2,
            AnswerRoom.MostBytes);
    }

    [Fact]
    public void TheFirstThingFindsRoomSoThatEveryPageGoesOn()
    {
        var room = new AnswerRoom();

        Assert.True(room.Take(10, new string('x', 2 * AnswerRoom.MostBytes)));
        Assert.False(room.Take(10, "x"));
    }

    [Theory]
    [InlineData("Oprava střechy", 14)]
    [InlineData("2000", 4)]
    public void AShortTextIsShownAsItIs(string text, int length) => Assert.Equal((text, length), (AnswerRoom.Shown(text), text.Length));

    [Fact]
    public void ALongTextIsCutBetweenLetters()
    {
        var shown = AnswerRoom.Shown(new string('x', 1_999) + string.Concat(Enumerable.Repeat("\U0001F3EB", 10)));

        Assert.Equal(new string('x', 1_999) + "…", shown);
        Assert.Equal(shown, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.UTF8.GetBytes(shown)));
        Assert.Equal(2_001, AnswerRoom.Shown(new string('x', 5_000)).Length);
    }

    private static SourceFile File(string name) => new(
        name,
        "ledger",
        null,
        null,
        "utf-8",
        ";",
        1,
        new string('0', 64),
        1,
        1,
        0,
        new Dictionary<string, long>(),
        []);
}
