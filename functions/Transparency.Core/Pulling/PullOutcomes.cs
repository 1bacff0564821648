namespace Transparency.Core.Pulling;

/// <summary>What a clerk is told of an outcome, in English and Czech.</summary>
public static class PullOutcomes
{
    /// <summary>Whether the fetch is to be tried again sooner than the schedule says.</summary>
    public static bool IsFailure(PullOutcome outcome) => outcome > PullOutcome.Off;

    public static string Sentence(PullOutcome outcome, bool czech) => czech ? Texts(outcome).Czech : Texts(outcome).English;

    private static (string English, string Czech) Texts(PullOutcome outcome) => outcome switch
    {
        PullOutcome.Waiting => ("It has not been fetched yet.", "Soubor ještě nebyl stažen."),
        PullOutcome.Received => ("New content was put into the folder and is imported like any other; the report says what came of it.", "Do složky byl uložen nový obsah a načítá se jako každý jiný; výsledek je v protokolu."),
        PullOutcome.Unchanged => ("The server has the same content as the folder.", "Na serveru je totéž co ve složce."),
        PullOutcome.Kept => (
            "A file of this name was put into the folder by hand, and it stays. To have it fetched again, remove it from the folder.",
            "Soubor tohoto jména někdo nahrál do složky ručně, a proto zůstává. Má-li se zase stahovat, odstraňte ho ze složky."),
        PullOutcome.Withdrawn => (
            "The operator of this service withdrew what this file gave, because of what stands in it. It is fetched again when the operator restores the year; meanwhile a corrected file can be put into the folder by hand.",
            "Provozovatel této služby stáhl z veřejného webu to, co tento soubor dal, kvůli jeho obsahu. Soubor se začne znovu stahovat, až provozovatel rok obnoví; do té doby můžete opravený soubor nahrát ručně."),
        PullOutcome.Off => ("This deployment fetches nothing: upload the file, or ask its operator.", "Tato instalace soubory nestahuje: nahrajte soubor, nebo se obraťte na provozovatele."),
        PullOutcome.Forbidden => (
            "The address, or one it leads to, is not https or not in the public internet. Files from an inner network have to be uploaded.",
            "Adresa, nebo ta, na kterou vede, není https nebo není ve veřejném internetu. Soubory z vnitřní sítě je třeba nahrát."),
        PullOutcome.NoAnswer => ("The server did not answer. Check its name; it will be tried again.", "Server neodpověděl. Zkontrolujte jeho jméno; stažení se zopakuje."),
        PullOutcome.BadCertificate => ("The server's certificate is not valid. Its operator has to mend it.", "Certifikát serveru není platný. Opravit ho musí jeho správce."),
        PullOutcome.TooManyRedirects => ("The server leads from one address to the next. Give the last one.", "Server odkazuje z adresy na adresu. Uveďte tu poslední."),
        PullOutcome.NotAllowed => ("The server wants a login. Give an address that needs none.", "Server vyžaduje přihlášení. Uveďte adresu, která ho nevyžaduje."),
        PullOutcome.NotThere => ("The server has no such file. Check the address.", "Takový soubor na serveru není. Zkontrolujte adresu."),
        PullOutcome.BadStatus => ("The server answered with an error; it will be tried again.", "Server odpověděl chybou; stažení se zopakuje."),
        PullOutcome.WebPage => (
            "The server sent a web page instead of an export, perhaps a login or a message. The file in the folder stays.",
            "Server poslal místo exportu webovou stránku, třeba přihlášení nebo hlášení. Soubor ve složce zůstává."),
        PullOutcome.Empty => ("The server sent an empty file. The file in the folder stays.", "Server poslal prázdný soubor. Soubor ve složce zůstává."),
        PullOutcome.Packed => ("The server packs what it sends. Its operator has to switch that off for this file, or offer a ZIP.", "Server posílaná data komprimuje. Správce to musí pro tento soubor vypnout, nebo nabídnout archiv ZIP."),
        PullOutcome.TooLarge => ("The file is larger than this deployment takes. Split it, or offer one year at a time.", "Soubor je větší, než tato instalace přijímá. Rozdělte ho, nebo nabídněte každý rok zvlášť."),
        PullOutcome.BrokenOff => ("The transfer broke off; it will be tried again.", "Přenos se přerušil; stažení se zopakuje."),
        PullOutcome.TooSlow => ("The transfer took too long; it will be tried again.", "Přenos trval příliš dlouho; stažení se zopakuje."),
        PullOutcome.Fault => ("Something failed in this service, not on your side; it will be tried again, and the operator's log says what it was.", "Chyba nastala v této službě, ne u vás; stažení se zopakuje a protokol provozovatele říká, co se stalo."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Every outcome has its sentence."),
    };
}
