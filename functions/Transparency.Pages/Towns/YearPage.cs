using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Catalogue;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Core.Words;
using Transparency.Pages.Documents;
using Transparency.Pages.Glossary;
using Transparency.Pages.Hundred;
using Transparency.Pages.Levels;
using Transparency.Pages.Receipts;
using Transparency.Pages.Reconciliations;
using Transparency.Pages.Searching;
using Drawn = Transparency.Pages.Pictures.Picture;

namespace Transparency.Pages.Towns;

/// <summary>A municipality's year: the component, with content that can be read without it.</summary>
/// <param name="Municipality">Whose year it is.</param>
/// <param name="Publication">What is published now.</param>
/// <param name="Documents">The year's budget documents, or null where the municipality lists none.</param>
/// <param name="Language">Of the reader.</param>
public sealed record YearPage(Municipality Municipality, Publication Publication, DocumentList? Documents, Language Language)
    : PublicPage(Language)
{
    /// <summary>Whether the figures are the state's statement, because the municipality has published none of its own.</summary>
    public bool IsOfState { get; init; }

    /// <summary>The figures beside the state's, or null where one of both has not published the year.</summary>
    public ReconciliationPart? Reconciliation { get; init; }

    /// <summary>The year in a few sentences, or null where no more than the totals is known.</summary>
    public YearLead? Lead { get; init; }

    /// <summary>The level of the budget that is asked for, or null where it cannot be read at the moment.</summary>
    public LevelPart? Level { get; init; }

    /// <summary>What came in taxes, and the way to a receipt; or null of whoever receives none.</summary>
    public TaxPart? Taxes { get; init; }

    /// <summary>The day that the actual amounts reach, or null.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    /// <summary>The whole address of the picture of what is shown, or null.</summary>
    public string? Picture { get; init; }

    public override PageFrame Frame => new(Language, Title, Description, Municipality.Id.Value, Source: Publication)
    {
        Canonical = Canonical,
        Picture = Picture is null
            ? null
            : new SharedPicture(Picture, PictureWords.Picture.In(Language).Filled(Title), Drawn.Width, Drawn.Height),
    };

    internal YearWays Ways => new(Municipality, FiscalYear.Of(Publication.Year), Language)
    {
        HasLists = !IsOfState && !StateFolder.Is(Municipality.Id) && !IsOrganisation,
    };

    /// <summary>How much of the year is over in its figures, or null.</summary>
    internal string? PassedOrNull => PassedYear.SentenceOrNull(FiscalYear.Of(Publication.Year), ValidTo, Language);

    /// <summary>What is found in the municipality.</summary>
    internal SearchBox Box => new(Municipality.Id.Value, Municipality.Name, Language);

    /// <summary>What a hundred crowns went for, where the year as a whole is shown.</summary>
    internal HundredPart? Hundred => Level is { Address.IsTop: true, IsOrganisation: false } ? HundredPart.OfOrNull(Level) : null;

    internal Wording Caption => IsOrganisation ? TownWords.InCrowns : TownWords.Consolidated;

    /// <summary>What came in, what went out, the difference, and where it came from.</summary>
    internal IReadOnlyList<(Wording Side, StageTotals Totals)> Sides
    {
        get
        {
            if (Publication.Consolidated is not { } totals)
                return [];

            var balance = (TownWords.Balance, totals.Income.Since(totals.Expenditure));
            if (IsOrganisation)
                return [(LevelWords.Revenues, totals.Income), (LevelWords.Costs, totals.Expenditure), balance];

            (Wording, StageTotals)[] sides =
                [(LevelWords.Income, totals.Income), (LevelWords.Expenditure, totals.Expenditure), balance];
            return Publication.Totals?.Financing is { } financing ? [.. sides, (LevelWords.Financing, financing)] : sides;
        }
    }

    /// <summary>The stages that anything is known of.</summary>
    internal IEnumerable<(Wording Name, Func<StageTotals, Money?> Of)> Stages => new (Wording Name, Func<StageTotals, Money?> Of)[]
    {
        (LevelWords.Approved, totals => totals.Approved),
        (LevelWords.Amended, totals => totals.Amended),
        (LevelWords.Actual, totals => totals.Actual),
    }.Where(stage => Sides.Any(side => stage.Of(side.Totals) is not null));

    /// <summary>The words of the page that not everybody knows.</summary>
    internal GlossaryPart Glossary => new([.. GlossaryWords.All.Intersect(YearGlossary.Of(this))], Language);

    internal HeadingPart Heading(Wording text) => new(text, Language);

    /// <summary>The way to the municipality's contracts and its notice board.</summary>
    internal IEnumerable<(Wording Text, string Address)> OfficialPlaces
    {
        get
        {
            if (OfficialLinks.ContractsOrNull(Municipality) is { } contracts)
            {
                yield return (Municipality.Contracts is null ? TownWords.ContractsInRegister : TownWords.Contracts, contracts);
                yield return (TownWords.ContractsData, OfficialLinks.ContractsData);
            }

            if (OfficialLinks.NoticeBoardOrNull(Municipality) is { } board)
                yield return (Municipality.NoticeBoard is null ? TownWords.NoticeBoardInCatalogue : TownWords.NoticeBoard, board);
        }
    }

    /// <summary>Where what is shown is put into another page.</summary>
    internal string EmbedAddress => PublicPaths.EmbedOf(Municipality.Id.Value, Publication.Year, Language.Tag());

    /// <summary>The lists of the year that a reader may want in a spreadsheet, with their paths.</summary>
    internal IEnumerable<(Wording Text, string List)> Tables
    {
        get
        {
            var (id, year) = (Municipality.Id.Value, Publication.Year);
            var level = PublicPaths.Budget(id, year);

            yield return (IsOrganisation ? LevelWords.Costs : TownWords.ExpenditureByPurpose, level + "?side=expenditure");
            yield return (IsOrganisation ? LevelWords.Revenues : TownWords.IncomeByKind, level + "?side=income");

            if (!IsOrganisation)
            {
                yield return (TownWords.Payments, PublicPaths.Payments(id, year));
                yield return (TownWords.Counterparties, PublicPaths.Counterparties(id, year));
            }
        }
    }

    internal bool IsOrganisation => Municipality.Kind == MunicipalityKind.Organisation;

    private Wording Shown => IsOrganisation ? TownWords.ShownOfOrganisation : TownWords.Shown;

    private string Title => IsTop ? YearTitle : $"{YearTitle}, {Level?.Title}";

    private string Description => $"{Shown.In(Language)}: {YearTitle}. {Level?.Sentence}".TrimEnd();

    private string YearTitle => TownWords.YearTitle.In(Language).Filled(Municipality.Name, FiscalYear.Of(Publication.Year).ToString());

    /// <summary>Whether nothing but the year was asked for.</summary>
    private bool IsTop => Level is null || Level.Address.IsTop;

    protected override RazorSlice View() => YearView.Create(this);
}
