using System.Globalization;
using RazorSlices;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Timelines;

/// <summary>
/// All years of a municipality beside each other: a small chart for each part of its budget, and the table that they are of.
/// </summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Address">Which level, in which money.</param>
/// <param name="Years">Every year from the first published one to the last.</param>
/// <param name="Total">What the parts add up to.</param>
/// <param name="Parts">The parts, the largest first; none where the level is made of nothing smaller.</param>
public sealed record YearsPage(
    Municipality Municipality,
    YearsAddress Address,
    IReadOnlyList<ShownYear> Years,
    YearsPart Total,
    IReadOnlyList<YearsPart> Parts) : PublicPage(Address.Language)
{
    /// <summary>The steps that lead to the level, with what each is called.</summary>
    public IReadOnlyList<(string Code, string Name)> Path { get; init; } = [];

    /// <summary>What follows the parts, as a sum, and how many there are; or null.</summary>
    public (int Count, YearsPart Sum)? Rest { get; init; }

    /// <summary>The views of the side.</summary>
    public IReadOnlyList<View> Views { get; init; } = [];

    /// <summary>The view that is shown.</summary>
    public required View ShownView { get; init; }

    /// <summary>Whether a part has parts of its own that this page shows.</summary>
    public bool LeadsOn { get; init; }

    /// <summary>Whether it is kept by accounts.</summary>
    public bool IsOrganisation { get; init; }

    /// <summary>The year whose prices the amounts are in, or null for those of each year.</summary>
    public int? PricesOf { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame => new(Language, Title, Description, Municipality.Id.Value) { Canonical = Canonical, HasCharts = true };

    /// <summary>There is nothing at the end of the path in any year.</summary>
    public static Wording Nowhere(string municipality) => new(
        $"{municipality} nic takového v žádném zveřejněném rozpočtu nemá.",
        $"{municipality} has nothing like that in any published budget.");

    /// <summary>What the sum of all parts is called.</summary>
    public static string NameOfAll(Language language) => LevelWords.All.In(language);

    /// <summary>What the sum of those is called that are not shown.</summary>
    public static string NameOfRest(int count, Language language) => LevelWords.Rest.In(language).Filled(Figures.Count(count, language));

    internal string Title => $"{Municipality.Name}: {What.ToLowerInvariant()}, {YearsWords.Over.In(Language)} {Span}";

    /// <summary>What the level is called: that of its last step, or of its side.</summary>
    internal string What => Path.Count > 0 ? Path[^1].Name : NameOf(Address.Side).In(Language);

    internal Wording NameOf(Side side) => LevelWords.Of(side, IsOrganisation);

    /// <summary>In which money, for captions.</summary>
    internal string InWhat
    {
        get
        {
            var money = PricesOf is { } year ? YearsWords.InPricesOf.In(Language).Filled(Text(year)) : YearsWords.InCrowns.In(Language);
            return Address.IsPerInhabitant ? $"{money}, {YearsWords.EachInhabitant.In(Language)}" : money;
        }
    }

    /// <summary>What happened from the first whole year to the last one, in a sentence; nothing where there are no two.</summary>
    internal string Lead => YearsLead.Of(this);

    /// <summary>What has to be known about the charts.</summary>
    internal IEnumerable<string> Notes => YearsNotes.Of(this);

    /// <summary>What a reader chooses beside the side.</summary>
    internal IEnumerable<YearsChoice> Choices => YearsChoice.Of(this);

    /// <summary>The charts: of the level as a whole where it has no parts.</summary>
    internal IEnumerable<YearsChart> Charts
    {
        get
        {
            IReadOnlyList<YearsPart> shown = Parts.Count > 0 ? Parts : [Total];
            var common = YearsScale.Of(shown.SelectMany(part => part.Drawn));

            return shown.Select(part => new YearsChart(part, this, Address.HasOwnScale ? YearsScale.Of(part.Drawn) : common));
        }
    }

    /// <summary>The rows of the table: the parts, what follows them, and their sum.</summary>
    internal IEnumerable<YearsPart> Rows => Rest is var (_, sum) ? Parts.Append(sum) : Parts;

    /// <summary>The same part over the years, where it has parts itself.</summary>
    internal YearsAddress? Below(YearsPart part) =>
        LeadsOn && part.Code.Length > 0 ? Address with { Path = [.. Address.Path, part.Code] } : null;

    /// <summary>The same part in one year.</summary>
    internal string LevelOf(YearsPart part, int year) => new LevelAddress(Municipality.Id.Value, year)
    {
        Side = Address.Side,
        View = Address.View,
        Path = part.Code.Length == 0 ? Address.Path : [.. Address.Path, part.Code],
        Language = Language,
    }.ToString();

    /// <summary>The total of the level as a list of the programming interface.</summary>
    internal string List => ListOf(PublicPaths.Timeline(Municipality.Id.Value), null);

    /// <summary>All parts of the level in the money that is shown, as a list of the programming interface.</summary>
    internal string PartsList =>
        ListOf(PublicPaths.TimelineParts(Municipality.Id.Value), Address.IsPerInhabitant ? "per=inhabitant" : null);

    internal string First => Text(Years[0].Year);

    internal string Last => Text(Years[^1].Year);

    internal string Span => Years.Count == 1 ? First : $"{First}–{Last}";

    private string Description => $"{Title}. {Lead}".TrimEnd();

    private string ListOf(string path, string? per)
    {
        string?[] query =
        [
            "side=" + Address.Side.Name(),
            Address.View is { } view ? "view=" + view : null,
            Address.Path.Count > 0 ? "path=" + YearsAddress.Escaped(Address.PathText) : null,
            PricesOf is { } year ? "base=" + Text(year) : null,
            per,
        ];

        return $"{path}?{string.Join('&', query.OfType<string>())}";
    }

    protected override RazorSlice View() => YearsView.Create(this);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
