using Transparency.Core.Pulls;
using Transparency.Core.Words;

namespace Transparency.Pages.Pulls;

/// <summary>The words of the page about files that are fetched.</summary>
internal static class PullWords
{
    public static Wording Title { get; } = new("stahované soubory", "files fetched");

    public static Wording Mistakes { get; } = new("Opravte v municipality.json", "To mend in municipality.json");

    public static Wording Expected { get; } = new("očekáváno", "expected");

    public static Wording None { get; } =
        new("V municipality.json není žádný soubor ke stahování.", "municipality.json names no file to fetch.");

    public static IReadOnlyList<Wording> Columns { get; } =
    [
        new("Soubor", "File"),
        new("Odkud", "From"),
        new("Poslední pokus", "Last try"),
        new("Výsledek", "What came of it"),
        new("Další pokus", "Next try"),
    ];

    public static Wording Received { get; } = new("naposledy nový obsah", "last new content");

    public static Wording Sentence(PulledFile file) => new(file.SentenceCs, file.Sentence);

    /// <summary>What stands in the settings; in English alone where an older report has no more.</summary>
    public static Wording FoundIn(ReportedPullMistake mistake) => new(mistake.FoundCs ?? mistake.Found, mistake.Found);

    /// <summary>What may stand there; in English alone where an older report has no more.</summary>
    public static Wording ExpectedOf(ReportedPullMistake mistake) => new(mistake.ExpectedCs ?? mistake.Expected, mistake.Expected);
}
