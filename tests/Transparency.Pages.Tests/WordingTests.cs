using System.Reflection;
using System.Text.RegularExpressions;
using Transparency.Core.Words;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Tests;

/// <summary>The words of all pages.</summary>
public sealed partial class WordingTests
{
    private static readonly IReadOnlyList<Wording> All =
    [
        .. from type in typeof(Page).Assembly.GetTypes()
           from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where property.GetIndexParameters().Length == 0
           from wording in property.GetValue(null) switch
           {
               Wording one => [one],
               IEnumerable<Wording> several => several,
               IReadOnlyDictionary<int, Wording> numbered => numbered.Values,
               FinancingWords words => [words.Done, words.Planned],
               IEnumerable<Data.Chapter> chapters =>
                   chapters.SelectMany(chapter => chapter.Points.Select(point => point.Sentence).Append(chapter.Heading)),
               _ => [],
           }
           select wording,
    ];

    [Fact]
    public void NoTextIsEmptyInOneLanguage()
    {
        Assert.True(All.Count > 150, $"Only {All.Count} texts were found.");
        Assert.All(All, wording => Assert.True(wording.Czech.Length > 0 && wording.English.Length > 0, wording.ToString()));
    }

    [Fact]
    public void BothLanguagesHaveTheSamePlaces() =>
        Assert.All(All, wording => Assert.Equal(Places(wording.Czech), Places(wording.English)));

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
