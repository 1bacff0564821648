using System.Text.RegularExpressions;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Words;

/// <summary>Tells a text that is in the wrong language: by frequent English words, or by letters that only Czech has.</summary>
internal static partial class Speech
{
    /// <summary>Czech terms that English texts keep.</summary>
    private static readonly string[] CzechTerms = ["IČO", "haléře"];

    /// <summary>Keys of JSON that Czech texts quote.</summary>
    private static readonly string[] EnglishTerms = ["\"columns\""];

    /// <param name="text">What Czech readers read.</param>
    /// <param name="names">Names and texts of files in it, which belong to no language.</param>
    public static void AssertIsCzech(string text, params IEnumerable<string> names)
    {
        if (IsOfNoLanguage(text))
            return;

        var word = EnglishWord().Match(Without(text, [.. EnglishTerms, .. names]));

        Assert.False(word.Success, $"'{text}' is for Czech readers and says '{word.Value}'.");
    }

    /// <param name="text">What English readers read.</param>
    /// <param name="names">Names and texts of files in it, which belong to no language.</param>
    public static void AssertIsEnglish(string text, params IEnumerable<string> names)
    {
        var letter = CzechLetter().Match(Without(text, [.. CzechTerms, .. names]));

        Assert.False(letter.Success, $"'{text}' is for English readers and has '{letter.Value}'.");
    }

    public static void AssertIsInBoth(Wording wording, params IEnumerable<string> names)
    {
        AssertIsCzech(wording.Czech, names);
        AssertIsEnglish(wording.English, names);
    }

    /// <summary>An example of JSON, or a list of keys or columns: what stands in a file as it is, in words of the format.</summary>
    private static bool IsOfNoLanguage(string text) =>
        text.StartsWith('{') || text.StartsWith("[{", StringComparison.Ordinal) || Keys().IsMatch(text);

    private static string Without(string text, IEnumerable<string> names) =>
        names.Where(name => name.Length > 0).OrderByDescending(name => name.Length)
            .Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    /// <summary>None of these is a Czech word too, as <c>a</c>, <c>by</c>, <c>do</c>, <c>to</c> and <c>on</c> are.</summary>
    [GeneratedRegex(
        @"\b(an|and|are|at|before|bytes|cannot|characters|columns|digits|files?|from|in|is|most|no|not|of|or|rows?|"
            + @"such|than|that|the|which|with|without)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();

    [GeneratedRegex("^[A-Za-z]+(, [A-Za-z]+){3,}$")]
    private static partial Regex Keys();

    [GeneratedRegex("[áčďéěíňóřšťúůýž]", RegexOptions.IgnoreCase)]
    private static partial Regex CzechLetter();
}
