using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.InternetStream;

/// <summary>
/// Internet Stream's <c>MAP.csv</c>: events and units with their coordinates. Names and places are read; its amounts stand in SR, RU and
/// SK and are not added again.
/// </summary>
public sealed class InternetStreamMap : IExportFormat
{
    private static readonly Wording Recognised = new(
        "sloupce ORGANIZACE a ORGANIZACE_NAZEV bez rozpočtové skladby",
        "columns ORGANIZACE and ORGANIZACE_NAZEV without a classification");

    public string Id => "internet-stream-map";

    public string Source => "internet-stream";

    public bool HasNamesOnly => true;

    public bool Knows(string column) => InternetStreamColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        InternetStreamColumns.AreOfMap(file.Header) ? new(Recognised, Specificity.Layout) : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, InternetStreamColumns.Aliases);
        if (!reading.Accepts(columns))
            return;

        int eventCode = columns[InternetStreamColumns.Event], eventName = columns[InternetStreamColumns.EventName];
        int unitCode = columns[InternetStreamColumns.Unit], unitName = columns[InternetStreamColumns.UnitName];
        var events = new RowNames(units: false, columns.NameOf(InternetStreamColumns.Event), reading, ledger);
        var units = new RowNames(units: true, columns.NameOf(InternetStreamColumns.Unit), reading, ledger);
        var places = new InternetStreamPlaces(columns, reading, ledger);
        using var rows = new TableRows(file.Text, columns, reading, requiredFields: Math.Max(eventCode, eventName) + 1);
        var fields = new EntryFields(rows, reading);

        while (rows.Read())
        {
            if (!(fields.ReadCode(eventCode, eventName, out var ownEvent) & fields.ReadCode(unitCode, unitName, out var ownUnit)))
            {
                reading.Reject();
                continue;
            }

            events.Add(ownEvent, rows.Text(eventName), rows.Line);
            units.Add(ownUnit, rows.Text(unitName), rows.Line);
            var isPlaced = places.Add(rows, ownEvent, ownUnit);

            if (isPlaced || IsNamed(ownEvent, rows.Text(eventName)) || IsNamed(ownUnit, rows.Text(unitName)))
                reading.Accept();
            else
                reading.Ignore(IgnoredKinds.WithoutName);
        }
    }

    private static bool IsNamed(ReadOnlySpan<byte> code, ReadOnlySpan<byte> name) => !code.IsEmpty && !name.IsEmpty;
}
