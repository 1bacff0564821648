using Transparency.Core.Words;

namespace Transparency.Pages.Help;

/// <summary>
/// The pictures that help and the documentation share, in the order of the work; in Czech, as clerks see the page. How they are taken anew
/// is said in CONTRIBUTING.md.
/// </summary>
public static class HelpPictures
{
    public static HelpPicture Drop { get; } = new(
        "nahrani.png",
        760,
        359,
        new(
            "Stránka pro nahrávání: za koho a do kdy klíč platí, pole s rokem, místo pro soubory s tlačítkem Vybrat soubory, "
                + "vybraný soubor a tlačítko Ukázat náhled.",
            "The page for uploading: whom the grant is for and until when, the year, the place for files with a button to choose them, "
                + "a chosen file, and the button that shows the preview."));

    public static HelpPicture Preview { get; } = new(
        "nahled.png",
        760,
        316,
        new(
            "Náhled s otázkou: soubor je z roku 2023, a nahrává se rok 2024. Pod ní tlačítka Nahrát do roku 2023 a Vynechat.",
            "A preview with a question: the file is of 2023, and 2024 is uploaded. Below it are buttons to upload it into 2023 "
                + "or to leave it out."));

    public static HelpPicture Published { get; } = new(
        "zverejneno.png",
        760,
        170,
        new(
            "Zeleně označená věta Zveřejněno, pod ní odkazy Veřejná stránka a Co se zveřejněním změnilo.",
            "A sentence marked green says that it is published; below it are links to the public page and to what was changed."));

    public static HelpPicture Undo { get; } = new(
        "vraceni.png",
        760,
        353,
        new(
            "Otázka, zda vrátit poslední zveřejnění, s větou o tom, k čemu se složka vrátí, a tlačítky Ano, vrátit a Ne, nechat.",
            "The question whether to undo the last publication, with a sentence on what the folder returns to, and buttons for yes "
                + "and no."));

    public static IReadOnlyList<HelpPicture> All { get; } = [Drop, Preview, Published, Undo];
}
