using System.Globalization;
using Transparency.Core.Imports;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Publications.Withdrawals;

/// <summary>
/// The report of a folder that is refused because it still gives what was withdrawn. It names nothing but that: other problems quote rows,
/// and
/// totals are what was withdrawn.
/// </summary>
public static class WithdrawnReport
{
    /// <param name="report">The report as it would be without the withdrawal; its outcome, edition and covered files stay.</param>
    /// <param name="name">The municipality's name.</param>
    /// <param name="withdrawal">What forbids the folder.</param>
    public static ImportReport Of(ImportReport report, string name, Withdrawal withdrawal)
    {
        var sentence = Sentence(report, name, withdrawal);
        return report with
        {
            Sentence = sentence.English,
            SentenceCs = sentence.Czech,
            Files = [],
            Problems =
            [
                ReportedProblem.Of(new Problem(
                    BudgetProblems.Withdrawn,
                    "",
                    null,
                    null,
                    Wording.Verbatim(Found(withdrawal)),
                    null))
            ],
            ProblemCounts = new Dictionary<string, long> { [BudgetProblems.Withdrawn.Code] = 1 },
            Errors = 1,
            Warnings = 0,
            Totals = null,
            Before = null,
            Balances = null,
            Groups = null,
            Offer = null,
        };
    }

    private static Wording Sentence(ImportReport report, string name, Withdrawal withdrawal)
    {
        var day = withdrawal.At.UtcDateTime;
        var because = withdrawal.Because.Words;
        var stays = report.Edition is { } edition
            ? new Wording($" Zůstává edice {edition}.", $" Edition {edition} stays.")
            : Wording.Verbatim("");

        return new Wording(
            $"Nezveřejněno: {name}, edice {withdrawal.Edition} rozpočtu {report.Year} byla "
            + $"{day.ToString("d. M. yyyy", CultureInfo.InvariantCulture)} stažena ({because.Czech}) a složka dává stále totéž; "
            + $"vložte do ní opravený soubor.{stays.Czech}",
            $"Not published: edition {withdrawal.Edition} of the budget {report.Year} of {name} was withdrawn on "
            + $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({because.English}), and the folder still gives the same; "
            + $"put a corrected file into it.{stays.English}");
    }

    /// <summary>As problems have it: what was found, in words that need no translation.</summary>
    private static string Found(Withdrawal withdrawal) =>
        string.Create(CultureInfo.InvariantCulture, $"{withdrawal.Edition}, {withdrawal.At.UtcDateTime:yyyy-MM-dd}, {withdrawal.Reason}");
}
