using Transparency.Core.Words;

namespace Transparency.Storage.Undoing;

/// <summary>Why a publication is not undone, in the words of whoever published it.</summary>
internal static class UndoWords
{
    public static Wording Nothing { get; } = new(
        "Není co vrátit: vrátit lze jen poslední zveřejnění náhledu, a to do 24 hodin.",
        "There is nothing to undo: only the last publication of a preview can be undone, within 24 hours.");

    public static Wording Changed { get; } = new(
        "Složka se od zveřejnění změnila, a proto ho nelze vrátit. Nahrajte správné soubory znovu.",
        "The folder has changed since the publication, so it cannot be undone: upload the right files anew.");

    public static Wording NotYours { get; } = new(
        "Tento klíč vrátí jen to, co sám zveřejnil.",
        "This grant undoes only what it published itself.");

    public static Wording Withdrawn { get; } = new(
        "Edici, která byla zveřejněna předtím, provozovatel stáhl. Stažená edice se nevrací.",
        "The edition from before was withdrawn by whoever runs the deployment, and does not come back.");
}
