using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Embedding;

/// <summary>What somebody chose to embed.</summary>
/// <param name="Municipality">Whose budget.</param>
/// <param name="Level">Which level of which year, as a frame shows it; its words are in the language of the page that is chosen on.</param>
/// <param name="Look">How it looks.</param>
/// <param name="IsElement">Whether it is the component instead of a frame.</param>
/// <param name="Root">Where this site is, such as <c>https://rozpocty.example.cz</c>.</param>
public sealed record EmbedChoice(Municipality Municipality, LevelPart Level, FrameLook Look, bool IsElement, string Root)
    : Page(Level.Language)
{
    internal string Title => BuilderWords.FrameTitle.In(Look.Language).Filled(Municipality.Name, Year);

    /// <summary>The path of the frame.</summary>
    internal string Frame => (Level.Address with { Look = Look, Language = Look.Language, From = 0, Next = null }).ToString();

    /// <summary>The path of the year's own page, for where the component is not there yet.</summary>
    internal LevelAddress Page => new(Level.Address.Municipality, Level.Address.Year) { Language = Look.Language };

    internal bool IsOfUsualScheme => Look.Scheme == FrameLook.Usual.Scheme;

    internal bool IsOfUsualAccent => Look.Accent == FrameLook.Usual.Accent;

    /// <summary>Where the component finds its script.</summary>
    internal string Script => Root + PublicPaths.Widget;

    internal string Side => Level.Address.Side.Name();

    internal string Scheme => FrameLook.Word(Look.Scheme);

    /// <summary>The colours of the component as a style sheet has them.</summary>
    internal string Style => string.Join(
        ' ',
        new[]
        {
            IsOfUsualAccent ? "" : $"--budget-accent: light-dark({Look.Accent.Light}, {Look.Accent.Dark});",
            IsOfUsualScheme ? "" : $"color-scheme: {Scheme};",
        }.Where(rule => rule.Length > 0));

    /// <summary>The code, an element a line.</summary>
    internal string Code => IsElement
        ? string.Join('\n', ElementLines().Select(line => line.Html()))
        : FrameCodeView.Create(this).Html() + "\n" + FrameScriptView.Create(this).Html();

    /// <summary>What is chosen of the budget.</summary>
    internal IEnumerable<ChoicePart> OfBudget =>
    [
        Choice("year", LevelWords.Years, [.. Years()], Year),
        Choice("side", LevelWords.Sides, Options(Level.Sides.Select(side => (side.Name(), Level.NameOf(side)))), Side),
        .. Level.Views.Count < 2
            ? (ChoicePart[])[]
            : [Choice("view", LevelWords.Views, Options(Level.Views.Select(view => (view.Name, LevelWords.Of(view)))), Level.View.Name)],
        .. IsElement ? (ChoicePart[])[] : [Choice("path", BuilderWords.Part, [.. Parts()], Level.Address.PathText)],
    ];

    internal IEnumerable<ChoicePart> OfLook =>
    [
        Choice("scheme", BuilderWords.Scheme, Options(BuilderWords.Schemes), Scheme),
        Choice("accent", BuilderWords.Accent, Options(FrameAccent.All.Select(each => (each.Name, each.Wording))), Look.Accent.Name),
        Choice("language", BuilderWords.LanguageOf, Options(BuilderWords.Languages), Look.Language.Tag()),
        Choice("kind", BuilderWords.Kind, Options(BuilderWords.Kinds), IsElement ? "element" : "frame"),
    ];

    private string Year => FiscalYear.Of(Level.Address.Year).ToString();

    private IEnumerable<RazorSlices.RazorSlice> ElementLines()
    {
        yield return ElementScriptView.Create(this);
        if (Style.Length > 0)
            yield return ElementStyleView.Create(this);
        yield return ElementCodeView.Create(this);
    }

    /// <summary>The whole side, the way to what is shown, and what that is made of.</summary>
    private IEnumerable<(string Value, string Text)> Parts()
    {
        var here = Level.Address;
        yield return ("", In(BuilderWords.Whole));

        foreach (var (at, step) in Level.Path.Index())
            yield return (here.At(here.Path.Take(at + 1)).PathText, Indented(step, at));
        foreach (var row in Level.Rows.Where(row => row.LeadsOn))
            yield return (here.At([.. here.Path, row.Code]).PathText, Indented(row, Level.Path.Count));
    }

    private static string Indented(LevelRow row, int depth) => new string('\u00A0', 2 * depth) + row.Name;

    private ChoicePart Choice(string name, Wording label, IReadOnlyList<(string Value, string Text)> options, string chosen) =>
        new(name, label, options, chosen, Language);

    private IEnumerable<(string Value, string Text)> Years() =>
        Level.Years.Select(year => FiscalYear.Of(year).ToString()).Reverse().Select(year => (year, year));

    private IReadOnlyList<(string Value, string Text)> Options(IEnumerable<(string Value, Wording Name)> options) =>
        [.. options.Select(option => (option.Value, In(option.Name)))];

    private string In(Wording words) => words.In(Language);
}
