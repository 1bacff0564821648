namespace Transparency.Samples.Rows;

/// <summary>The formats that are measured: one line each.</summary>
public static class RowFormats
{
    public const int UsualSeed = 2024;

    /// <summary>An extract of all municipalities, of which one is read.</summary>
    public static RowFormat NationalFin { get; } = new(
        "fin-2-12-m, national", "FINM201_2024012.csv", (seed, rows) => new FinRows(seed, rows, rowsEach: 190));

    public static RowFormat CityVizor { get; } = new("cityvizor", "data.csv", (seed, rows) => new CityVizorRows(seed, rows));

    public static RowFormat GordicKxx { get; } = new("gordic-kxx", "ucto.kxx", (seed, rows) => new KxxRows(seed, rows));

    /// <summary>Files whose every row counts.</summary>
    public static IReadOnlyList<RowFormat> All { get; } =
    [
        CityVizor,
        new("internet-stream", "SK.csv", (seed, rows) => new InternetStreamRows(seed, rows)),
        GordicKxx,
        new("fin-2-12-m", "FINM201_2024012.csv", (seed, rows) => new FinRows(seed, rows, rowsEach: rows)),
        new("wide-budget", "rozpocet.csv", (seed, rows) => new WideBudgetRows(seed, rows)),
        new("mapping", MappedRows.FileName, (seed, rows) => new MappedRows(seed, rows)),
        new("vera-accounting", "ucetnictvi.csv", (seed, rows) => new VeraRows(seed, rows)),
        new("vera-invoices", "faktury.csv", (seed, rows) => new VeraInvoiceRows(seed, rows)),
        new("prague", "cerpani.csv", (seed, rows) => new PragueRows(seed, rows)),
        new("prague-json", "cerpani.json", (seed, rows) => new PragueJsonRows(seed, rows)),
        new("organisation-accounts", "ucty.csv", (seed, _) => new OrganisationRows(seed)),
    ];
}
