using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Imports;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Previews;

/// <summary>
/// Makes questions of what a dry run found: only what whoever dropped the files can decide, with the answers as buttons. Everything else
/// stays a problem of the report.
/// </summary>
/// <param name="report">What the dry run said of the folder with the files in it.</param>
/// <param name="dropped">The names of the files.</param>
public sealed partial class PreviewQuestions(ImportReport report, IReadOnlyList<string> dropped)
{
    /// <summary>Of the rows that count so many in a hundred may be dated elsewhere without a question: invoices are paid late.</summary>
    private const int LateRows = 10;

    private readonly IReadOnlyList<ReportedGroup> _groups = report.Lines();

    /// <param name="wages">How many payments would be shown with a description that speaks of wages.</param>
    public IReadOnlyList<PreviewQuestion> All(long wages) =>
    [
        .. OfYear(),
        .. OfFiles(FileProblems.OtherIco, PreviewQuestion.OtherIco, file => new(
            $"Soubor {file} má jiné IČO než tato obec. Zveřejnit se zde nedá.",
            $"{file} is of another IČO than this municipality. It cannot be published here.")),
        .. OfSamePeriod(),
        .. OfBrokenFiles(),
        .. OfDrop(),
        .. wages > 0 ? [OfWages(wages)] : Array.Empty<PreviewQuestion>(),
    ];

    /// <summary>Asked of a year that is public and would have no file left.</summary>
    public static PreviewQuestion OfEmptied(int year) => new(
        PreviewQuestion.YearEmptied,
        $"No file would be left in the folder: the budget of {Number(year)} would no longer be public.",
        $"Ve složce nezůstane žádný soubor: rozpočet roku {Number(year)} přestane být zveřejněn.",
        [Keep("Ano, rok nezveřejňovat", "Yes, publish the year no longer")]);

    /// <summary>The totals that are less than half of those before: side and stage, and both amounts.</summary>
    public static IEnumerable<(int Side, int Stage, Money Now, Money Before)> Halved(SideTotals now, SideTotals before)
    {
        StageTotals[] after = [now.Income, now.Expenditure], earlier = [before.Income, before.Expenditure];
        for (var side = 0; side < after.Length; side++)
        {
            Money?[] amounts = [after[side].Approved, after[side].Amended, after[side].Actual];
            Money?[] were = [earlier[side].Approved, earlier[side].Amended, earlier[side].Actual];

            for (var stage = 0; stage < amounts.Length; stage++)
            {
                if (were[stage] is { Halere: > 0 } was && (amounts[stage] ?? Money.Zero).Halere < was.Halere / 2m)
                    yield return (side, stage, amounts[stage] ?? Money.Zero, was);
            }
        }
    }

    private IEnumerable<PreviewQuestion> OfYear()
    {
        var refused = Of(FileProblems.WrongYear).ToList();
        var late = Of(RowProblems.DateOutsideYear).ToList();
        var accepted = report.Files.Sum(file => file.Accepted);
        var rows = late.Sum(group => group.Count);
        if (refused.Count == 0 && (rows == 0 || rows * 100 < accepted * LateRows))
            yield break;

        var year = YearOrNull([.. refused, .. late]);
        var answers = new List<PreviewAnswer>();

        if (year is { } other)
        {
            answers.Add(new(
                PreviewAnswer.Move,
                string.Create(CultureInfo.InvariantCulture, $"Upload into {other}"),
                string.Create(CultureInfo.InvariantCulture, $"Nahrát do roku {other}"),
                Year: other));
        }

        if (refused.Count > 0)
            answers.AddRange(Files(refused).SelectMany(LeaveOut));
        else
            answers.Add(Keep($"Ponechat v roce {report.Year}", $"Leave in {report.Year}"));

        var text = refused.Count > 0
            ? OfRefused(Files(refused), year)
            : new Wording(
                $"{RowsOfYear(rows, year).Czech}, a nahrává se rok {report.Year}. Do kterého roku patří?",
                $"{RowsOfYear(rows, year).English}, and {report.Year} is uploaded. Which year is that of?");

        yield return new(PreviewQuestion.WrongYear, text.English, text.Czech, answers);
    }

    private Wording OfRefused(IReadOnlyList<string> files, int? year) => new(
        $"{string.Join(", ", files)}: soubor je {FromYear(year).Czech}, a nahrává se rok {report.Year}. Do tohoto roku se nahrát nedá.",
        $"{string.Join(", ", files)}: the file is {FromYear(year).English}, and {report.Year} is uploaded. "
            + "It cannot be published in that year.");

    /// <summary>So many rows, and of which year they are.</summary>
    private static Wording RowsOfYear(long rows, int? year) => new(
        $"{Counted.Rows(rows).Czech} {(rows is >= 2 and <= 4 ? "jsou" : "je")} {FromYear(year).Czech}",
        $"{Counted.Rows(rows).English} {(rows == 1 ? "is" : "are")} {FromYear(year).English}");

    private static Wording FromYear(int? year) => year is { } known
        ? new($"z roku {Number(known)}", $"of {Number(known)}")
        : new("z jiného roku", "of another year");

    private IEnumerable<PreviewQuestion> OfFiles(ProblemKind kind, string code, Func<string, Wording> say) =>
        Files(Of(kind)).Select(file => new PreviewQuestion(code, say(file).English, say(file).Czech, LeaveOut(file)));

    /// <summary>Of two files that say the same the report names the one to take away.</summary>
    private IEnumerable<PreviewQuestion> OfSamePeriod()
    {
        // A table in a workbook, or a file in an archive, goes with the whole.
        var files = Of(FileProblems.OverlappingFiles).SelectMany(FilesOf).Select(file => file.Split('/')[0]);

        foreach (var file in files.Distinct(StringComparer.Ordinal))
        {
            if (DroppedOrNull(file) is { } own)
            {
                yield return new(
                    PreviewQuestion.SamePeriod,
                    $"{own} says what another file says, which is newer or has more. The two cannot be published together.",
                    $"Soubor {own} uvádí totéž co jiný, který je novější nebo úplnější. Společně se zveřejnit nedají.",
                    LeaveOut(own));
            }
            else
            {
                yield return new(
                    PreviewQuestion.SamePeriod,
                    $"{file} is in the folder already and says the same as a new file.",
                    $"Soubor {file} už ve složce je a uvádí totéž co nový.",
                    [new(PreviewAnswer.Replace, "Replace it", "Nahradit ho", File: file)]);
            }
        }
    }

    /// <summary>Where several files are dropped, one that is none of a budget need not keep the others from being published.</summary>
    private IEnumerable<PreviewQuestion> OfBrokenFiles()
    {
        if (dropped.Count < 2)
            return [];

        string[] asked = [FileProblems.WrongYear.Code, FileProblems.OtherIco.Code, FileProblems.OverlappingFiles.Code];
        var others = _groups.Where(group => group.Severity == Severity.Error && !asked.Contains(group.Code, StringComparer.Ordinal));
        return Files(others).Select(file => new PreviewQuestion(
            PreviewQuestion.BrokenFile,
            $"{file} cannot be published. Leave it out, or mend it and upload it again.",
            $"Soubor {file} zveřejnit nelze. Vynechte ho, nebo ho opravte a nahrajte znovu.",
            LeaveOut(file)));
    }

    private IEnumerable<PreviewQuestion> OfDrop()
    {
        if (report.Totals is not { } now || report.Before is not { } before || report.Errors > 0)
            yield break;

        var halved = Halved(now, before).ToList();
        if (halved.Count == 0)
            yield break;

        Wording[] sides = [new("příjmů", "of income"), new("výdajů", "of expenditure")];
        Wording[] stages = [new("schválený rozpočet", "the approved budget"), new("rozpočet po změnách", "the amended budget"),
            new("skutečnost", "the actual amount")];
        yield return new(
            PreviewQuestion.TotalsDropped,
            "Totals fall by more than half: " + string.Join("; ", halved.Select(one =>
                $"{stages[one.Stage].English} {sides[one.Side].English} "
                    + $"from {EnglishText.Amount(one.Before)} to {EnglishText.Amount(one.Now)} CZK"))
                + ". Is no file missing?",
            "Součty klesají o více než polovinu: " + string.Join("; ", halved.Select(one =>
                $"{stages[one.Stage].Czech} {sides[one.Side].Czech} z {CzechText.Amount(one.Before)} na {CzechText.Amount(one.Now)} Kč"))
                + ". Nechybí žádný soubor?",
            [Keep("Je to v pořádku, zveřejnit", "That is right, publish")]);
    }

    private static PreviewQuestion OfWages(long wages) => new(
        PreviewQuestion.Descriptions,
        $"{Counted.DescriptionsThatSpeak(wages).English} of wages or rewards. Everybody will see it.",
        $"{Counted.DescriptionsThatSpeak(wages).Czech} o mzdách nebo odměnách. Uvidí to každý.",
        [
            new(PreviewAnswer.Hide, "Hide descriptions", "Skrýt popisy"),
            Keep("Ponechat popisy", "Leave the descriptions"),
        ]);

    /// <summary>The year that most of what was found names and that is not the folder's.</summary>
    private int? YearOrNull(IReadOnlyList<ReportedGroup> groups)
    {
        var rows = new SortedDictionary<int, long>();

        foreach (var place in groups.SelectMany(group => group.Places))
        {
            foreach (Match match in Year().Matches(place.Found ?? ""))
            {
                if (int.Parse(match.Value, CultureInfo.InvariantCulture) is var year && year != report.Year)
                {
                    rows[year] = rows.GetValueOrDefault(year) + 1;
                    break;
                }
            }
        }

        return rows.Count == 0 ? null : rows.MaxBy(of => of.Value).Key;
    }

    private IEnumerable<ReportedGroup> Of(ProblemKind kind) =>
        _groups.Where(group => group.Code == kind.Code && (group.Code == FileProblems.OverlappingFiles.Code || Files([group]).Count > 0));

    /// <summary>Which of the dropped files it concerns.</summary>
    private List<string> Files(IEnumerable<ReportedGroup> groups) =>
        [.. groups.SelectMany(FilesOf).Select(DroppedOrNull).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> FilesOf(ReportedGroup group) => group.Places.Select(place => place.File);

    /// <summary>What lies in an archive or a workbook is called after it.</summary>
    private string? DroppedOrNull(string file) => dropped
        .Where(name => file == name || file.StartsWith(name + "/", StringComparison.Ordinal))
        .MaxBy(name => name.Length);

    private static PreviewAnswer Keep(string czech, string english) => new(PreviewAnswer.Keep, english, czech);

    /// <summary>A file that is dropped alone cannot be left out.</summary>
    private IReadOnlyList<PreviewAnswer> LeaveOut(string file) => dropped.Count < 2
        ? []
        : [new(PreviewAnswer.LeaveOut, $"Leave out {file}", $"Vynechat {file}", File: file)];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A year as it stands in a date of any shape: 2023, 1. 2. 2023, 20230201.</summary>
    [GeneratedRegex("(?<![0-9])(19[89][0-9]|20[0-9]{2})(?=(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![0-9])|(?![0-9]))")]
    private static partial Regex Year();
}
