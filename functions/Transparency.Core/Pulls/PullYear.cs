using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>
/// Into which year's folder a file goes: a fixed one, <c>current</c>, <c>previous</c> for exports of a year that are still corrected after
/// its end, or <c>newest</c>: that of the newest month which the server has, because the state publishes a month weeks after its end.
/// </summary>
public readonly record struct PullYear
{
    /// <summary>What may stand in the settings.</summary>
    public static Wording Expected { get; } = new(
        "current (letošní), previous (loňský), newest (poslední zveřejněný měsíc) nebo rok, například 2026",
        "current, previous, newest (the last month that is published) or a year such as 2026");

    private PullYear(string word, FiscalYear? isFixed, int back) => (Word, Fixed, Back) = (word, isFixed, back);

    /// <summary>As it stands in the settings.</summary>
    public string Word { get; }

    private FiscalYear? Fixed { get; }

    private int Back { get; }

    public static PullYear Current { get; } = new("current", null, 0);

    public static PullYear Newest { get; } = new("newest", null, 0);

    /// <summary>Whether it is always the year that it is.</summary>
    public bool IsCurrent => Fixed is null && Back == 0 && !IsNewest;

    /// <summary>Whether it is that of the newest month which the server has.</summary>
    public bool IsNewest => Word == Newest.Word;

    public static PullYear? ParseOrNull(string word) => word switch
    {
        "current" => Current,
        "newest" => Newest,
        "previous" => new PullYear(word, null, 1),
        _ => FiscalYear.ParseOrNull(word) is { } year ? new PullYear(word, year, 0) : null,
    };

    /// <param name="day">The day on which the file is fetched.</param>
    public FiscalYear On(DateOnly day) => Fixed ?? FiscalYear.Of(day.Year - Back);

    public override string ToString() => Word;
}
