using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Glossary;
using Transparency.Pages.Notes;
using Transparency.Pages.Payments;
using Transparency.Pages.Pictures;

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

    internal RowPart Part(LevelRow row) =>
        new(row, row.LeadsOn ? Address.At([.. Address.Path, row.Code]) : null, Language) { Page = EventPageOrNull(row) };

    /// <summary>An event has a page of its own, with its other years and whom it was paid to.</summary>
    private string? EventPageOrNull(LevelRow row) =>
        View == View.Event && Path.Count == 0 && row is { IsEvent: true, Code: not LevelCode.None } ? EventPageOf(row.Code) : null;

    /// <summary>The page of the event that the level is of, or null.</summary>
    internal string? EventPage => View == View.Event && Path is [{ IsEvent: true, Code: not LevelCode.None } step]
        ? EventPageOf(step.Code)
        : null;

    /// <summary>In a frame on somebody's page there is nothing but levels.</summary>
    private string? EventPageOf(string code) => Address.Look is null
        ? Translated.Of(PublicPaths.EventPage(Address.Municipality, Address.Year, LevelCode.ToOwnCode(code)), Language)
        : null;

    /// <summary>Whether anything of it has an area.</summary>
    public bool HasMap
    {
        get
        {
            var stage = ShownStage.Of(this);
            return Rows.Any(row => stage.In(row.Amounts) is { Halere: > 0 });
        }
    }

    /// <summary>Where an area of the map leads: to a map again, where there is one.</summary>
    internal LevelAddress MapOf(LevelRow row) => Address.At([.. Address.Path, row.Code]) with { ShowsMap = row.IsDivided };

    /// <summary>A row's colour, by the group of the section that it is or that all rows belong to.</summary>
    internal string HueOf(LevelRow row) => row.Code.Length == 0 ? Inks.Soft
        : View == View.Function ? Inks.OfGroup(Address.Path is [var section, ..] ? section : row.Code)
        : Inks.Other;

    /// <summary>What the municipality says of the level, or null.</summary>
    internal NotePart? Note => Path is [.., { Note: { } note }] ? new NotePart(note, Language) : null;

    /// <summary>The words of the level that the page explains.</summary>
    internal IEnumerable<GlossaryWord> Words =>
    [
        .. Sides.Select(side => NameOf(side)).Select(GlossaryWords.OrNull).OfType<GlossaryWord>(),
        .. View.Levels.Take(Path.Count + 1).Select(GlossaryWords.Of),
        .. Payments is null
            ? new[] { GlossaryWords.Approved, GlossaryWords.Amended, GlossaryWords.Actual }
            : [GlossaryWords.Counterparty],
    ];

    internal HeadingPart Heading(Wording text) => new(text, Language);

    /// <summary>The payments that are shown; in a frame on somebody's page they lead nowhere.</summary>
    internal ShownPayments ShownPayments =>
        new(Payments?.Page ?? [], Language) { HasGlossary = true, IsFramed = Address.Look is not null };

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
                Address.ShowsMap ? PictureWords.AsMap.In(Language) : null,
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
