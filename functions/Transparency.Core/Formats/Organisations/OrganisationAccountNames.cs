using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Organisations;

/// <summary>What an organisation calls its analytical accounts: <c>aa;sa;name</c>, each number below its synthetic account.</summary>
public sealed class OrganisationAccountNames : IExportFormat
{
    public string Id => "organisation-account-names";

    public string Source => "organisation-accounts";

    public bool HasNamesOnly => true;

    public bool Knows(string column) => OrganisationColumns.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        OrganisationColumns.AreOfNames(file.Header)
            ? new(new("sloupce analytický účet a název", "columns of an analytical account and a name"), Specificity.Names)
            : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = OrganisationColumns.Names(file.Header);
        if (!reading.Accepts(columns, OrganisationColumns.Synthetic, OrganisationColumns.Analytical, OrganisationColumns.Name))
            return;

        var synthetic = columns[OrganisationColumns.Synthetic];
        var analytical = columns[OrganisationColumns.Analytical];
        var name = columns[OrganisationColumns.Name];
        using var rows = new TableRows(file.Text, columns, reading, Math.Max(Math.Max(synthetic, analytical), name) + 1);
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            var known = OrganisationRows.ReadAccount(rows, synthetic, reading, out var account);
            if (known && account.Side is null)
                reading.Ignore(IgnoredKinds.OtherAccount);
            else if (!(fields.ReadCode(analytical, -1, out var own) & known))
                reading.Reject();
            else if (rows.Text(name).IsEmpty)
                reading.Ignore(IgnoredKinds.WithoutName);
            else
                Take(Account.CodeOf(account, Encoding.UTF8.GetString(own)), rows, name, reading, ledger);
        }
    }

    private static void Take(string code, TableRows rows, int name, FileReading reading, LedgerAggregation ledger)
    {
        var outcome = ledger.NameAccount(code, Encoding.UTF8.GetString(rows.Text(name)), rows.Line);
        reading.Take(outcome, rows.Line, rows.ColumnName(name), Encoding.UTF8.GetBytes(code));
    }
}
