using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Municipalities;
using Transparency.Core.Waterfalls;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Waterfalls;

/// <summary>A side's waterfall as a table whose rows have their bars.</summary>
/// <param name="Waterfall">Its steps.</param>
/// <param name="Whole">The page that it is on.</param>
public sealed record WaterfallPart(Waterfall Waterfall, ChangesPage Whole) : Page(Whole.Language)
{
    internal string Id => Waterfall.Side.ToString().ToLowerInvariant();

    internal Wording Name => LevelWords.Of(Waterfall.Side, Whole.IsOrganisation);

    internal IEnumerable<WaterfallRow> Rows =>
        Waterfall.Steps.Index().Select(step => new WaterfallRow(step.Item, step.Index, this));

    /// <summary>Where an amount lies, from the left, in thousandths: zero is always there.</summary>
    internal int At(Money amount)
    {
        var ends = Waterfall.Steps.SelectMany(step => new[] { step.From.Halere, step.To.Halere }).Append(0).ToList();
        return WidthPart.At(amount.Halere, ends.Min(), ends.Max());
    }

    /// <summary>
    /// The part of the budget that would be spent by now, were it spent evenly, where the year is not over; else null.
    /// </summary>
    internal Money? EvenlyOrNull =>
        PassedYear.PercentOrNull(FiscalYear.Of(Whole.Year), Whole.ValidTo) is { } percent
        && Waterfall.Steps.FirstOrDefault(step => step.Kind == StepKind.Amended)?.To is { } plan
            ? new Money((long)decimal.Round((decimal)plan.Halere * percent / 100, MidpointRounding.AwayFromZero))
            : null;

    internal string? EvenlyTextOrNull => EvenlyOrNull is { } amount
        ? WaterfallWords.Evenly.In(Language).Filled(
            PassedYear.PercentOrNull(FiscalYear.Of(Whole.Year), Whole.ValidTo)!.Value.ToString(CultureInfo.InvariantCulture),
            ShortAmount.Of(amount, Language))
        : null;

    /// <summary>Whether it begins with a budget that is not the approved one.</summary>
    internal bool BeginsLater => Waterfall.Steps[0].Kind != StepKind.Approved;
}

/// <summary>A step of a waterfall.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Place">Its place among the others, from 0.</param>
/// <param name="Part">The waterfall.</param>
public sealed record WaterfallRow(WaterfallStep Step, int Place, WaterfallPart Part) : Page(Part.Language)
{
    private const int NamedNodes = 3;

    /// <summary>What is not nothing is seen.</summary>
    private const int SmallestBar = 3;

    internal int Left => Math.Min(Math.Min(Part.At(Step.From), Part.At(Step.To)), WidthPart.Whole - Length);

    internal int Length => Step.Change == Money.Zero ? 0 : Math.Max(Math.Abs(Part.At(Step.To) - Part.At(Step.From)), SmallestBar);

    /// <summary>Where the amount lies that the step before ended with.</summary>
    internal int Start => Part.At(Step.IsBudget ? Step.To : Step.From);

    /// <summary>Where the amount lies that the next step begins with.</summary>
    internal int End => Part.At(Step.To);

    internal bool IsLast => Place == Part.Waterfall.Steps.Count - 1;

    internal string Shape => Step switch
    {
        { Kind: StepKind.Actual } => "done",
        { IsBudget: true } => "plan",
        { Change.Halere: < 0 } => "less",
        _ => "more",
    };

    internal string Amount => Step.IsBudget ? Figures.Amount(Step.To, Language) : Figures.Signed(Step.Change, Language);

    internal string Name => Step.Kind switch
    {
        StepKind.Approved => LevelWords.Approved.In(Language),
        StepKind.FirstKnown => (Part.Whole.IsCut ? WaterfallWords.OldestTold : WaterfallWords.FirstKnown).In(Language)
            .Filled(Day(Step.Told[0])),
        StepKind.Amendment when Step.Told.Count > 1 => WaterfallWords.Amendments.In(Language)
            .Filled(Day(Step.Told[0]), Day(Step.Told[^1]), Figures.Count(Step.Told.Count, Language)),
        StepKind.Amendment => WaterfallWords.Amendment.In(Language).Filled(Day(Step.Told[0])),
        StepKind.Untold when Step.Told is [var first, ..] =>
            (Part.Whole.IsCut ? WaterfallWords.UntoldUntilOldest : WaterfallWords.UntoldUntil).In(Language).Filled(Day(first)),
        StepKind.Untold => WaterfallWords.Untold.In(Language),
        StepKind.Amended => LevelWords.Amended.In(Language),
        StepKind.Outcome => (Step.Change < Money.Zero ? WaterfallWords.Less : WaterfallWords.More).In(Language),
        _ => LevelWords.Actual.In(Language),
    };

    /// <summary>The publications that tell of it, with their pages.</summary>
    internal IEnumerable<(string Text, string Address)> Publications => Step.Kind is StepKind.Amendment or StepKind.FirstKnown
        ? Step.Told.Select(told => (Day(told), Core.Publications.PublicPaths.PublicationPage(told.Publication, Language.Tag())))
        : [];

    /// <summary>
    /// What changed most, where one publication tells it and what it names comes to at least half of the change: the log names only some
    /// of what changed, in whatever stage.
    /// </summary>
    internal string? MostOrNull
    {
        get
        {
            if (Step.Kind != StepKind.Amendment || Step.Told is not [{ Nodes.Count: > 0 } told] || !Explains(told.Nodes))
                return null;

            var nodes = told.Nodes.Take(NamedNodes)
                .Select(node => $"{node.Name} ({node.Code}) {ShortAmount.Signed(node.Change.Amended!.Value, Language)}");

            return WaterfallWords.Most.In(Language).Filled(string.Join("; ", nodes));
        }
    }

    private bool Explains(IEnumerable<NodeChange> nodes)
    {
        var named = nodes.Sum(node => node.Change.Amended!.Value.Halere);
        return Math.Sign(named) == Math.Sign(Step.Change.Halere) && 2 * Math.Abs(named) >= Math.Abs(Step.Change.Halere);
    }

    private static string Day(KnownBudget told) => told.Day.ToString("d.\u00A0M.\u00A0yyyy", CultureInfo.InvariantCulture);
}
