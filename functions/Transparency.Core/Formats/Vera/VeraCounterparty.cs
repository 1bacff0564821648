using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;

namespace Transparency.Core.Formats.Vera;

/// <summary>
/// Reads who was paid. VERA keeps one number of a partner: the IČO of a company, the birth date or birth number of a person.
/// </summary>
internal static class VeraCounterparty
{
    private const int LongestIco = 8;

    /// <summary>A birth date, and anything else that cannot be an IČO, is a person's: no report repeats it.</summary>
    public static void Read(TableRows rows, EntryFields fields, int idColumn, int nameColumn, ref LedgerEntry entry)
    {
        var id = rows.Text(idColumn);
        if (!BirthDate.IsIn(id) && id.Length <= LongestIco && !id.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            fields.ReadCounterparty(idColumn, nameColumn, ref entry);
            return;
        }

        entry.CounterpartyName = rows.Text(nameColumn);
        entry.CounterpartyId = id;
    }
}
