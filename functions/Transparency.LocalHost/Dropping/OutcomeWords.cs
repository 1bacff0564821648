using Transparency.Core.Imports;
using Transparency.Core.Words;
using Transparency.Pages.Reports;

namespace Transparency.LocalHost.Dropping;

/// <summary>The words of a drop and around its report.</summary>
internal static class OutcomeWords
{
    public static Wording Command { get; } = new(
        "vloží soubory do složky běžící instance",
        "put files into a folder of the running instance");

    public static Wording Check { get; } = new(
        "říká, co by z nich bylo, a nic nezveřejní",
        "say what would become of them, and publish nothing");

    public static Wording Remove { get; } = new("odebere z ní soubory", "take files out of it");

    public static Wording Files { get; } = new(
        "Soubory, které se mají vložit; s --remove jména souborů ve složce.",
        "The files to put there; with --remove the names of files in the folder.");

    public static Wording Rows { get; } = new("řádků", "rows");

    public static Wording Accepted { get; } = new("přijato", "accepted");

    public static Wording Rejected { get; } = new("odmítnuto", "rejected");

    public static Wording Ignored { get; } = new("nezapočteno", "not counted");

    public static Wording Totals { get; } = new("součty v Kč", "totals in CZK");

    public static Wording Before { get; } = new("předtím", "before");

    public static Wording Difference { get; } = new("rozdíl", "difference");

    public static Wording Page { get; } = new("Stránka: ", "Page:  ");

    public static Wording Report { get; } = new("Protokol:", "Report:");

    public static Wording Changes { get; } = new("největší změny", "largest changes");

    public static Wording Replaces { get; } = new("nahradí se:", "replaced:");

    public static Wording Questions { get; } = new("Než je zveřejníte, rozhodněte:", "Before you publish them, decide:");

    public static Wording Choose { get; } = new("Číslo odpovědi, nebo Enter pro konec: ", "Number of an answer, or Enter to end: ");

    public static Wording PublishNow { get; } = new("Zveřejnit teď? [a/N] ", "Publish now? [y/N] ");

    /// <summary>What to do about an answer that the command has no way to carry out itself.</summary>
    public static Wording ByHand(RequestedDrop drop, string? file) => file is null
        ? new(
            "Uveďte v municipality.json \"descriptions\": \"never\" a vložte ho s ostatními.",
            "Say \"descriptions\": \"never\" in municipality.json and drop it with the others.")
        : Wording.Verbatim($"./dev drop {drop.Municipality} {drop.Year} --remove {file}");

    /// <summary>Before the number of places that are not printed.</summary>
    public static Wording OtherPlaces { get; } = new("další místa:", "other places:");

    /// <summary>What the problem is, with what was found where that is one text, and what was expected.</summary>
    public static Wording Message(ReportedGroup problem, ReportedPlace? place)
    {
        var found = place is null ? null : ReportWords.WhatFound(place);
        var expected = ReportWords.WhatExpected(problem);
        string czechNotes = Notes(place, Language.Czech), englishNotes = Notes(place, Language.English);

        return new(
            Text(problem.MessageCs, "Nalezeno", found?.Czech, czechNotes, "očekáváno", expected.Czech),
            Text(problem.Message, "Found", found?.English, englishNotes, "expected", expected.English));
    }

    /// <summary>What cannot be seen of the text that was found, in parentheses behind it.</summary>
    public static string Notes(ReportedPlace? place, Language language) =>
        place is null ? "" : string.Concat(ReportWords.NotesOn(place).Select(note => $" ({note.In(language)})"));

    private static string Text(string message, string foundWord, string? found, string notes, string expectedWord, string expected)
    {
        string?[] parts =
        [
            string.IsNullOrEmpty(found) ? null : $"{foundWord} \"{found}\"{notes}",
            expected.Length == 0 ? null : $"{expectedWord} {expected}",
        ];
        var detail = string.Join(", ", parts.OfType<string>());
        return detail.Length == 0 ? message : $"{message} {char.ToUpperInvariant(detail[0])}{detail[1..]}.";
    }
}
