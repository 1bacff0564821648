using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The names under which systems and clerks write a column of a stage, in the one table that says what they are: with or without accents,
/// in any case and order of words, with a day, a year or a unit: <c>UR k 31.10.</c>, <c>Schválený rozpočet 2024 (v tis. Kč)</c>.
/// </summary>
internal static class StageColumns
{
    private static readonly Dictionary<string, Stage> Known = Table(
        (Stage.Approved,
        [
            "SR", "RS", "ROZSCH", "SRDAL", "SCHVALENO", "SCHVALENY", "SCHV", "SCHVALENY ROZPOCET", "SCHVALENY ROZP", "SCHV ROZPOCET",
            "SCHV ROZP", "SCHVALENO ROZPOCET", "PUVODNI ROZPOCET",
        ]),
        (Stage.Amended,
        [
            "UR", "RU", "ROZPZ", "ROZPZM", "RUDAL", "UPRAVENO", "UPRAVENY", "UPR ROZPOCET", "UPR ROZP", "UPRAVENY ROZPOCET",
            "UPRAVENY ROZP", "ZMENENO", "ZMENENY", "ZMENENY ROZPOCET", "PO ZMENACH", "ROZPOCET PO ZMENACH", "ROZP PO ZMENACH",
            "ROZPOCET PO ZMENE", "PO ZMENE", "PO UPRAVACH", "ROZPOCET PO UPRAVACH", "ROZPOCET PO UPRAVE", "ROZPOCET PO RO",
            "ROZPOCET PO ROZPOCTOVYCH OPATRENICH", "PO ROZPOCTOVYCH OPATRENICH", "AKTUALNI ROZPOCET", "AKTUALIZOVANY ROZPOCET",
        ]),
        (Stage.Actual,
        [
            "SK", "SKDAL", "ROZKZ", "SKUT", "SKUTECNOST", "SKUTECNE", "CERPANI", "CERPANO", "PLNENI", "PLNENO", "CERPANI PLNENI",
            "SKUTECNE CERPANI", "SKUTECNE PLNENI", "SKUTECNOST CERPANI", "SKUTECNOST PLNENI", "CERPANI ROZPOCTU", "PLNENI ROZPOCTU",
            "CERPANI PLNENI ROZPOCTU", "VYSLEDEK OD POCATKU ROKU", "SKUTECNOST OD POCATKU ROKU", "CERPANI OD POCATKU ROKU",
            "PLNENI OD POCATKU ROKU", "VYSLEDEK OD ZACATKU ROKU", "SKUTECNOST OD ZACATKU ROKU", "OD POCATKU ROKU",
        ]));

    /// <summary>What the column's name says, or null where it is no column of a stage. A percentage is none.</summary>
    public static StageColumn? OfOrNull(string name)
    {
        if (name.Contains('%', StringComparison.Ordinal))
            return null;

        var words = ColumnName.Words(name);
        var unit = AmountUnits.In(words);

        words.RemoveAll(word => AmountUnits.In([word]) != AmountUnit.Crowns);

        if (!TryTakeTime(words, out var year))
            return null;

        words.RemoveAll(word => word is "KC" or "CZK" or "KORUNACH" or "KORUN" or "V");

        return StageOrNull(words) is { } stage ? new StageColumn(stage, unit, year) : null;
    }

    private static Stage? StageOrNull(List<string> words)
    {
        if (words.Count == 0)
            return null;
        if (Known.TryGetValue(Key(words), out var stage) || Known.TryGetValue(string.Concat(words), out stage))
            return stage;

        // Schválený rozpočet (SR): the letters must say what the words do.
        var abbreviation = words.FindIndex(word => word is "SR" or "RS" or "UR" or "RU" or "SK");
        if (abbreviation < 0 || words.Count == 1)
            return null;

        var rest = words.Where((_, at) => at != abbreviation).ToList();

        return Known.TryGetValue(Key(rest), out stage) && Known[words[abbreviation]] == stage ? stage : null;
    }

    /// <summary>
    /// Takes the day and the year off. A number that is neither, and a month or a quarter alone, is another amount than that since January.
    /// </summary>
    private static bool TryTakeTime(List<string> words, out int? year)
    {
        year = null;

        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (FiscalYear.ParseOrNull(words[i]) is not { } said)
                continue;
            if (year is not null && year != said.Value)
                return false;

            year = said.Value;
            words.RemoveAt(i);
        }

        var day = words.FindLastIndex(word => word is "K" or "KE");
        if (day >= 0)
        {
            words.RemoveAt(day);

            var isDated = words.RemoveAll(word => word is "DNI" or "DATU") > 0;

            // Of k 31.12.24 the year is the third number.
            var numbers = words.Skip(day).TakeWhile(IsNumber).Count();
            if (numbers > 3 || (numbers == 0 && !isDated))
                return false;
            if (numbers == 3)
                year ??= 2000 + int.Parse(words[day + 2], CultureInfo.InvariantCulture);

            words.RemoveRange(day, numbers);
        }
        else if (words.FindIndex(IsNumber) is >= 0 and var first && first + 1 < words.Count && words[first].TrimStart('0') == "1"
            && IsNumber(words[first + 1]))
        {
            // Skutečnost 1-12/2024 is of the whole time since January.
            words.RemoveRange(first, 2);
        }

        if (year is not null)
            words.RemoveAll(word => word is "NA" or "ZA" or "ROK" or "R" or "ROCE");
        if (year is not null && !words.Contains("POCATKU") && !words.Contains("ZACATKU"))
            words.RemoveAll(word => word is "ROKU");

        return !words.Exists(IsNumber);
    }

    private static bool IsNumber(string word) => char.IsDigit(word[0]);

    private static string Key(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    private static Dictionary<string, Stage> Table(params ReadOnlySpan<(Stage Stage, string[] Names)> stages)
    {
        var table = new Dictionary<string, Stage>(StringComparer.Ordinal);

        foreach (var (stage, names) in stages)
        {
            foreach (var name in names)
            {
                table[Key(name.Split(' '))] = stage;
                table[name.Replace(" ", "", StringComparison.Ordinal)] = stage;
            }
        }

        return table;
    }
}
