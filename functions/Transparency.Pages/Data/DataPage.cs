using RazorSlices;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Data;

/// <summary>
/// The page about the data: what is published, how often, in which form, under which terms, for how long and by which norms.
/// </summary>
/// <param name="Towns">In Czech order of their names.</param>
/// <param name="Retention">How many editions of a year are kept.</param>
/// <param name="Language">Of the reader.</param>
public sealed record DataPage(IReadOnlyList<TownData> Towns, int Retention, Language Language) : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, DataWords.Title.In(Language), DataWords.Lead.In(Language));

    /// <summary>The newest files of a municipality; without an IČO there is no record.</summary>
    internal static IEnumerable<(Wording Text, string Address)> FilesOf(TownData data)
    {
        var (id, year) = (data.Municipality.Id.Value, data.Year.Value);
        yield return (DataWords.Csv, PublicPaths.CurrentFile(id, year, EditionFiles.BudgetFile));
        yield return (DataWords.Payments, PublicPaths.CurrentFile(id, year, EditionFiles.PaymentsFile));
        yield return (DataWords.Zip, PublicPaths.CurrentFile(id, year, EditionFiles.ArchiveFile));

        if (data.Municipality.Ico is not null)
            yield return (DataWords.Record, PublicPaths.Dataset(id, year));
    }

    internal ShownPoint Of(Point point) => new(point, Retention, Language);

    protected override RazorSlice View() => DataView.Create(this);
}

/// <summary>The newest data of a municipality.</summary>
public sealed record TownData(Municipality Municipality, FiscalYear Year, DateTimeOffset PublishedAt);
