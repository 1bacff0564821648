using System.Globalization;
using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Glossary;
using Transparency.Pages.Levels;
using Drawn = Transparency.Pages.Pictures.Picture;

namespace Transparency.Pages.Receipts;

/// <summary>
/// What came in taxes in a year, and any amount divided as all expenditure of the year was. What of one person's taxes came here is never
/// told: nobody can know it.
/// </summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Publication">What is published now.</param>
/// <param name="Taxes">What came in taxes.</param>
/// <param name="Receipt">The amount, divided.</param>
/// <param name="Income">The top of the income in its usual view: groupings of items.</param>
public sealed record ReceiptPage(Municipality Municipality, Publication Publication, TaxPart Taxes, Receipt Receipt, LevelPart Income)
    : PublicPage(Taxes.Language)
{
    /// <summary>What was written and is no amount, or null.</summary>
    public string? Mistaken { get; init; }

    /// <summary>Whether the figures are the state's statement.</summary>
    public bool IsOfState { get; init; }

    /// <summary>The whole address of the receipt that is shown where nothing is asked for, or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>The whole address of the picture of the year's expenditure, or null.</summary>
    public string? Picture { get; init; }

    public override PageFrame Frame =>
        new(Language, Title, $"{Title}. {Taxes.Sentence}", Municipality.Id.Value, Source: Publication)
        {
            Canonical = Canonical,
            HasCharts = true,
            Picture = Picture is null
                ? null
                : new SharedPicture(Picture, PictureWords.Picture.In(Language).Filled(Title), Drawn.Width, Drawn.Height),
        };

    /// <summary>Why there is no receipt of a year that is published.</summary>
    public static Wording Nothing(string municipality, int year) => new(
        $"Účtenka z daní tu pro {municipality} {year} není: nemají ji městské části, organizace ani roky bez skutečných daní a výdajů.",
        $"There is no receipt of {municipality} {year}: city districts, organisations and years without actual taxes and expenditure "
            + "have none.");

    internal string Title => ReceiptWords.TitleOf.In(Language).Filled(Municipality.Name, YearText);

    internal string YearText => Publication.Year.ToString(CultureInfo.InvariantCulture);

    internal YearCrumbs Crumbs => new(Municipality.Id.Value, Municipality.Name, Publication.Year, Language);

    /// <summary>Whether the amount is what falls to an inhabitant, because no other was asked for.</summary>
    internal bool IsOfInhabitant => (Taxes.Written is null || Mistaken is not null) && Taxes.EachOrNull is not null;

    internal string? MistakeText => Mistaken is null ? null : ReceiptWords.NoAmount.In(Language).Filled(Mistaken);

    /// <summary>The groupings of class 1.</summary>
    internal IReadOnlyList<LevelRow> TaxRows => [.. Income.Rows.Where(row => row.Code.StartsWith('1'))];

    internal LevelAddress AddressOf(LevelRow tax) => Income.Address.At([tax.Code]);

    internal string Crowns(int crowns) => ReceiptWords.Crowns.In(Language).Filled(Figures.Count(crowns, Language));

    /// <summary>What is left out because more came back than was spent, in a sentence, or null.</summary>
    internal string? BelowText => Receipt.Below == Money.Zero
        ? null
        : ReceiptWords.Below.In(Language).Filled(ShortAmount.Of(Receipt.Below, Language));

    internal string HowText => ReceiptWords.How.In(Language).Filled(YearText);

    internal GlossaryPart Glossary => new([GlossaryWords.Taxes, GlossaryWords.Expenditure, GlossaryWords.Consolidation], Language);

    protected override RazorSlice View() => ReceiptView.Create(this);
}
