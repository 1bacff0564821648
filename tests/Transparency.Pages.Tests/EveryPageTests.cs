using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Words;

namespace Transparency.Pages.Tests;

/// <summary>What holds for every page, in both languages.</summary>
public sealed partial class EveryPageTests
{
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror='alert(2)'>&amp;";

    private const string Harmless = "Příšerně žluťoučký kůň";

    /// <summary>Pages that say nothing of a town.</summary>
    private static readonly string[] OfNoTown = ["upload", "help", "help for a system", "messages of reports"];

    public static TheoryData<string, Language> Pages
    {
        get
        {
            var pages = new TheoryData<string, Language>();

            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var name in Invented.Pages(Harmless, language).Keys)
                    pages.Add(name, language);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void WhatATownWritesIsTextAndNeverMarkup(string name, Language language)
    {
        var page = Invented.Pages(Hostile, language)[name];

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\">&lt;img", page, StringComparison.Ordinal);

        if (name is not "withdrawn publication" && !OfNoTown.Contains(name))
            Assert.Contains(Hostile, WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        // The same markup as of a harmless town: nothing of a text became an element or an attribute.
        Assert.Equal(Shape(Invented.Pages(Harmless, language)[name]), Shape(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void LettersAreWrittenAsTheyAre(string name, Language language)
    {
        var page = Invented.Pages(Harmless, language)[name];

        if (!OfNoTown.Contains(name))
            Assert.Contains(Harmless, page, StringComparison.Ordinal);

        Assert.Contains($"<html lang=\"{language.Tag()}\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoPlaceOfASentenceStaysEmptyAndNoPageHasLinesOfItsView(string name, Language language)
    {
        var page = Invented.Pages(Harmless, language)[name];

        Assert.DoesNotMatch(@"\{\w+\}", Styles().Replace(page, ""));
        Assert.DoesNotContain('\n', page);
        Assert.DoesNotContain(" ,", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" .", Styles().Replace(page, ""), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void APageIsInOneLanguage(string name, Language language)
    {
        var czech = Words(Invented.Pages(Harmless, Language.Czech)[name]);
        var english = Words(Invented.Pages(Harmless, Language.English)[name]);

        // Names, numbers and the way around the site are the same; sentences are not.
        Assert.DoesNotContain(
            czech, text => text.Length > 40 && !text.Contains("SHA-256", StringComparison.Ordinal) && english.Contains(text));
        Assert.Equal(language == Language.Czech, Words(Invented.Pages(Harmless, language)[name]).SequenceEqual(czech));
    }

    /// <summary>Navigation is a list of links by its element; elsewhere a name and its code would be read as one word.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void NamesCodesAndTimesAreNotRunTogether(string name, Language language)
    {
        var page = Navigation().Replace(Invented.Pages(Harmless, language)[name], "");

        Assert.DoesNotMatch(@"(</(a|time|small)>|[^\s>])<(a|time|small)[ >]|</(a|time|small)>[^\s<.,;:)&]", page);
    }

    [Fact]
    public void WhatAFeedTellsIsEscapedToo()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var entry = Invented.Entry(Hostile, language);

            Assert.Equal(Shape(Invented.Entry(Harmless, language)), Shape(entry));
            Assert.Contains(Hostile, WebUtility.HtmlDecode(entry), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Czech, "<td>+1\u00A0234\u00A0568,00</td>", "přibylo 1\u00A0234 (5,00 Kč), ubylo 1 (6,00 Kč)")]
    [InlineData(Language.English, "<td>+1,234,568.00</td>", "1,234 added (CZK 5.00), 1 removed (CZK 6.00)")]
    public void AmountsAreWrittenAsTheReaderWritesThem(Language language, string amount, string payments)
    {
        var entry = Invented.Entry(Harmless, language);

        Assert.Contains(amount, entry, StringComparison.Ordinal);
        Assert.Contains(payments, entry, StringComparison.Ordinal);
    }

    /// <summary>The elements of a page with the names of their attributes, and nothing of their content.</summary>
    private static string Shape(string page) =>
        string.Concat(Tags().Matches(page).Select(tag => Values().Replace(tag.Value, "")));

    private static List<string> Words(string page) =>
        [.. Tags().Split(Styles().Replace(page, "")).Select(text => text.Trim()).Where(text => text.Length > 0)];

    [GeneratedRegex("<nav.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Navigation();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Values();
}
