using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.InternetStream;

/// <summary>Columns of the files SR, RU, SK and MAP.</summary>
internal static class InternetStreamColumns
{
    public const string Year = "DOKLAD_ROK";
    public const string Date = "DOKLAD_DATUM";
    public const string Type = "DOKLAD_AGENDA";
    public const string Document = "DOKLAD_CISLO";
    public const string Event = "ORGANIZACE";
    public const string EventName = "ORGANIZACE_NAZEV";
    public const string Unit = "ORJ";
    public const string UnitName = "ORJ_NAZEV";
    public const string Paragraph = "PARAGRAF";
    public const string Item = "POLOZKA";
    public const string CounterpartyId = "SUBJEKT_IC";
    public const string CounterpartyName = "SUBJEKT_NAZEV";
    public const string Debit = "CASTKA_MD";
    public const string Credit = "CASTKA_DAL";
    public const string Description = "POZNAMKA";
    public const string Longitude = "SOURADNICE_DELKA";
    public const string Latitude = "SOURADNICE_SIRKA";

    /// <summary>
    /// Known and not read: names of the classification are those of the code lists, and a map's amounts stand in the ledgers too.
    /// </summary>
    private static readonly string[] NotRead =
    [
        "PARAGRAF_NAZEV", "POLOZKA_NAZEV",
        "CASTKA_SCHVALENY_ROZ", "CASTKA_UPRAVENY_ROZ", "CASTKA_CERPANI",
    ];

    public static ColumnAliases Aliases { get; } = new(
        new[]
        {
            Year,
            Date,
            Type,
            Document,
            Event,
            EventName,
            Unit,
            UnitName,
            Paragraph,
            Item,
            CounterpartyId,
            CounterpartyName,
            Debit,
            Credit,
            Description,
            Longitude,
            Latitude,
        }
            .Concat(NotRead)
            .Select(column =>
                (column, column == Year ? [YearColumn.Name, .. YearColumn.Names.Where(name => name != Year)] : Array.Empty<string>())));

    /// <summary>Whether the columns are those of SR, RU or SK: what is missing is then said by name.</summary>
    public static bool AreOfLedger(TableHeader header)
    {
        var columns = new ColumnMap(header, Aliases);
        return (columns.Has(Debit) && columns.Has(Credit))
            || ((columns.Has(Debit) || columns.Has(Credit)) && (columns.Has(Paragraph) || columns.Has(Item)));
    }

    /// <summary>Whether the columns are those of MAP: names of events, with anything but a classification beside them.</summary>
    public static bool AreOfMap(TableHeader header)
    {
        var columns = new ColumnMap(header, Aliases);
        return columns.Has(Event)
            && columns.Has(EventName)
            && !columns.Has(Paragraph)
            && !columns.Has(Item)
            && !columns.Has(Debit)
            && !columns.Has(Credit);
    }
}
