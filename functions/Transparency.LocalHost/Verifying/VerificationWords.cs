using System.Globalization;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Words;

namespace Transparency.LocalHost.Verifying;

/// <summary>The words of a verification. A year is named by municipality and year, <c>brno-lipova 2024</c>.</summary>
internal static class VerificationWords
{
    public static Wording Command { get; } = new(
        "říká, zda je zveřejněno to, co vychází ze složky",
        "say whether what is published is what its folder gives");

    public static Wording Bytes { get; } = new("bajtů", "bytes");

    public static Wording Rows { get; } = new("řádků", "rows");

    public static Wording IsSame { get; } = new("shodné", "same");

    public static Wording Differs { get; } = new("LIŠÍ SE", "DIFFERS");

    public static Wording Same(string year, string? edition) => new(
        $"SHODUJE SE: {year} je zveřejněn přesně tak, jak vychází ze složky, edice {edition}.",
        $"SAME: {year} is published exactly as its folder gives it, edition {edition}.");

    public static Wording Different(string year, string? edition, Wording first) => new(
        $"LIŠÍ SE: {year}, edice {edition}, není to, co vychází ze složky. {first.Czech}",
        $"DIFFERENT: {year}, edition {edition}, is not what its folder gives. {first.English}");

    public static Wording NotPublished(string year) => new(
        $"NEOVĚŘENO: {year} není zveřejněn.",
        $"NOT VERIFIED: {year} is not published.");

    public static Wording Withdrawn(string year, Withdrawal withdrawal)
    {
        var day = withdrawal.At.UtcDateTime;
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"NEOVĚŘENO: edice {withdrawal.Edition} ({year}) byla {day:d. M. yyyy} stažena "
                + $"({withdrawal.Because.Words.Czech}) a nic jiného zveřejněno není."),
            string.Create(
                CultureInfo.InvariantCulture,
                $"NOT VERIFIED: edition {withdrawal.Edition} of {year} was withdrawn on {day:yyyy-MM-dd} "
                + $"({withdrawal.Because.Words.English}), and nothing else is published."));
    }

    public static Wording NoEdition(string year, string? edition) => new(
        $"NEOVĚŘENO: ze složky {year}, jak leží, žádná edice nevychází, a edici {edition} z ní proto nelze spočítat.",
        $"NOT VERIFIED: the folder {year} as it lies gives no edition, so edition {edition} cannot be computed from it.");

    public static Wording Unsettled(string year) => new(
        $"NEOVĚŘENO: {year} se mezitím změnil; zkuste to znovu.",
        $"NOT VERIFIED: {year} changed meanwhile; try again.");

    public static Wording FileMissing(string file) => new($"Chybí soubor {file}.", $"The file {file} is missing.");

    public static Wording FileUnexpected(string file) => new($"Soubor {file} do edice nepatří.", $"The file {file} is not of the edition.");

    public static Wording RowMissing(string table, string? row) => new(
        $"V tabulce {table} chybí řádek {row}.",
        $"In the table {table} the row {row} is missing.");

    public static Wording RowUnexpected(string table, string? row) => new(
        $"V tabulce {table} řádek {row} do edice nepatří.",
        $"In the table {table} the row {row} is not of the edition.");

    public static Wording ByteDiffers(string file, long? offset) => new(
        string.Create(CultureInfo.InvariantCulture, $"První rozdíl: soubor {file}, pozice {offset}."),
        string.Create(CultureInfo.InvariantCulture, $"First difference: the file {file} at offset {offset}."));

    public static Wording ValueDiffers(string table, string? row, string? property) => new(
        $"První rozdíl: tabulka {table}, řádek {row}, hodnota {property}.",
        $"First difference: the table {table}, row {row}, value {property}.");

    public static Wording OtherEdition(string? edition) => new(
        $"Ze složky vychází edice {edition}; byly-li soubory nebo nastavení právě změněny, počkejte na načtení.",
        $"The folder gives edition {edition}; if its files or settings have just been changed, wait for the import.");
}
