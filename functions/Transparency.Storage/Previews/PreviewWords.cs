using Transparency.Core.Previews;
using Transparency.Core.Words;

namespace Transparency.Storage.Previews;

/// <summary>Why files are not published, or previewed otherwise, in the words of whoever dropped them.</summary>
internal static class PreviewWords
{
    public static Wording NotFinished { get; } = new(
        "Soubory ještě nejsou celé nahrány: nahrajte je a dokončete nahrání.",
        "The files are not all written yet: write them, and finish the upload.");

    public static Wording Published { get; } = new(
        "Tyto soubory už jsou zveřejněny; další nahrajte znovu.",
        "These files are published already; upload others anew.");

    public static Wording Publishing { get; } = new(
        "Tyto soubory se právě zveřejňují, a proto je nelze zahodit ani změnit. Jak to dopadlo, bude za chvíli vidět.",
        "These files are being published just now, so they can be neither discarded nor changed. How that ended is seen in a moment.");

    public static Wording Discarded { get; } = new(
        "Tento náhled je zahozen a nezveřejní se. Mají-li být soubory zveřejněny, nahrajte je znovu.",
        "This preview was discarded and is not published: upload the files anew where they are to be published.");

    public static Wording NotReady { get; } = new(
        "Náhled ještě není hotový. Počkejte na něj, prohlédněte si ho a zveřejněte pak.",
        "The preview is not ready yet. Wait for it, look at it, and publish then.");

    public static Wording Changed { get; } = new(
        "Složka se od náhledu změnila. Náhled se počítá znovu: prohlédněte si ho a zveřejněte pak.",
        "The folder has changed since the preview, which is made anew: look at it, and publish then.");

    public static Wording Overtaken { get; } = new(
        "Tyto soubory mezitím změnil nebo zveřejnil někdo jiný se stejným klíčem. Podívejte se na náhled znovu.",
        "Somebody else with the same grant changed or published these files meanwhile: look at the preview again.");

    public static Wording Undone { get; } = new(
        "Zveřejnění těchto souborů bylo vráceno. Mají-li být zveřejněny, nahrajte je znovu.",
        "The publication of these files was undone: upload them anew where they are to be published.");

    public static Wording Removal { get; } = new(
        "Odebrání souboru nelze změnit: zahoďte náhled a odeberte jiný soubor.",
        "The removal of a file cannot be changed: discard the preview, and remove another file.");

    public static Wording NotThere(string name) => new(
        $"Soubor {name} ve složce není.",
        $"{name} is not in the folder.");

    public static Wording NotRemovable(string name) => new(
        $"Soubor {name} tudy odebrat nelze: leží v podsložce, nebo má ve jménu znak, který tu být nemůže. Požádejte provozovatele služby.",
        $"{name} cannot be removed here: it lies in a subfolder, or its name has a character that it must not have. "
            + "Ask whoever runs the deployment.");

    public static Wording HasErrors { get; } = new(
        "V souborech je chyba, a proto je nelze zveřejnit. Co s ní, říká náhled.",
        "The files have an error, so they cannot be published. The preview says what to do.");

    public static Wording Nothing { get; } = new(
        "Po vynechání by nezbyl žádný soubor. Nahrajte jiné.",
        "No file would be left. Upload others.");

    public static Wording NotReplaceable(string name) => new(
        $"Soubor {name} nahradit nelze: náhled nic takového nenabídl.",
        $"{name} cannot be replaced: the preview did not offer it.");

    public static Wording Unanswered(PreviewQuestion question) => new(
        $"Než se soubory zveřejní, je třeba odpovědět: {question.TextCs}",
        $"Before the files are published this is to be answered: {question.Text}");
}
