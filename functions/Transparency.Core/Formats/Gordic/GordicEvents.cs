using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// The names of events beside KXX: <c>ORG;NAZEV;SU</c>, one row for each account that the event is used with. Its codes are read as KXX
/// reads them, without the zeros that fill them up to 13 digits; otherwise it is the events file of CityVizor.
/// </summary>
public sealed class GordicEvents : IExportFormat
{
    private const string Event = "ORG";
    private const string Name = "NAZEV";
    private const string Account = "SU";

    private static readonly ColumnAliases Aliases = new([(Event, []), (Name, []), (Account, [])]);

    public string Id => "gordic-events";

    public string Source => "gordic-kxx";

    public bool HasNamesOnly => true;

    public bool Knows(string column) => Aliases.Knows(column);

    /// <summary>The account tells it from the events files of other systems.</summary>
    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, Aliases);
        return columns.Has(Event) && columns.Has(Name) && columns.Has(Account)
            ? new(new("sloupce ORG, NAZEV a SU", "columns ORG, NAZEV and SU"), Specificity.Accounts)
            : null;
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, Aliases);
        if (!reading.Accepts(columns, Event, Name))
            return;

        int code = columns[Event], name = columns[Name];
        using var rows = new TableRows(file.Text, columns, reading, requiredFields: Math.Max(code, name) + 1);
        while (rows.Read())
        {
            var id = rows.Text(code).TrimStart((byte)'0');
            if (id.IsEmpty)
            {
                reading.Ignore(IgnoredKinds.WithoutId);
                continue;
            }

            if (!rows.IsCode(id, code))
            {
                reading.Reject();
                continue;
            }

            var outcome = ledger.Name(
                unit: false,
                Encoding.UTF8.GetString(id),
                Encoding.UTF8.GetString(rows.Text(name)),
                null,
                rows.Line);
            reading.Take(outcome, rows.Line, rows.ColumnName(code), id);
        }
    }
}
