using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Places;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.InternetStream;

/// <summary>
/// The coordinates of MAP's rows, in degrees of WGS 84: <c>SOURADNICE_SIRKA</c> north and <c>SOURADNICE_DELKA</c> east. Zeros, or nothing,
/// are no place. One that cannot be is told, and its row counts: a place is no money.
/// </summary>
internal sealed class InternetStreamPlaces(ColumnMap columns, FileReading reading, LedgerAggregation ledger)
{
    private readonly int _latitude = columns[InternetStreamColumns.Latitude];
    private readonly int _longitude = columns[InternetStreamColumns.Longitude];
    private readonly int _eventName = columns[InternetStreamColumns.EventName];
    private readonly int _unitName = columns[InternetStreamColumns.UnitName];

    /// <returns>Whether the row says where its event is.</returns>
    public bool Add(TableRows rows, ReadOnlySpan<byte> ownEvent, ReadOnlySpan<byte> ownUnit)
    {
        var (latitude, longitude) = (TextOf(rows, _latitude), TextOf(rows, _longitude));

        if (ownEvent.IsEmpty || (Coordinates.IsNone(latitude) && Coordinates.IsNone(longitude)))
            return false;

        var (north, east) = (Coordinates.LatitudeOrNull(latitude), Coordinates.LongitudeOrNull(longitude));
        if (north is null)
            Tell(rows, InternetStreamColumns.Latitude, Coordinates.ExpectedLatitude);
        if (east is null)
            Tell(rows, InternetStreamColumns.Longitude, Coordinates.ExpectedLongitude);

        // Where a name holds something of a person, the place may be where that person lives.
        if (north is not { } known || east is not { } measured || IsOfPerson(rows.Text(_eventName)) || IsOfPerson(rows.Text(_unitName)))
            return false;

        var unit = ownUnit.IsEmpty ? null : Encoding.UTF8.GetString(ownUnit);
        if (ledger.Locate(new EventPlace(Encoding.UTF8.GetString(ownEvent), unit, known, measured)) is { } most)
            Tell(rows, InternetStreamColumns.Latitude, most);

        return true;
    }

    private void Tell(TableRows rows, string column, Wording expected) =>
        reading.Problem(RowProblems.BadPlace, rows.Line, columns.NameOf(column), rows.Text(columns[column]), expected);

    private static bool IsOfPerson(ReadOnlySpan<byte> name) => PersonalData.IsIn(name);

    private static string TextOf(TableRows rows, int column) => column < 0 ? "" : Encoding.UTF8.GetString(rows.Text(column)).Trim();
}
