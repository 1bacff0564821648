using System.Text.RegularExpressions;
using Transparency.Core.Words;
using Transparency.Pages.Glossary;

namespace Transparency.Pages.Tests.Glossary;

public sealed partial class GlossaryWordsTests
{
    [Fact]
    public void TheDocumentationHasEveryWordAsPagesExplainIt() => Assert.Equal(
        GlossaryWords.All.Select(word =>
            $"| {word.Name.English} | {word.Name.Czech} | {word.Meaning.English} | {word.Meaning.Czech} |"),
        DocsPage.Glossary.Section("## Words that pages explain").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1));

    [Fact]
    public void AMeaningIsShortAndEndsAsASentence() => Assert.All(
        GlossaryWords.All.SelectMany(word => new[] { word.Meaning.Czech, word.Meaning.English }),
        meaning =>
        {
            Assert.InRange(meaning.Length, 20, 140);
            Assert.EndsWith(".", meaning, StringComparison.Ordinal);
        });

    [Fact]
    public void EveryWordHasAPlaceOfItsOwn() => Assert.Distinct(GlossaryWords.All.Select(word => word.Id));

    /// <summary>Also on a page of payments: no heading leads to nothing.</summary>
    [Theory]
    [InlineData("year", Language.Czech)]
    [InlineData("year", Language.English)]
    [InlineData("payments of a year", Language.Czech)]
    [InlineData("unexplained year", Language.Czech)]
    public void EveryHeadingThatLeadsToAWordFindsItOnce(string name, Language language)
    {
        var page = Invented.Pages("Vzor", language)[name];
        var anchors = Anchor().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor => Assert.Single(page.Split($"<dt id=\"{anchor}\">").Skip(1)));
    }

    [Fact]
    public void APageExplainsTheWordsThatStandOnItAndNoOthers()
    {
        var level = Invented.Pages("Vzor", Language.Czech)["year"];
        var payments = Invented.Pages("Vzor", Language.Czech)["payments of a year"];

        Assert.Contains("<dt id=\"slovo-akce\"><dfn>akce (ORG)</dfn></dt>", level, StringComparison.Ordinal);
        Assert.DoesNotContain("slovo-protistrana", level, StringComparison.Ordinal);
        Assert.DoesNotContain("slovo-naklady", level, StringComparison.Ordinal);
        Assert.Contains("<a class=\"word\" href=\"#slovo-protistrana\">Protistrana</a>", payments, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"#(slovo-[a-z-]+)\"")]
    private static partial Regex Anchor();
}
