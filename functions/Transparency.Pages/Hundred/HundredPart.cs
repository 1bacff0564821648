using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Pages.Levels;
using Transparency.Pages.Pictures;

namespace Transparency.Pages.Hundred;

/// <summary>What a hundred crowns of a year's expenditure went for, or are planned for.</summary>
/// <param name="Shares">The largest first; what is too small for a whole crown is in the last.</param>
/// <param name="Year">Of the budget.</param>
/// <param name="IsPlan">Whether nothing but the plan is known.</param>
/// <param name="Below">What is left out because it is below zero, or nothing.</param>
/// <param name="Language">Of the reader.</param>
public sealed record HundredPart(IReadOnlyList<HundredShare> Shares, int Year, bool IsPlan, Money Below, Language Language) : Page(Language)
{
    /// <summary>More shares than that nobody compares.</summary>
    private const int Most = 10;

    private const int Rows = 4;

    private const double Coin = 20;

    /// <summary>Beside another share of the same group, so that the two are told apart.</summary>
    private const double Paler = 0.72;

    internal Wording Sentence => IsPlan ? HundredWords.Planned : HundredWords.Spent;

    /// <summary>A hundred coins, those of a share beside each other.</summary>
    internal Picture Coins => new(
        HundredWords.Title.In(Language),
        "",
        new Area(0, 0, Coin * HundredCrowns.All / Rows, Coin * Rows),
        [.. Shares.Select(share => new LinkMark(null, $"{share.Name}: {Crowns(share)}", [.. Drawn(share)]))],
        Language)
    {
        Kind = "coins",
    };

    /// <summary>A coin that says which colour a share has.</summary>
    internal Picture Key(HundredShare share) =>
        new(share.Name, "", new Area(0, 0, Coin, Coin), [Drawn(share.Hue, 0)], Language) { Kind = "key" };

    internal string Crowns(HundredShare share) => HundredWords.Crowns.In(Language).Filled(Figures.Count(share.Crowns, Language));

    /// <param name="level">The top of the expenditure in its usual view.</param>
    /// <returns>Null where nothing was spent, nor is planned.</returns>
    public static HundredPart? OfOrNull(LevelPart level)
    {
        var stage = ShownStage.Of(level);
        var known = level.Rows
            .Select(row => (Row: row, Amount: stage.In(row.Amounts) ?? Money.Zero))
            .ToList();
        var above = known.Where(row => row.Amount > Money.Zero).OrderByDescending(row => row.Amount.Halere).ToList();
        var rest = level.RestRow is { } row && stage.In(row.Amounts) is { } more ? more : Money.Zero;
        var sum = above.Aggregate(rest > Money.Zero ? rest : Money.Zero, (all, row) => all + row.Amount);

        if (sum == Money.Zero)
            return null;

        // What is less than a whole crown is none of its own.
        var shown = above.TakeWhile(row => row.Amount.Halere >= sum.Halere / HundredCrowns.All).Take(Most - 1).ToList();
        var others = shown.Aggregate(sum, (left, row) => left - row.Amount);
        var crowns = HundredCrowns.Of([.. shown.Select(row => row.Amount), others]);
        var isActual = stage.Stage == Stage.Actual;

        var (shares, first) = (new List<HundredShare>(), 0);
        foreach (var (place, (part, _)) in shown.Index())
        {
            var hue = level.HueOf(part);
            shares.Add(new HundredShare(
                part.Name,
                crowns[place],
                first,
                shares.Count > 0 && shares[^1].Hue == hue ? Inks.OnPaper(hue, Paler) : hue,
                part.LeadsOn ? level.Address.At([part.Code]) : null)
            {
                PerInhabitant = isActual ? part.PerInhabitant : null,
            });
            first += crowns[place];
        }

        if (crowns[^1] > 0)
            shares.Add(new HundredShare(HundredWords.Others.In(level.Language), crowns[^1], first, Inks.Rest, null));

        var below = known
            .Where(row => row.Amount < Money.Zero)
            .Aggregate(rest < Money.Zero ? rest : Money.Zero, (all, row) => all + row.Amount);
        return new HundredPart(shares, level.Address.Year, !isActual, below, level.Language);
    }

    private static IEnumerable<BoxMark> Drawn(HundredShare share) =>
        Enumerable.Range(share.First, share.Crowns).Select(place => Drawn(share.Hue, place));

    private static BoxMark Drawn(string hue, int place) =>
        new(new Area(place / Rows * Coin, place % Rows * Coin, Coin, Coin).Inside(1.5), hue) { Corner = Coin / 2 };
}
