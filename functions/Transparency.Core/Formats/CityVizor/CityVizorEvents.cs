using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.CityVizor;

/// <summary>
/// The CityVizor events file: id and name of the municipality's events (akce), or of its units (ORJ), with an optional description.
/// </summary>
public sealed class CityVizorEvents : IExportFormat
{
    private const string EventId = "srcId";
    private const string UnitId = "ORJ";
    private const string Name = "name";
    private const string Description = "description";

    private static readonly ColumnAliases Aliases = new(
    [
        (EventId, ["id", "AKCE", "ORG"]),
        (UnitId, []),
        (Name, ["eventName", "AKCE_NAZEV", "ORJ_NAZEV", "NAZEV"]),
        (Description, ["POPIS"]),
    ]);

    public string Id => "cityvizor-events";

    public string Source => "cityvizor";

    public bool HasNamesOnly => true;

    public bool Knows(string column) => Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, Aliases);
        return columns.Has(Name) && (columns.Has(EventId) || columns.Has(UnitId))
            ? new(new("sloupce číslo a název", "columns of an id and a name"), Specificity.Names)
            : null;
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, Aliases);
        var units = !columns.Has(EventId);
        if (!reading.Accepts(columns, units ? UnitId : EventId, Name))
            return;

        int id = columns[units ? UnitId : EventId], name = columns[Name], description = columns[Description];
        using var rows = new TableRows(file.Text, columns, reading, requiredFields: Math.Max(id, name) + 1);
        while (rows.Read())
        {
            var code = rows.Text(id);
            if (code.IsEmpty)
            {
                reading.Ignore(IgnoredKinds.WithoutId);
                continue;
            }

            if (!rows.IsCode(code, id))
            {
                reading.Reject();
                continue;
            }

            var described = Encoding.UTF8.GetString(rows.Text(description));
            var outcome = ledger.Name(
                units,
                Encoding.UTF8.GetString(code),
                Encoding.UTF8.GetString(rows.Text(name)),
                described.Length == 0 ? null : described,
                rows.Line);
            reading.Take(outcome, rows.Line, rows.ColumnName(id), code);
        }
    }
}
