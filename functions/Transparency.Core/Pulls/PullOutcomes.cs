using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>What a clerk is told of an outcome, in both languages.</summary>
public static class PullOutcomes
{
    /// <summary>Whether the fetch is to be tried again sooner than the schedule says.</summary>
    public static bool IsFailure(PullOutcome outcome) => outcome > PullOutcome.Off;

    public static Wording Sentence(PullOutcome outcome) => outcome switch
    {
        PullOutcome.Waiting => new(
            "Soubor ještě nebyl stažen.",
            "It has not been fetched yet."),
        PullOutcome.Received => new(
            "Do složky byl uložen nový obsah a načítá se jako každý jiný; výsledek je v protokolu.",
            "New content was put into the folder and is imported like any other; the report says what came of it."),
        PullOutcome.Unchanged => new(
            "Na serveru je totéž co ve složce.",
            "The server has the same content as the folder."),
        PullOutcome.Kept => new(
            "Soubor tohoto jména někdo nahrál do složky ručně, a proto zůstává. Má-li se zase stahovat, odstraňte ho ze složky.",
            "A file of this name was put into the folder by hand, and it stays. To have it fetched again, remove it from the folder."),
        PullOutcome.Withdrawn => new(
            "Provozovatel této služby stáhl z veřejného webu to, co tento soubor dal, kvůli jeho obsahu. "
            + "Soubor se začne znovu stahovat, až provozovatel rok obnoví; do té doby můžete opravený soubor nahrát ručně.",
            "The operator of this service withdrew what this file gave, because of what stands in it. "
            + "It is fetched again when the operator restores the year; meanwhile a corrected file can be put into the folder by hand."),
        PullOutcome.Off => new(
            "Tato instalace soubory nestahuje: nahrajte soubor, nebo se obraťte na provozovatele.",
            "This deployment fetches nothing: upload the file, or ask its operator."),
        PullOutcome.Forbidden => new(
            "Adresa, nebo ta, na kterou vede, není https nebo není ve veřejném internetu. Soubory z vnitřní sítě je třeba nahrát.",
            "The address, or one it leads to, is not https or not in the public internet. "
            + "Files from an inner network have to be uploaded."),
        PullOutcome.NoAnswer => new(
            "Server neodpověděl. Zkontrolujte jeho jméno; stažení se zopakuje.",
            "The server did not answer. Check its name; it will be tried again."),
        PullOutcome.BadCertificate => new(
            "Certifikát serveru není platný. Opravit ho musí jeho správce.",
            "The server's certificate is not valid. Its operator has to mend it."),
        PullOutcome.TooManyRedirects => new(
            "Server odkazuje z adresy na adresu. Uveďte tu poslední.",
            "The server leads from one address to the next. Give the last one."),
        PullOutcome.NotAllowed => new(
            "Server vyžaduje přihlášení. Uveďte adresu, která ho nevyžaduje.",
            "The server wants a login. Give an address that needs none."),
        PullOutcome.NotThere => new(
            "Takový soubor na serveru není. Zkontrolujte adresu.",
            "The server has no such file. Check the address."),
        PullOutcome.BadStatus => new(
            "Server odpověděl chybou; stažení se zopakuje.",
            "The server answered with an error; it will be tried again."),
        PullOutcome.WebPage => new(
            "Server poslal místo exportu webovou stránku, třeba přihlášení nebo hlášení. Soubor ve složce zůstává.",
            "The server sent a web page instead of an export, perhaps a login or a message. The file in the folder stays."),
        PullOutcome.Empty => new(
            "Server poslal prázdný soubor. Soubor ve složce zůstává.",
            "The server sent an empty file. The file in the folder stays."),
        PullOutcome.Packed => new(
            "Server posílaná data komprimuje. Správce to musí pro tento soubor vypnout, nebo nabídnout archiv ZIP.",
            "The server packs what it sends. Its operator has to switch that off for this file, or offer a ZIP."),
        PullOutcome.TooLarge => new(
            "Soubor je větší, než tato instalace přijímá. Rozdělte ho, nebo nabídněte každý rok zvlášť.",
            "The file is larger than this deployment takes. Split it, or offer one year at a time."),
        PullOutcome.BrokenOff => new(
            "Přenos se přerušil; stažení se zopakuje.",
            "The transfer broke off; it will be tried again."),
        PullOutcome.TooSlow => new(
            "Přenos trval příliš dlouho; stažení se zopakuje.",
            "The transfer took too long; it will be tried again."),
        PullOutcome.Fault => new(
            "Chyba nastala v této službě, ne u vás; stažení se zopakuje a protokol provozovatele říká, co se stalo.",
            "Something failed in this service, not on your side; it will be tried again, and the operator's log says what it was."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Every outcome has its sentence."),
    };
}
