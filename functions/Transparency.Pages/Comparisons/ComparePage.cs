using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Comparisons;

/// <summary>Municipalities beside each other: those that are chosen, and others that they are compared with.</summary>
/// <param name="Address">Who and what.</param>
/// <param name="Year">The year that is shown.</param>
/// <param name="Rows">They, the largest amount first.</param>
public sealed record ComparePage(CompareAddress Address, int Year, IReadOnlyList<CompareRow> Rows) : PublicPage(Address.Language)
{
    /// <summary>The years that anybody has published, the newest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Among whom they stand, or null where nobody is shown.</summary>
    public ComparedWith? With { get; init; }

    /// <summary>What the one in the middle has; of one alone there is no middle.</summary>
    internal Money? MedianOrNull => With is { Ranked: > 1 } with ? with.Median : null;

    /// <summary>The steps that lead to what is compared, with what each is called.</summary>
    public IReadOnlyList<(string Code, string Name)> Path { get; init; } = [];

    /// <summary>Who may be listed instead.</summary>
    public IReadOnlyList<(Wording Text, CompareAddress Address)> Groups { get; init; } = [];

    /// <summary>What was found of what was looked for, and how many more.</summary>
    public IReadOnlyList<FoundTown> Found { get; init; } = [];

    public int MoreFound { get; init; }

    /// <summary>Names of those that are chosen and not shown.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether others than those chosen count with a part of the year, in the median too.</summary>
    public bool CountsParts { get; init; }

    /// <summary>With whom the list goes on, or null.</summary>
    public string? Next { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame => new(Language, Title, $"{CompareWords.Description.In(Language)} {Lead}".TrimEnd())
    {
        Canonical = Canonical,
        HasCharts = true,
    };

    internal string Title => Rows.Count == 0
        ? CompareWords.Heading.In(Language)
        : CompareWords.Title.In(Language).Filled(What.ToLowerInvariant(), CompareWords.Text(Year));

    /// <summary>What is compared: the last step, or the side.</summary>
    internal string What => Path.Count > 0 ? Path[^1].Name : LevelWords.Of(Address.Side, false).In(Language);

    internal string MedianOrEmpty => MedianOrNull is { } median && With is { } with
        ? CompareWords.Median.In(Language).Filled(with.Who.In(Language), Text(median))
        : "";

    /// <summary>How many they are compared with, and what the line says.</summary>
    internal string Notes
    {
        get
        {
            if (With is { Ranked: < 2 })
                return CompareWords.NobodyElse.In(Language);

            var ranked = With is { } with
                ? CompareWords.Ranked.In(Language).Filled(Figures.Count(with.Count, Language), Figures.Count(with.Ranked, Language))
                : "";

            var line = MedianOrNull is null ? "" : CompareWords.Line.In(Language);
            var parts = CountsParts && MedianOrNull is not null ? CompareWords.Parts.In(Language) : "";

            return string.Join(' ', new[] { ranked, line, parts }.Where(sentence => sentence.Length > 0));
        }
    }

    /// <summary>The median in words, and where the first of those chosen stands.</summary>
    internal string Lead => $"{MedianOrEmpty} {StandingOrEmpty}".Trim();

    internal IEnumerable<CompareBar> Bars => Rows.Select(row => new CompareBar(row, this));

    /// <summary>Whether as many are chosen as may be.</summary>
    internal bool IsFull => Address.Municipalities.Count >= CompareAddress.MostMunicipalities;

    /// <summary>The same comparison with one more.</summary>
    internal CompareAddress Adding(FoundTown town) => Address.Top with { Municipalities = [.. Address.Municipalities, town.Id] };

    /// <summary>Where an amount lies, from the left, in thousandths: zero is always there.</summary>
    internal int At(Money amount)
    {
        var drawn = Rows.Select(row => row.Amount?.Halere ?? 0).Append(0).Append(MedianOrNull?.Halere ?? 0).ToList();
        return WidthPart.At(amount.Halere, drawn.Min(), drawn.Max());
    }

    /// <summary>Whether there is such a list: of a group that nobody of is known there is none.</summary>
    internal bool HasList => !Address.HasGroup || Rows.Any(row => !row.IsChosen);

    /// <summary>What is listed, or else what is chosen, as a list of the programming interface.</summary>
    internal string List
    {
        get
        {
            string[] without = Address.HasGroup ? ["municipalities", "year", "lang"] : ["year", "lang"];
            var words = Address.Top.Words.Where(word => !without.Contains(word.Name));

            return $"{PublicPaths.Compare}?{CompareAddress.Query([("year", CompareWords.Text(Year)), .. words])}";
        }
    }

    /// <summary>The same level of a municipality's year.</summary>
    internal string LevelOf(CompareRow row) =>
        new LevelAddress(row.Id, Year)
        {
            Side = Address.Side,
            View = Address.View,
            Path = Address.Path,
            Language = Language,
        }.ToString();

    protected override RazorSlice View() => CompareView.Create(this);

    private string StandingOrEmpty
    {
        get
        {
            if (Address.Municipalities.Count == 0
                || Rows.FirstOrDefault(row => row.Id == Address.Municipalities[0]) is not { Amount: { } amount } first)
            {
                return "";
            }

            var standing = first.Rank is { } rank && With is { Ranked: > 1 } with
                ? CompareWords.Standing.In(Language).Filled(Figures.Count(rank, Language), Figures.Count(with.Ranked, Language))
                : "";

            return first.UntilOrNull(Language) is { } until
                ? CompareWords.Only.In(Language).Filled(first.Name, Text(amount)) + $" ({until})."
                : Compared(first.Name, amount) + standing + ".";
        }
    }

    private string Compared(string name, Money amount)
    {
        if (MedianOrNull is not { Halere: > 0 } median)
            return CompareWords.Only.In(Language).Filled(name, Text(amount));

        var percent = (int)Math.Clamp(
            decimal.Round(100 * (amount.Crowns - median.Crowns) / median.Crowns, MidpointRounding.AwayFromZero), -100_000, 100_000);
        var sentence = percent == 0 ? CompareWords.AsMuch : percent > 0 ? CompareWords.Above : CompareWords.Below;

        return sentence.In(Language).Filled(name, Text(amount), Figures.Count(Math.Abs(percent), Language));
    }

    /// <summary>In whole crowns where it is divided among inhabitants.</summary>
    private string Text(Money amount) => Address.IsPerInhabitant
        ? CompareWords.EachInhabitant.In(Language).Filled(WholeCrowns.Of(amount, Language))
        : ShortAmount.Of(amount, Language);
}
