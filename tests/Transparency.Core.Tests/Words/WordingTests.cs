using System.Reflection;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Pulls;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

public sealed class WordingTests
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Every text of the program that has no arguments, where it stands.</summary>
    private static IEnumerable<(string Place, Wording Wording)> Named =>
        from type in typeof(Wording).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from known in type.GetFields(AnyStatic)
        where known.FieldType == typeof(Wording)
        select ($"{type.Name}.{known.Name}", (Wording)known.GetValue(null)!);

    [Fact]
    public void EveryNamedTextIsInBothLanguages()
    {
        Assert.True(Named.Count() > 30, string.Join('\n', Named.Select(text => text.Place)));
        Assert.All(Named, text => Speech.AssertIsInBoth(text.Wording));
    }

    /// <summary>What is said alike in two places is to be one text with one name.</summary>
    [Fact]
    public void NoNamedTextStandsTwice() =>
        Assert.Empty(
            Named.GroupBy(text => text.Wording)
                .Where(same => same.Count() > 1)
                .Select(same => string.Join(" = ", same.Select(text => text.Place))));

    [Fact]
    public void EveryKindOfProblemIsToldInBothLanguages() => Assert.All(ProblemKinds.All, kind =>
    {
        Speech.AssertIsInBoth(kind.Title);
        Speech.AssertIsInBoth(kind.Mend);
        Assert.NotEqual(kind.Title.Czech, kind.Title.English);
        Assert.NotEqual(kind.Mend.Czech, kind.Mend.English);
    });

    [Fact]
    public void EveryKindOfIgnoredRowIsToldInBothLanguages() => Assert.All(IgnoredKinds.All, kind => Speech.AssertIsInBoth(kind.Title));

    [Fact]
    public void EveryOutcomeOfAFetchIsToldInBothLanguages() =>
        Assert.All(Enum.GetValues<PullOutcome>(), outcome => Speech.AssertIsInBoth(PullOutcomes.Sentence(outcome)));

    [Fact]
    public void EveryReasonOfAWithdrawalIsToldInBothLanguages() =>
        Assert.All(WithdrawalReason.All, reason => Speech.AssertIsInBoth(reason.Words));

    [Fact]
    public void ATextIsFilledWithWhatDiffersInBothLanguages()
    {
        Assert.Equal(new Wording("den v období 2024", "a day of 2024"), DateParser.DayOf("2024"));
        Assert.Equal(new Wording("den v letech 2023 až 2025", "a day of 2023 to 2025"), DateParser.DayOf(2023, 2025));
        Assert.Equal(new Wording("a nebo b", "a or b"), Wording.AnyOf(["a", "b"]));
        Assert.Equal(new Wording("nejvýše 5 bajtů", "at most 5 bytes"), Counted.AtMostBytes(5));
        Assert.Equal(new Wording("6/@", "6/@"), Wording.Verbatim("6/@"));
    }

    [Theory]
    [InlineData(0, "0 polí")]
    [InlineData(1, "1 pole")]
    [InlineData(2, "2 pole")]
    [InlineData(4, "4 pole")]
    [InlineData(5, "5 polí")]
    [InlineData(22, "22 polí")]
    public void CzechCountsInThreeForms(long number, string czech) =>
        Assert.Equal(new Wording(czech, $"{number} fields"), Counted.Fields(number));

    [Theory]
    [InlineData(Language.Czech, "ano")]
    [InlineData(Language.English, "yes")]
    public void AReaderGetsTheOwnLanguage(Language language, string text) => Assert.Equal(text, new Wording("ano", "yes").In(language));
}
