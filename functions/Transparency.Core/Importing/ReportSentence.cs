using System.Globalization;

namespace Transparency.Core.Importing;

/// <summary>The first line of a report: in one sentence, whether it went well.</summary>
public static class ReportSentence
{
    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00A0" };

    public static string English(ImportOutcome outcome, string name, int year, string? edition, long rows, long errors, long warnings) => outcome switch
    {
        ImportOutcome.Published => $"Published: the budget {year} of {name}, edition {edition}, {Number(rows)} rows, {Count(warnings, "warning")}.",
        ImportOutcome.Unchanged => $"Unchanged: the budget {year} of {name} is already published as edition {edition}, {Count(warnings, "warning")}.",
        ImportOutcome.Rejected => $"Not published: {Count(errors, "error")} in the budget {year} of {name}; {(edition is null ? "the year has no published budget" : $"edition {edition} stays")}.",
        ImportOutcome.Checked => $"Checked, not published: with these files the budget {year} of {name} could be published, {Number(rows)} rows, {Count(warnings, "warning")}.",
        ImportOutcome.CheckFailed => $"Checked, not published: with these files the budget {year} of {name} would be refused, {Count(errors, "error")}.",
        _ => $"Withdrawn: the folder {year} of {name} is empty, so the year is no longer published.",
    };

    public static string Czech(ImportOutcome outcome, string name, int year, string? edition, long rows, long errors, long warnings) => outcome switch
    {
        ImportOutcome.Published => $"Zveřejněno: {name}, rozpočet {year}, edice {edition}; načteno řádků: {Number(rows)}, upozornění: {Number(warnings)}.",
        ImportOutcome.Unchanged => $"Beze změny: {name}, rozpočet {year} je již zveřejněn jako edice {edition}; upozornění: {Number(warnings)}.",
        ImportOutcome.Rejected => $"Nezveřejněno: {name}, rozpočet {year}; chyb k opravě: {Number(errors)}. {(edition is null ? "Rok nemá zveřejněný rozpočet." : $"Zůstává předchozí edice {edition}.")}",
        ImportOutcome.Checked => $"Zkontrolováno, nezveřejněno: {name}, rozpočet {year}; s těmito soubory by šel zveřejnit. Načteno řádků: {Number(rows)}, upozornění: {Number(warnings)}.",
        ImportOutcome.CheckFailed => $"Zkontrolováno, nezveřejněno: {name}, rozpočet {year}; s těmito soubory by byl odmítnut. Chyb k opravě: {Number(errors)}.",
        _ => $"Staženo: {name}, složka roku {year} je prázdná, rok proto již není zveřejněn.",
    };

    private static string Count(long number, string noun) => number == 0 ? $"no {noun}s" : $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("#,0", Spaced);
}
