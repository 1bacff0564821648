using Transparency.Core.Budgets;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Organisations;

/// <summary>
/// Plan and accounting of an organisation that a municipality subsidises (příspěvková organizace): <c>type;sa;aa;amount</c>, also with a
/// date, in CZK, positive on both sides. CityVizor takes the two in two files, <c>expectedPlan</c> and <c>realPlan</c>; anywhere else the
/// type decides.
/// </summary>
public sealed class OrganisationAccounts : IExportFormat
{
    private static readonly Wording Recognised = new(
        "sloupce účet a částka bez rozpočtové skladby",
        "columns of an account and an amount, without a classification");

    public string Id => "organisation-accounts";

    public string Source => "organisation-accounts";

    public bool Knows(string column) => OrganisationColumns.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        OrganisationColumns.AreOfAccounts(file.Header) ? new(Recognised, Specificity.Accounts) : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = OrganisationColumns.Amounts(file.Header);
        if (!reading.Accepts(columns, OrganisationColumns.Synthetic, OrganisationColumns.Amount)
            || !AmountUnits.AreCrowns(file.Header, reading))
        {
            return;
        }

        var owner = new AccountingUnit(folder.Municipality.Ico, reading);
        new OrganisationRows(columns, owner, reading, ledger, StageOrNull(file.BareName)).Read(file.Text);
    }

    /// <summary>The stage that the whole file belongs to, or null where its rows say it.</summary>
    private static Stage? StageOrNull(string bareName) =>
        bareName.StartsWith("expectedplan", StringComparison.Ordinal) ? Stage.Amended
        : bareName.StartsWith("realplan", StringComparison.Ordinal) ? Stage.Actual
        : null;
}
