using Transparency.Core.Words;

namespace Transparency.Core.Ledger;

/// <summary>
/// What an edition may hold at most, said in this one place. An import keeps all of it in memory, and so does whoever serves it: what is
/// beyond is refused by the limit's name, before it can fill the machine. The largest cities stay far below.
/// </summary>
/// <param name="Cells">Different combinations of paragraph, item (or account), event and unit.</param>
/// <param name="Codes">Different codes of events, and as many of units.</param>
/// <param name="Names">Named events, units and accounts together.</param>
/// <param name="NameBytes">One name or description in UTF-8.</param>
/// <param name="AllNameBytes">All names and descriptions together, in UTF-8: 8 MiB.</param>
/// <param name="Documents">Budget documents on the year's list.</param>
/// <param name="PaymentBytes">Single payments, as they are sorted: 2 GiB.</param>
public sealed record EditionLimits(
    int Cells = 300_000,
    int Codes = 50_000,
    int Names = 50_000,
    int NameBytes = 10_000,
    long AllNameBytes = 8L << 20,
    int Documents = 2_000,
    long PaymentBytes = 2L << 30)
{
    /// <summary>
    /// Different rows of several files, which are compared with each other; of a single file there may be any number. The largest city has
    /// about three million payments a year, in monthly files.
    /// </summary>
    public int ComparedRows { get; init; } = 4_000_000;

    /// <summary>Notes of the municipality on parts of its budget.</summary>
    public int Notes { get; init; } = 2_000;

    /// <summary>Places of events.</summary>
    public int Places { get; init; } = 20_000;

    public static EditionLimits Default { get; } = new();

    internal Wording AllowedCells => AtMost(
        Cells, "různých kombinací paragrafu, položky, akce a organizační jednotky", "combinations of paragraph, item, event and unit");

    internal Wording AllowedEvents => AtMost(Codes, "různých akcí", "different events");

    internal Wording AllowedUnits => AtMost(Codes, "různých organizačních jednotek", "different units");

    internal Wording AllowedNames => AtMost(Names, "názvů akcí, jednotek a účtů", "names of events, units and accounts");

    internal Wording AllowedName => AtMost(NameBytes, "bajtů v jednom názvu nebo popisu", "bytes in a name or description");

    internal Wording AllowedNameBytes => AtMost(
        AllNameBytes, "bajtů ve všech názvech a popisech dohromady", "bytes in all names and descriptions together");

    internal Wording AllowedDocuments => AtMost(Documents, "rozpočtových dokumentů", "budget documents");

    internal Wording AllowedNotes => AtMost(Notes, "poznámek", "notes");

    internal Wording AllowedPlaces => AtMost(Places, "míst akcí", "places of events");

    internal Wording AllowedPayments => AtMost(
        PaymentBytes, "bajtů v jednotlivých platbách dohromady", "bytes in all single payments together");

    internal Wording AllowedRows => AtMost(
        ComparedRows, "různých řádků ve více souborech; v jediném souboru jich může být více",
        "different rows in several files; a single file may have more");

    private static Wording AtMost(long number, string czech, string english) =>
        new($"nejvýše {number} {czech}", $"at most {number} {english}");
}
