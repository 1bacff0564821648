using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Publications;

/// <summary>
/// A publication in one line: whose, which year, and what it changed, such as "Brno-Lipová 2024: výdaje +1,2 mil. Kč, 3 nové platby".
/// </summary>
public static class PublicationTitle
{
    /// <summary>Financing is what the other two leave, so that it is said only where there is room.</summary>
    private const int MostAmounts = 2;

    /// <summary>Also of a year that comes back after it was withdrawn, so that it is not called the first time.</summary>
    private static Wording Published { get; } = new("rozpočet zveřejněn", "budget published");

    /// <summary>Where nothing is known of the edition before.</summary>
    private static Wording Updated { get; } = new("rozpočet aktualizován", "budget updated");

    private static Wording Rewritten { get; } = new("znovu vydáno, částky se nezměnily", "issued again, no amount changed");

    private static Wording Withdrawn { get; } = new("rozpočet byl stažen", "budget was withdrawn");

    /// <summary>The entry of an edition that is withdrawn.</summary>
    private static Wording WithdrawnEdition { get; } = new("edice rozpočtu byla stažena", "an edition of the budget was withdrawn");

    /// <summary>The news that one was withdrawn, while another stays current.</summary>
    private static Wording WithdrawnOlder { get; } =
        new("starší edice rozpočtu byla stažena", "an older edition of the budget was withdrawn");

    /// <summary>What is spent on one thing and not on another: no total differs.</summary>
    private static Wording Moved { get; } = new("přesuny uvnitř rozpočtu", "amounts moved within the budget");

    private static Wording EventsChanged { get; } = new("změna akcí", "events changed");

    private static Wording DocumentsChanged { get; } = new("změna dokumentů", "documents changed");

    public static Wording Of(Publication publication)
    {
        var what = publication switch
        {
            { Withdrawal: not null, Edition: not null } => WithdrawnEdition,
            { Withdrawal.Current: not null } => WithdrawnOlder,
            { Edition: null } => Withdrawn,
            { IsReturn: true } => Returned(publication.Edition!),
            { Previous: null } => Published,
            { Change: { } change } => Changed(change),
            _ => Updated,
        };
        var head = $"{publication.Municipality.Name} {publication.Year.ToString(CultureInfo.InvariantCulture)}";

        if (publication.IsOfState)
        {
            return new(
                $"{head} {PublicationWords.ByState.Czech}: {what.Czech}",
                $"{head} {PublicationWords.ByState.English}: {what.English}");
        }

        return new($"{head}: {what.Czech}", $"{head}: {what.English}");
    }

    /// <summary>The publication before was undone.</summary>
    private static Wording Returned(string edition) => new($"vráceno k edici {edition}", $"returned to edition {edition}");

    private static Wording Changed(PublicationChange change)
    {
        if (change.IsNone)
            return Rewritten;

        var amounts = Amounts(change.Totals).ToList();
        var parts = amounts.Take(MostAmounts).Concat(Payments(change.Payments)).ToList();

        if (parts.Count == 0)
            parts.Add(change.Nodes.Count > 0 ? Moved : change.Events.IsNone ? DocumentsChanged : EventsChanged);

        return new(
            string.Join(", ", parts.Select(part => part.Czech)),
            string.Join(", ", parts.Select(part => part.English)));
    }

    /// <summary>Of each side the stage that tells most: what was done before what is planned.</summary>
    private static IEnumerable<Wording> Amounts(SideTotals totals)
    {
        (StageTotals? Stages, Wording Actual, Wording Amended, Wording Approved)[] sides =
        [
            (
                totals.Expenditure,
                new("výdaje", "expenditure"),
                new("rozpočet výdajů", "budgeted expenditure"),
                new("schválené výdaje", "approved expenditure")),
            (
                totals.Income,
                new("příjmy", "income"),
                new("rozpočet příjmů", "budgeted income"),
                new("schválené příjmy", "approved income")),
            (
                totals.Financing,
                new("financování", "financing"),
                new("rozpočet financování", "budgeted financing"),
                new("schválené financování", "approved financing")),
        ];

        foreach (var (stages, actual, amended, approved) in sides)
        {
            var (words, money) = stages switch
            {
                { Actual: { Halere: not 0 } amount } => (actual, amount),
                { Amended: { Halere: not 0 } amount } => (amended, amount),
                { Approved: { Halere: not 0 } amount } => (approved, amount),
                _ => (null, Money.Zero),
            };

            if (words is not null)
            {
                yield return new(
                    $"{words.Czech} {ShortAmount.Signed(money, Language.Czech)}",
                    $"{words.English} {ShortAmount.Signed(money, Language.English)}");
            }
        }
    }

    private static IEnumerable<Wording> Payments(PaymentsChange payments)
    {
        if (payments.Added > 0)
        {
            yield return Counted(
                payments.Added,
                ("nová platba", "nové platby", "nových plateb"),
                ("new payment", "new payments"));
        }

        if (payments.Removed > 0)
        {
            yield return Counted(
                payments.Removed,
                ("zrušená platba", "zrušené platby", "zrušených plateb"),
                ("payment gone", "payments gone"));
        }
    }

    /// <summary>Czech has other words for one, for two to four, and for more.</summary>
    private static Wording Counted(long count, (string One, string Few, string Many) czech, (string One, string Many) english) => new(
        $"{Figures.Count(count, Language.Czech)} {(count == 1 ? czech.One : count < 5 ? czech.Few : czech.Many)}",
        $"{Figures.Count(count, Language.English)} {(count == 1 ? english.One : english.Many)}");
}
