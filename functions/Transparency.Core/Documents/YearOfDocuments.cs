using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Documents;

/// <summary>Counts the deadlines of one year's documents, which depend on each other: a draft's on when the budget was approved.</summary>
internal sealed class YearOfDocuments(IReadOnlyList<BudgetDocument> documents, FiscalYear year, DateOnly today)
{
    public IEnumerable<Deadline> DeadlinesOf(BudgetDocument document) => document.Kind switch
    {
        DocumentKind.DraftOutlook => [BeforeMeeting(DeadlineRule.DraftOutlookPublished, document, DocumentKind.Outlook)],
        DocumentKind.Outlook => [AfterApproval(DeadlineRule.OutlookPublished, document)],
        DocumentKind.DraftBudget => [BeforeMeeting(DeadlineRule.DraftBudgetPublished, document, DocumentKind.Budget), .. Kept(document)],
        DocumentKind.Budget => [.. Approved(document), AfterApproval(DeadlineRule.BudgetPublished, document)],
        DocumentKind.ProvisionalBudget => [.. Approved(document), AfterApproval(DeadlineRule.ProvisionalBudgetPublished, document)],
        DocumentKind.Amendment => [AfterApproval(DeadlineRule.AmendmentPublished, document)],
        DocumentKind.DraftFinalAccount => [BeforeMeeting(DeadlineRule.DraftFinalAccountPublished, document, DocumentKind.FinalAccount)],
        _ => [.. FinalAccountApproved(document), AfterApproval(DeadlineRule.FinalAccountPublished, document)],
    };

    /// <summary>
    /// What should be on the list. An outlook holds for years and is not asked for; the final account is not before its year is over; and a
    /// draft
    /// only where the day is known by which it had to be there.
    /// </summary>
    public IEnumerable<MissingDocument> Missing()
    {
        if (MissingDraftOrNull(DeadlineRule.DraftBudgetPublished, DocumentKind.DraftBudget, DocumentKind.Budget) is { } draft)
            yield return draft;
        if (!Has(DocumentKind.Budget) && !Has(DocumentKind.ProvisionalBudget))
            yield return NotListed(DocumentKind.Budget, DeadlineRule.BudgetApproved, DeadlineRules.BeforeTheYear(year));

        if (MissingDraftOrNull(
            DeadlineRule.DraftFinalAccountPublished, DocumentKind.DraftFinalAccount, DocumentKind.FinalAccount) is { } account)
        {
            yield return account;
        }

        if (!Has(DocumentKind.FinalAccount) && today > year.LastDay)
            yield return NotListed(DocumentKind.FinalAccount, DeadlineRule.FinalAccountApproved, DeadlineRules.FinalAccount(year));
    }

    private Deadline AfterApproval(DeadlineRule rule, BudgetDocument document) =>
        Published(rule, DeadlineRules.AfterApproval(document.Approved), document);

    /// <param name="rule">Which deadline.</param>
    /// <param name="draft">The draft; its own day of approval is that of the meeting that discussed it.</param>
    /// <param name="approvedAs">What it became, whose approval is that day where the draft does not say it.</param>
    private Deadline BeforeMeeting(DeadlineRule rule, BudgetDocument draft, DocumentKind approvedAs) =>
        Published(rule, DeadlineRules.BeforeMeeting(draft.Approved ?? FirstApproval(approvedAs)), draft);

    private Deadline Published(DeadlineRule rule, DateOnly? due, BudgetDocument document) =>
        Deadline.Of(rule, due, document.Published, document.Published is not null || document.Url is not null, today);

    /// <summary>Whether a draft was taken away too early; it is not asked of one that still hangs.</summary>
    private IEnumerable<Deadline> Kept(BudgetDocument draft)
    {
        if (draft.Removed is not { } removed || removed > today)
            yield break;

        var published = documents.Where(document => document.Kind == DocumentKind.Budget).Min(document => document.Published);
        var meeting = draft.Approved ?? FirstApproval(DocumentKind.Budget);
        if ((meeting ?? published) is null)
            yield break;

        yield return DeadlineRules.KeptUntil(meeting, published, removed) is not { } until
            ? new Deadline(DeadlineRule.DraftBudgetKept, null, removed, DeadlineState.Unknown, null)
            : removed < until
                ? new Deadline(DeadlineRule.DraftBudgetKept, until, removed, DeadlineState.Missed, until.DayNumber - removed.DayNumber)
            : new Deadline(DeadlineRule.DraftBudgetKept, until, removed, DeadlineState.Met, null);
    }

    /// <summary>Said once, of the first budget or else of the first rules of a provisional one; whichever was there first counts.</summary>
    private IEnumerable<Deadline> Approved(BudgetDocument document)
    {
        if (!ReferenceEquals(document, First(DocumentKind.Budget) ?? First(DocumentKind.ProvisionalBudget)))
            yield break;

        var (budget, provisional) = (FirstApproval(DocumentKind.Budget), FirstApproval(DocumentKind.ProvisionalBudget));
        var due = DeadlineRules.BeforeTheYear(year);
        var done = budget is null || provisional < budget ? provisional ?? budget : budget;
        var isUnknown =
            documents.Any(other => other.Kind is DocumentKind.Budget or DocumentKind.ProvisionalBudget && other.Approved is null);
        // A day that is not given may have been in time, so that a later one proves nothing.
        if (isUnknown && (done > due || done > today))
            done = null;

        yield return Deadline.Of(DeadlineRule.BudgetApproved, due, done, isUnknown, today);
    }

    private IEnumerable<Deadline> FinalAccountApproved(BudgetDocument document)
    {
        if (!ReferenceEquals(document, First(DocumentKind.FinalAccount)))
            yield break;

        var approved = FirstApproval(DocumentKind.FinalAccount);
        yield return Deadline.Of(
            DeadlineRule.FinalAccountApproved, DeadlineRules.FinalAccount(year), approved, isDone: approved is null, today);
    }

    private MissingDocument? MissingDraftOrNull(DeadlineRule rule, DocumentKind draft, DocumentKind approvedAs) =>
        !Has(draft) && DeadlineRules.BeforeMeeting(FirstApproval(approvedAs)) is { } due ? NotListed(draft, rule, due) : null;

    private MissingDocument NotListed(DocumentKind kind, DeadlineRule rule, DateOnly due) =>
        new(kind, Deadline.Of(rule, due, null, isDone: false, today));

    private bool Has(DocumentKind kind) => First(kind) is not null;

    private BudgetDocument? First(DocumentKind kind) => documents.FirstOrDefault(document => document.Kind == kind);

    private DateOnly? FirstApproval(DocumentKind kind) =>
        documents.Where(document => document.Kind == kind).Min(document => document.Approved);
}
