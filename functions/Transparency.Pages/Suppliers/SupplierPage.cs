using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Catalogue;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Bars;

namespace Transparency.Pages.Suppliers;

/// <summary>An organisation over years and municipalities, by the payments that they have published.</summary>
/// <param name="Id">Its IČO.</param>
/// <param name="Names">As published, the commonest first.</param>
/// <param name="Total">All its payments.</param>
/// <param name="Language">Of the reader.</param>
public sealed record SupplierPage(Ico Id, IReadOnlyList<string> Names, SideSums Total, Language Language) : PublicPage(Language)
{
    /// <summary>So many other spellings of its name are shown.</summary>
    private const int MostNames = 8;

    /// <summary>Its payments by year, the oldest first.</summary>
    public IReadOnlyList<SupplierYear> Years { get; init; } = [];

    /// <summary>Municipalities on this page, who paid it most first.</summary>
    public IReadOnlyList<SupplierTown> Towns { get; init; } = [];

    /// <summary>How many municipalities there are.</summary>
    public int TownCount { get; init; }

    /// <summary>How many are passed over.</summary>
    public int From { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame => new(Language, Title, Description) { Canonical = Canonical };

    /// <summary>Nobody with this IČO, or no IČO at all.</summary>
    public static Wording None(string ico) => new(
        $"Žádná zveřejněná platba nemá IČO {ico}.",
        $"No payment that is published has the IČO {ico}.");

    internal string Name => Names is [var first, ..] && first.Length > 0 ? first : Ico;

    internal string Ico => "IČO\u00A0" + Id;

    internal IEnumerable<string> OtherNames => Names.Skip(1).Take(MostNames);

    internal string Title => SupplierWords.TitleOfOne.In(Language).Filled(Name, Ico);

    internal string Description => string.Join(' ', Sides.Select(Sentence));

    /// <summary>The sides on which it has payments: what it was paid first.</summary>
    internal IEnumerable<Side> Sides => new[] { Side.Expenditure, Side.Income, Side.Financing }.Where(side => Total[side].Count > 0);

    internal string Path => PublicPaths.CounterpartyPage(Id.ToString());

    internal string List => PublicPaths.Counterparty(Id.ToString());

    /// <summary>Where the municipalities go on, or null.</summary>
    internal string? NextAddress => From + Towns.Count < TownCount
        ? Translated.Of(FormattableString.Invariant($"{Path}?from={From + Towns.Count}"), Language)
        : null;

    /// <summary>The registers of the state that know it too.</summary>
    internal IEnumerable<(Wording Text, string Address)> Elsewhere =>
        [(SupplierWords.Ares, OfficialLinks.SubjectOf(Id)), (SupplierWords.Contracts, OfficialLinks.ContractsWithOf(Id))];

    internal string Sentence(Side side)
    {
        var sum = Total[side];
        var years = Years.Where(year => year.Sums[side].Count > 0).Select(year => year.Year).ToList();

        return SupplierWords.SentenceOf(side).In(Language).Filled(
            ShortAmount.Of(sum.Amount, Language),
            Figures.Count(sum.Count, Language),
            years.Count == 1 ? $"{years[0]}" : $"{years[0]}–{years[^1]}");
    }

    internal IEnumerable<SupplierYear> YearsOf(Side side) => Years.Where(year => year.Sums[side].Count > 0);

    internal IEnumerable<SupplierTown> TownsOf(Side side) => Towns.Where(town => town.Sum(side).Count > 0);

    internal static BarScale Scale(IEnumerable<PaymentSum> sums) => new(sums.Select(sum => (Money?)sum.Amount));

    /// <summary>Its payments in a year of a municipality.</summary>
    internal string PaymentsOf(SupplierTown town, int year, Side side) => Translated.Of(
        PlainQuery.Of(
            PublicPaths.PaymentsPage(town.Id, year),
            [("side", side == Side.Expenditure ? null : side.Name()), ("counterparty", Id.ToString())]),
        Language);

    protected override RazorSlice View() => SupplierView.Create(this);
}

/// <summary>An organisation's payments in a year.</summary>
public sealed record SupplierYear(int Year, SideSums Sums);

/// <summary>An organisation's payments with a municipality.</summary>
/// <param name="Id">The municipality's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Years">By year, the oldest first.</param>
public sealed record SupplierTown(string Id, string Name, IReadOnlyList<SupplierYear> Years)
{
    internal PaymentSum Sum(Side side) => Years.Aggregate(default(PaymentSum), (sum, year) => sum + year.Sums[side]);
}
