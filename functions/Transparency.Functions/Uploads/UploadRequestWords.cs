using System.Globalization;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Functions.Uploads;

/// <summary>What is wrong with what the holder of a grant asks for, in the words of whoever asks.</summary>
internal static class UploadRequestWords
{
    public static Wording FileTwice { get; } = new("„files“ jmenuje některý soubor dvakrát.", "'files' names a file twice.");

    public static Wording CheckOrPreview { get; } = new(
        "„check“ a „preview“ nelze mít zároveň: co má náhled, to se i zkontroluje.",
        "'check' and 'preview' cannot be had together: what is previewed is checked too.");

    public static Wording NoUpload { get; } = new(
        "Tento klíč takové nahrání nemá, nebo se nedalo dokončit: požádejte o nové adresy.",
        "This grant has no such upload, or it could not be finished: ask for new addresses.");

    public static Wording NoPreview { get; } = new(
        "Tento klíč takový náhled nemá, nebo nebyl zveřejněn včas: nahrajte soubory znovu.",
        "This grant has no such upload to preview, or it was not published in time: upload the files anew.");

    public static Wording NoPage { get; } = new(
        "Stránka náhledu není: náhled ještě není hotový, nejde zveřejnit, nebo tento klíč takový nemá.",
        "There is no page of a preview: it is not ready yet, cannot be published, or is not of this grant.");

    public static Wording YearMissing { get; } = new(
        "Chybí „year“: kterého roku zpráva je.",
        "'year' is missing: of which year the report is.");

    public static Wording NoReport(MunicipalityId municipality, FiscalYear year, bool isCheck) => new(
        $"Zpráva o složce {municipality} {year} ještě není{(isCheck ? ", ta o zkoušce nanečisto" : "")}.",
        $"There is no report of {municipality} {year} yet{(isCheck ? ", that of a dry run" : "")}.");

    public static Wording NothingFetched(MunicipalityId municipality) => new(
        $"Pro složku {municipality} se nic nestahuje: její municipality.json žádný soubor nejmenuje.",
        $"Nothing is fetched for {municipality}: its municipality.json names no file.");

    /// <param name="example">What it should look like.</param>
    public static Wording Body(string example) => new($"Tělo je JSON, například {example}.", $"The body is JSON such as {example}.");

    public static Wording Files(int most) => new($"„files“ jmenuje 1 až {most} souborů.", $"'files' names 1 to {most} files.");

    public static Wording Year(int? year) => Year(year?.ToString(CultureInfo.InvariantCulture) ?? "");

    private static Wording Year(string year) => new(
        $"„year“ je „{year}“; je to celé číslo od 1990 do 2100.",
        $"'year' is '{year}'; it is a whole number from 1990 to 2100.");
}
