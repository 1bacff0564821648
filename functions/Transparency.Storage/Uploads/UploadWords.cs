using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>Why an upload is not over, in the words of whoever uploads.</summary>
internal static class UploadWords
{
    public static Wording NotWritten(string name) => new(
        $"Soubor {name} není celý nahrán: nahrajte ho a dokončete nahrání znovu.",
        $"{name} was not written yet: write it, and finish the upload again.");

    public static Wording TooLarge(string name, long bytes, long most) => new(
        $"Soubor {name} je příliš velký: má {bytes} bajtů a čte se jich nejvýš {most}. Rozdělte ho, nebo exportujte každý rok zvlášť.",
        $"{name} is too large: it has {bytes} bytes, and at most {most} are read. Split it, or export one year at a time.");

    public static Wording NotPlain(string name) => new(
        $"Soubor {name} není uložen jako obyčejný soubor: pošlete jeho obsah metodou PUT s hlavičkami, které byly u adresy, a bez jiných.",
        $"{name} is not stored as a plain file: send its bytes by PUT with the headers that came with the address, and no others.");

    public static Wording Overtaken(string name) => new(
        $"Soubor {name} mezitím nahradilo jiné nahrání, dokončené ve stejnou chvíli. Platí to; co v něm chybí, nahrajte znovu.",
        $"{name} was replaced meanwhile by another upload that was finished at the same time. That one holds; upload again what it lacks.");

    public static Wording GivenUp() => new(
        "Nahrání mezitím skončilo chybou při jiném dokončení a jeho soubory byly odstraněny: požádejte o nové adresy.",
        "Another request to finish this upload refused it meanwhile, and its files were removed: ask for new addresses.");

    /// <param name="path">The file in the folder.</param>
    /// <param name="code">How the storage calls the reason.</param>
    public static Wording Held(string path, string? code) => new(
        $"Soubor {path} nelze nahradit, úložiště ho drží ({code}). Požádejte provozovatele služby, aby ho uvolnil.",
        $"{path} cannot be replaced, the storage holds it ({code}). Ask whoever runs the deployment to release it.");
}
