using System.Text;
using Transparency.Core.Payments.Privacy;

namespace Transparency.Core.Tests.Payments.Privacy;

/// <summary>How much is found of what should be, and how often something is taken for a person's that is none.</summary>
public sealed class PersonalDataMeasureTests
{
    private const int Texts = 10_000;
    private const double LeastRecall = 0.995, MostFalseAlarms = 0.005;

    [Fact]
    public void BirthNumbersAreFoundHoweverTheyAreWritten() =>
        AssertFound(new PersonalTexts(1).WithBirthNumber, text => PersonalData.In(text) == PersonalTrait.BirthNumber);

    [Fact]
    public void TelephonesAddressesAndDaysOfBirthAreFound() =>
        AssertFound(new PersonalTexts(2).WithContact, text => PersonalData.IsIn(text));

    [Fact]
    public void NumbersOfPapersSymbolsSumsAndDaysAreNoPersons()
    {
        var texts = new PersonalTexts(3);
        AssertNotFound([.. Enumerable.Range(0, Texts).Select(_ => texts.Without())]);
    }

    [Fact]
    public void NumbersOfPapersThatBeginWithADayOrLikeATelephoneAreNoPersons()
    {
        var texts = new PersonalTexts(4);
        AssertNotFound([.. Enumerable.Range(0, Texts).Select(_ => texts.OfPaper())]);
    }

    [Fact]
    public void BirthNumbersThatLostTheirZeroAreFoundAfterWordsOfPersons() =>
        AssertFound(new PersonalTexts(5).WithLostZero, text => PersonalData.In(text) == PersonalTrait.BirthNumber);

    /// <summary>
    /// Every field of real exports: names, codes, numbers of documents, days, amounts; their rows, too, have no person in them.
    /// </summary>
    [Theory]
    [InlineData("nove-mesto-2017-cityvizor")]
    [InlineData("nove-mesto-2016-internetstream")]
    [InlineData("docs-sample")]
    [InlineData("cernosice-2016-wide")]
    [InlineData("marianske-lazne-fin212m")]
    public void RealExportsHaveNoPersonsInTheirFields(string export) =>
        AssertNotFound(
        [
            .. Directory.EnumerateFiles(Repository.RealExports(export), "*.csv")
                .SelectMany(File.ReadLines)
                .SelectMany(line => line.Split(';').Append(line.Replace(';', ' ')))
                .Where(text => text.Any(char.IsDigit) || text.Length > 8),
        ]);

    private static void AssertFound(Func<string> next, Func<byte[], bool> isFound)
    {
        string[] missed = [.. Enumerable.Range(0, Texts).Select(_ => next()).Where(text => !isFound(Encoding.UTF8.GetBytes(text)))];

        Assert.True(1 - (missed.Length / (double)Texts) >= LeastRecall, $"{missed.Length} missed: {string.Join(" | ", missed.Take(20))}");
    }

    private static void AssertNotFound(string[] texts)
    {
        string[] alarms = [.. texts.Where(text => PersonalData.IsIn(Encoding.UTF8.GetBytes(text)))];

        Assert.NotEmpty(texts);
        Assert.True(
            alarms.Length <= texts.Length * MostFalseAlarms,
            $"{alarms.Length} of {texts.Length}: {string.Join(" | ", alarms.Take(20))}");
    }
}
