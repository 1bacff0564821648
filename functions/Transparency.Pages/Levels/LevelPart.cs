using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>
/// A level of a year's budget as a table whose rows lead on: what stands in the component until it has come, and all there is for whoever
/// reads without scripts, as search engines do.
/// </summary>
/// <param name="Address">Where it is.</param>
/// <param name="Path">The steps that lead there, none at the top.</param>
/// <param name="Total">Its money in CZK.</param>
/// <param name="Rows">What it is made of, the largest first; none where it is made of single payments.</param>
/// <param name="Language">Of the reader.</param>
public sealed record LevelPart(
    LevelAddress Address,
    IReadOnlyList<LevelRow> Path,
    StageTotals Total,
    IReadOnlyList<LevelRow> Rows,
    Language Language)
    : Page(Language)
{
    /// <summary>How many follow the rows, and their money as one sum; or null.</summary>
    public (long Count, StageTotals Amounts)? Rest { get; init; }

    /// <summary>The views that the budget has.</summary>
    public IReadOnlyList<View> Views { get; init; } = [];

    /// <summary>The view that is shown.</summary>
    public required View View { get; init; }

    /// <summary>The sides that have any money.</summary>
    public IReadOnlyList<Side> Sides { get; init; } = [];

    /// <summary>All published years.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Single payments of the level, where they are shown.</summary>
    public PaymentsPart? Payments { get; init; }

    /// <summary>Whether the level has single payments.</summary>
    public bool HasPayments { get; init; }

    public bool IsOrganisation { get; init; }

    /// <summary>Whether it is shown with transfers between own accounts or without them: an organisation's has none.</summary>
    internal bool HasTransfers => !IsOrganisation && Address.Side != Side.Financing;

    /// <summary>The words for a side of this budget.</summary>
    internal Wording NameOf(Side side) => LevelWords.Of(side, IsOrganisation);

    /// <summary>What the level is called: that of its last step, or of its side.</summary>
    internal string Name => Path.Count > 0 ? Path[^1].Name : NameOf(Address.Side).In(Language);

    /// <summary>What follows the rows, as one more; or null.</summary>
    internal LevelRow? RestRow => Rest is var (count, amounts)
        ? Sum(LevelWords.Rest.In(Language).Filled(Figures.Count(count, Language)), amounts)
        : null;

    /// <summary>Where the rows go on.</summary>
    internal LevelAddress Following => Address with { From = Address.From + Rows.Count };

    internal RowPart Part(LevelRow row) => new(row, row.LeadsOn ? Address.At([.. Address.Path, row.Code]) : null, Language);

    internal LevelRow All => Sum(LevelWords.All.In(Language), Total);

    /// <summary>
    /// The same with the view where it is not the usual one, and what is shown of it: no two levels of a year have one title.
    /// </summary>
    internal string Title
    {
        get
        {
            // The last step first: that is what is read of a title.
            IEnumerable<string?> parts =
            [
                .. Path.Reverse().Select(step => step.Code is "~" ? step.Name : $"{step.Name} ({step.Code})"),
                NameOf(Address.Side).In(Language).ToLowerInvariant(),
                Address.View is null ? null : LevelWords.Of(View).In(Language),
                Address.IsGross ? LevelWords.Gross.In(Language) : null,
                Address.From == 0 ? null : LevelWords.FromRow.In(Language).Filled(Figures.Count(Address.From + 1, Language)),
                Address.ShowsPayments ? LevelWords.Payments.In(Language) : null,
                Address.Next is not null && Payments?.Page is [var first, ..]
                    ? LevelWords.FromDay.In(Language).Filled(Moments.Day(first.Date))
                    : null,
            ];

            return string.Join(", ", parts.OfType<string>());
        }
    }

    /// <summary>The level's money and the largest of what it is made of, in a sentence.</summary>
    internal string Sentence
    {
        get
        {
            var largest = string.Join("; ", Rows.Take(3).Select(row => $"{row.Name} {Crowns(row.Amounts)}"));
            var all = $"{Title}: {Crowns(Total)}.";

            return largest.Length == 0 ? all : $"{all} {LevelWords.Largest.In(Language).Filled(largest)}";
        }
    }

    private static LevelRow Sum(string name, StageTotals amounts) => new("", name, null, amounts, null, false);

    /// <summary>The actual amount, or the plan where nothing else is known.</summary>
    private string Crowns(StageTotals amounts) =>
        LevelWords.InCrowns.In(Language).Filled(Figures.Amount(amounts.Actual ?? amounts.Amended ?? amounts.Approved, Language));
}
