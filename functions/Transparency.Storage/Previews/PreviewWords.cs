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

    public static Wording NotReady { get; } = new(
        "Náhled ještě není hotový. Počkejte na něj, prohlédněte si ho a zveřejněte pak.",
        "The preview is not ready yet. Wait for it, look at it, and publish then.");

    public static Wording Changed { get; } = new(
        "Složka se od náhledu změnila. Náhled se počítá znovu: prohlédněte si ho a zveřejněte pak.",
        "The folder has changed since the preview, which is made anew: look at it, and publish then.");

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
