using System.Globalization;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>The first line of a report: in one sentence, whether it went well.</summary>
public static class ReportSentence
{
    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00A0" };

    /// <param name="outcome">What was done.</param>
    /// <param name="name">The municipality's name.</param>
    /// <param name="year">The folder's year.</param>
    /// <param name="edition">The edition that is published now, or null.</param>
    /// <param name="rows">How many rows were read.</param>
    /// <param name="errors">How many of them and of the files have an error.</param>
    /// <param name="warnings">How many have a warning.</param>
    public static Wording Of(
        ImportOutcome outcome,
        string name,
        int year,
        string? edition,
        long rows,
        long errors,
        long warnings) => outcome switch
        {
            ImportOutcome.Published => new(
                $"Zveřejněno: {name}, rozpočet {year}, edice {edition}; načteno řádků: {Number(rows)}, upozornění: {Number(warnings)}.",
                $"Published: the budget {year} of {name}, edition {edition}, {Number(rows)} rows, {Count(warnings, "warning")}."),
            ImportOutcome.Unchanged => new(
                $"Beze změny: {name}, rozpočet {year} je již zveřejněn jako edice {edition}; upozornění: {Number(warnings)}.",
                $"Unchanged: the budget {year} of {name} is already published as edition {edition}, {Count(warnings, "warning")}."),
            ImportOutcome.Rejected => new(
                $"Nezveřejněno: {name}, rozpočet {year}; chyb k opravě: {Number(errors)}. {Stays(edition).Czech}",
                $"Not published: {Count(errors, "error")} in the budget {year} of {name}; {Stays(edition).English}"),
            ImportOutcome.Checked => new(
                $"Zkontrolováno, nezveřejněno: {name}, rozpočet {year}; s těmito soubory by šel zveřejnit. "
                + $"Načteno řádků: {Number(rows)}, upozornění: {Number(warnings)}.",
                $"Checked, not published: with these files the budget {year} of {name} could be published, {Number(rows)} rows, "
                    + $"{Count(warnings, "warning")}."),
            ImportOutcome.CheckFailed => new(
                $"Zkontrolováno, nezveřejněno: {name}, rozpočet {year}; s těmito soubory by byl odmítnut. Chyb k opravě: {Number(errors)}.",
                $"Checked, not published: with these files the budget {year} of {name} would be refused, {Count(errors, "error")}."),
            _ => new(
                $"Staženo: {name}, složka roku {year} je prázdná, rok proto již není zveřejněn.",
                $"Withdrawn: the folder {year} of {name} is empty, so the year is no longer published."),
        };

    /// <summary>Of a dry run without the last file of a folder.</summary>
    public static Wording WouldBeEmptied(string name, int year) => new(
        $"Zkontrolováno: {name}, ve složce roku {year} by nezůstal žádný soubor a rok by přestal být zveřejněn.",
        $"Checked: no file would be left in the folder {year} of {name}, and the year would no longer be published.");

    private static Wording Stays(string? edition) => edition is null
        ? new("Rok nemá zveřejněný rozpočet.", "the year has no published budget.")
        : new($"Zůstává předchozí edice {edition}.", $"edition {edition} stays.");

    private static string Count(long number, string noun) =>
        number == 0 ? $"no {noun}s" : $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("#,0", Spaced);
}
