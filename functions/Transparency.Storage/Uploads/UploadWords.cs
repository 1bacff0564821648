using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>Why an upload is not over, in the words of whoever uploads.</summary>
internal static class UploadWords
{
    public static Wording Busy { get; } = new(
        "Složka se právě importuje. Zkuste to za chvíli znovu.",
        "The folder is being imported just now: try again in a moment.");

    public static Wording Failed { get; } = new(
        "Složku se kvůli chybě nepodařilo změnit a je v ní, co v ní bylo. Požádejte provozovatele služby: chybu má v záznamu.",
        "The folder could not be changed because of a fault, and has what it had. Ask whoever runs the deployment: the log has the fault.");

    public static Wording Half { get; } = new(
        "Složku se kvůli chybě nepodařilo ani změnit, ani vrátit, a dokud se to nepodaří, neimportuje se. Požádejte provozovatele služby: "
            + "chybu má v záznamu.",
        "Because of a fault the folder could be neither changed nor brought back, and is not imported until it can. Ask whoever runs the "
            + "deployment: the log has the fault.");

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

    public static Wording NotKept(string path) => new(
        $"Soubor {path}, který tu byl předtím, úložiště nevydalo, a proto ho nelze vrátit. Požádejte provozovatele služby.",
        $"The storage did not give out {path} as it was before, so it cannot be brought back. Ask whoever runs the deployment.");

    public static Wording NotCopied(string path) => new(
        $"Soubor {path} úložiště nevydalo, takže by ho nešlo vrátit, a proto se nenahradí ani neodebere. Zkuste to znovu, "
            + "a nepomůže-li to, požádejte provozovatele služby.",
        $"The storage does not give out {path}, so it could not be brought back, and is neither replaced nor removed. Try again, and ask "
            + "whoever runs the deployment if that does not help.");

    /// <param name="path">The file in the folder.</param>
    /// <param name="code">How the storage calls the reason.</param>
    public static Wording Held(string path, string? code) => new(
        $"Soubor {path} nelze nahradit, úložiště ho drží ({code}). Požádejte provozovatele služby, aby ho uvolnil.",
        $"{path} cannot be replaced, the storage holds it ({code}). Ask whoever runs the deployment to release it.");

    /// <param name="path">The settings in the folder.</param>
    public static Wording Unreadable(string path) => new(
        $"Soubor {path} není platný JSON, a proto v něm nelze skrýt popisy plateb. Opravte ho a zkuste to znovu.",
        $"{path} is no valid JSON, so descriptions of payments cannot be hidden in it: correct it, and try again.");
}
