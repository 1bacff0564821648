using Transparency.Core.Publishing.Withdrawing;
using Transparency.LocalHost.Dropping;

namespace Transparency.LocalHost.Verifying;

/// <summary>
/// The words of a verification. In sentences {0} is the year's folder, {1} the published edition, {2} the first difference; in differences {0} is
/// the file or table, {1} the row, {2} its property, {3} the offset, {4} the edition that the folder gives.
/// </summary>
internal sealed record VerificationWording
{
    public static readonly VerificationWording English = new()
    {
        Same = "SAME: {0} is published exactly as its folder gives it, edition {1}.",
        Different = "DIFFERENT: {0}, edition {1}, is not what its folder gives. {2}",
        NotPublished = "NOT VERIFIED: {0} is not published.",
        Withdrawn = "NOT VERIFIED: edition {1} of {0} was withdrawn on {2} ({3}), and nothing else is published.",
        DayFormat = "yyyy-MM-dd",
        Reason = reason => reason.Words.English,
        NoEdition = "NOT VERIFIED: the folder {0} as it lies gives no edition, so edition {1} cannot be computed from it.",
        Unsettled = "NOT VERIFIED: {0} changed meanwhile; try again.",
        FileMissing = "The file {0} is missing.",
        FileUnexpected = "The file {0} is not of the edition.",
        RowMissing = "In the table {0} the row {1} is missing.",
        RowUnexpected = "In the table {0} the row {1} is not of the edition.",
        ByteDiffers = "First difference: the file {0} at offset {3}.",
        ValueDiffers = "First difference: the table {0}, row {1}, value {2}.",
        OtherEdition = "The folder gives edition {4}; if its files or settings have just been changed, wait for the import.",
        Bytes = "bytes",
        Rows = "rows",
        IsSame = "same",
        Differs = "DIFFERS",
    };

    public static readonly VerificationWording Czech = new()
    {
        Same = "SHODUJE SE: {0} je zveřejněn přesně tak, jak vychází ze složky, edice {1}.",
        Different = "LIŠÍ SE: {0}, edice {1}, není to, co vychází ze složky. {2}",
        NotPublished = "NEOVĚŘENO: {0} není zveřejněn.",
        Withdrawn = "NEOVĚŘENO: edice {1} ({0}) byla {2} stažena ({3}) a nic jiného zveřejněno není.",
        DayFormat = "d. M. yyyy",
        Reason = reason => reason.Words.Czech,
        NoEdition = "NEOVĚŘENO: ze složky {0}, jak leží, žádná edice nevychází, a edici {1} z ní proto nelze spočítat.",
        Unsettled = "NEOVĚŘENO: {0} se mezitím změnil; zkuste to znovu.",
        FileMissing = "Chybí soubor {0}.",
        FileUnexpected = "Soubor {0} do edice nepatří.",
        RowMissing = "V tabulce {0} chybí řádek {1}.",
        RowUnexpected = "V tabulce {0} řádek {1} do edice nepatří.",
        ByteDiffers = "První rozdíl: soubor {0}, pozice {3}.",
        ValueDiffers = "První rozdíl: tabulka {0}, řádek {1}, hodnota {2}.",
        OtherEdition = "Ze složky vychází edice {4}; byly-li soubory nebo nastavení právě změněny, počkejte na načtení.",
        Bytes = "bajtů",
        Rows = "řádků",
        IsSame = "shodné",
        Differs = "LIŠÍ SE",
    };

    public required string Same { get; init; }
    public required string Different { get; init; }
    public required string NotPublished { get; init; }

    /// <summary>{0} is the year's folder, {1} the edition, {2} the day and {3} the reason.</summary>
    public required string Withdrawn { get; init; }
    public required string DayFormat { get; init; }
    public required Func<WithdrawalReason, string> Reason { get; init; }
    public required string NoEdition { get; init; }
    public required string Unsettled { get; init; }
    public required string FileMissing { get; init; }
    public required string FileUnexpected { get; init; }
    public required string RowMissing { get; init; }
    public required string RowUnexpected { get; init; }
    public required string ByteDiffers { get; init; }
    public required string ValueDiffers { get; init; }
    public required string OtherEdition { get; init; }
    public required string Bytes { get; init; }
    public required string Rows { get; init; }
    public required string IsSame { get; init; }
    public required string Differs { get; init; }

    /// <summary>In the language in which <c>drop</c> speaks.</summary>
    public static VerificationWording For(Func<string, string?> variable) => Wording.For(variable) == Wording.Czech ? Czech : English;
}
