using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;

namespace Transparency.Core.Notes;

/// <summary>The parts of a budget that can have a note, with the words for them and what their codes look like.</summary>
public static class NoteLevels
{
    private const int LongestCode = 64;

    private static readonly (Level Level, string[] Czech)[] Words =
    [
        (Level.Section, ["oddíl"]),
        (Level.Paragraph, ["paragraf"]),
        (Level.Grouping, ["seskupení", "seskupení položek"]),
        (Level.Item, ["položka"]),
        (Level.Event, ["akce"]),
        (Level.Unit, ["jednotka", "organizační jednotka", "středisko"]),
    ];

    private static readonly Dictionary<string, Level> Known = Words
        .SelectMany(known => known.Czech.Prepend(known.Level.Name()), (known, word) => (known.Level, Word: PlainLetters.Of(word)))
        .ToDictionary(known => known.Word, known => known.Level, StringComparer.Ordinal);

    public static IReadOnlyList<Level> All { get; } = [.. Words.Select(known => known.Level)];

    /// <summary>All words, for whoever wrote another one.</summary>
    public static Wording Expected { get; } = new(
        string.Join(", ", Words.Select(known => known.Czech[0])),
        string.Join(", ", Words.Select(known => known.Level.Name())));

    public static Level? ParseOrNull(string text) => Known.TryGetValue(PlainLetters.Of(text.Trim()), out var level) ? level : null;

    public static bool IsCode(Level level, string code) => DigitsOf(level) is { } digits
        ? code.Length == digits && code.All(char.IsAsciiDigit)
        : code.Length is > 0 and <= LongestCode;

    /// <summary>What a code of the level looks like.</summary>
    public static Wording ExpectedCode(Level level) => DigitsOf(level) switch
    {
        2 => new("dvě číslice", "two digits"),
        4 => new("čtyři číslice", "four digits"),
        _ => new("kód, jak stojí v účetnictví", "the code as the accounting has it"),
    };

    private static int? DigitsOf(Level level) => level switch
    {
        Level.Section or Level.Grouping => 2,
        Level.Paragraph or Level.Item => 4,
        _ => null,
    };
}
