using Microsoft.Playwright;

namespace Transparency.Widget.Tests.Visits;

/// <summary>What clerks drop: what is good, and what is not.</summary>
internal static class ClerkFiles
{
    public const string Settings = """{"name":"Lipová"}""";

    private static readonly (int Paragraph, int Item, int Amount)[] Rows =
    [
        (0, 1111, 4_120_000), (0, 1211, 7_850_000), (0, 1341, 640_000), (2212, 5171, 1_380_000), (2321, 6121, 2_415_000),
        (3111, 5331, 1_250_000), (3113, 5331, 2_900_000), (3631, 5171, 410_000), (3722, 5169, 890_000), (6171, 5169, 1_030_000),
    ];

    /// <summary>A whole year as it is public before a clerk comes.</summary>
    public static string Before { get; } = Of(2024, 1m);

    /// <summary>The same year with a little more of each.</summary>
    public static FilePayload Good { get; } = Clerk.File("data.csv", Of(2024, 1.12m));

    /// <summary>Of the year before, though the page has another one.</summary>
    public static FilePayload WrongYear { get; } = Clerk.File("ucetnictvi.csv", Of(2023, 1m));

    /// <summary>One amount is none.</summary>
    public static FilePayload Broken { get; } = Clerk.File(
        "data.csv",
        Before + "KDF;3111;5169;;;dvanáct;2024-03-01;;;\nKDF;3111;5169;;;třináct;2024-03-01;;;\nKDF;3111;9999;;;10;2024-03-01;;;\n");

    /// <summary>No budget at all.</summary>
    public static FilePayload Spreadsheet { get; } = Clerk.File("svatba.csv", "host;stůl\nTeta;1\nStrýc;2\n");

    /// <summary>A table that no format reads, and all that is to be known of it.</summary>
    public static FilePayload Unknown { get; } = Clerk.File(
        "tabulka.csv", "odpa;polozka;castka skutecnost\n;1111;10,00\n6171;5169;10,50\n3399;5194;1,00\n");

    /// <summary>What the folder has already, exported a month later under another name.</summary>
    public static FilePayload Doubled { get; } = Clerk.File(
        "listopad.csv", Before + Clerk.Row(3745, 5169, 88_000, "2024-11-15") + Clerk.Row(3745, 5169, 12_000, "2024-11-16"));

    /// <summary>A month of a year, and of pay, too.</summary>
    public static FilePayload Paid { get; } = Clerk.File(
        "data.csv",
        Clerk.Header
            + Clerk.Row(0, 1111, 4_120_000, "2024-02-01")
            + Clerk.Row(6171, 5169, 310_000, "2024-02-01", "00006947;Úklid, s. r. o.;Mzda Nováková za leden"));

    private static string Of(int year, decimal share) => Clerk.Header + string.Concat(Rows.Select((row, at) =>
        Clerk.Row(row.Paragraph, row.Item, (int)(row.Amount * (at % 3 == 0 ? share : 1m)), $"{year}-0{1 + at % 9}-15"))).Replace(
            "KDF;0;", "KDF;;", StringComparison.Ordinal);
}
