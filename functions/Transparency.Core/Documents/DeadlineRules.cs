using Transparency.Core.Municipalities;

namespace Transparency.Core.Documents;

/// <summary>
/// Where each deadline comes from and how its last day is counted. Days are counted as § 605 of the civil code (89/2012 Sb.) and § 40 of
/// the
/// administrative code (500/2004 Sb.) count them: the day of the event is not one of them.
/// <list type="bullet">
/// <item>Thirty days after an approval that end on a Saturday, a Sunday or a holiday end on the next working day: § 607 of the civil code
/// says so of any
/// deadline, and nothing in 250/2000 Sb. says otherwise.</item>
/// <item>Fifteen days before a meeting are counted back from it, and not moved: internet pages can be written on any day, and moving could
/// only
/// shorten the time that citizens have. The fifteenth day before the meeting is in time.</item>
/// <item>A day that the law itself names, the end of the year and 30 June, is not moved.</item>
/// </list>
/// A duty is told only of days on which it was the law: nobody missed in 2016 what was first asked in 2017.
/// </summary>
public static class DeadlineRules
{
    private const string BudgetRules = " zákona č. 250/2000 Sb.";
    private const int DaysBeforeMeeting = 15;
    private const int DaysAfterApproval = 30;

    /// <summary>
    /// Since this day (the law 484/2020 Sb.) a draft stays until what was approved is published, and not only until it is approved.
    /// </summary>
    private static readonly DateOnly DraftsStayLonger = new(2022, 1, 1);

    /// <summary>
    /// Since this day (the law 24/2017 Sb., promulgated beside 23/2017 Sb. on 6 February 2017 and in force on the fifteenth day after) what
    /// was approved is
    /// published within thirty days (§§ 3, 11, 13, 16 and 17), so is the draft of an outlook before it is discussed, and organisations have
    /// § 28a. The fifteen days
    /// of a draft budget and a draft final account, § 13 on the budget's approval and 128/2000 Sb. are older.
    /// </summary>
    private static readonly DateOnly MoreIsPublished = new(2017, 2, 21);

    /// <summary>The provision, in Czech as it is cited.</summary>
    /// <param name="rule">Which deadline.</param>
    /// <param name="kind">Subsidised organisations have provisions of their own.</param>
    public static string Law(this DeadlineRule rule, MunicipalityKind kind) => (rule, kind == MunicipalityKind.Organisation) switch
    {
        (DeadlineRule.DraftOutlookPublished, false) => "§ 3 odst. 3" + BudgetRules,
        (DeadlineRule.DraftOutlookPublished, true) => "§ 28a odst. 1" + BudgetRules,
        (DeadlineRule.OutlookPublished, false) => "§ 3 odst. 4" + BudgetRules,
        (DeadlineRule.OutlookPublished, true) => "§ 28a odst. 2" + BudgetRules,
        (DeadlineRule.DraftBudgetPublished or DeadlineRule.DraftBudgetKept, false) => "§ 11 odst. 3" + BudgetRules,
        (DeadlineRule.DraftBudgetPublished or DeadlineRule.DraftBudgetKept, true) => "§ 28a odst. 3" + BudgetRules,
        (DeadlineRule.BudgetPublished, false) => "§ 11 odst. 4" + BudgetRules,
        (DeadlineRule.BudgetPublished, true) => "§ 28a odst. 4" + BudgetRules,
        (DeadlineRule.BudgetApproved or DeadlineRule.ProvisionalBudgetPublished, _) => "§ 13" + BudgetRules,
        (DeadlineRule.AmendmentPublished, _) => "§ 16 odst. 5" + BudgetRules,
        (DeadlineRule.DraftFinalAccountPublished, _) => "§ 17 odst. 6" + BudgetRules,
        (DeadlineRule.FinalAccountPublished, _) => "§ 17 odst. 8" + BudgetRules,
        _ => kind == MunicipalityKind.Region ? "zákon č. 129/2000 Sb." : "§ 43 zákona č. 128/2000 Sb.",
    };

    /// <summary>
    /// Whether the deadline concerns such a body at all: an organisation has neither amendments nor a final account to publish.
    /// </summary>
    internal static bool Concerns(this DeadlineRule rule, MunicipalityKind kind) => kind != MunicipalityKind.Organisation
        || rule is DeadlineRule.DraftOutlookPublished
            or DeadlineRule.OutlookPublished
            or DeadlineRule.DraftBudgetPublished
            or DeadlineRule.DraftBudgetKept
            or DeadlineRule.BudgetPublished;

    /// <summary>Whether the duty was the law when it would have had to be done.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="kind">All duties of an organisation are of 2017.</param>
    /// <param name="document">Whose deadline it is, or null for one that is not listed.</param>
    internal static bool WasLaw(this Deadline deadline, MunicipalityKind kind, BudgetDocument? document) => deadline.Rule switch
    {
        // Counted from the approval, which was not after the day of publication.
        DeadlineRule.OutlookPublished
            or DeadlineRule.BudgetPublished
            or DeadlineRule.ProvisionalBudgetPublished
            or DeadlineRule.AmendmentPublished
            or DeadlineRule.FinalAccountPublished =>
            !((document?.Approved ?? document?.Published) < MoreIsPublished),
        // Counted back from the meeting: its last day has to be in the time of the law too.
        DeadlineRule.DraftOutlookPublished => !(deadline.Due < MoreIsPublished),
        _ => kind != MunicipalityKind.Organisation || !(deadline.Due < MoreIsPublished),
    };

    internal static DateOnly? AfterApproval(DateOnly? approved) =>
        approved is { } day ? WorkingDays.AtOrAfter(day.AddDays(DaysAfterApproval)) : null;

    internal static DateOnly? BeforeMeeting(DateOnly? meeting) => meeting?.AddDays(-DaysBeforeMeeting);

    /// <summary>
    /// The first day on which a draft may be gone, or null where a day is not given that it takes to tell. The one of meeting and
    /// publication that is given still
    /// bounds the other, because what is approved is published afterwards: gone before the meeting is too early, gone after the publication
    /// is not.
    /// </summary>
    /// <param name="meeting">When the budget was approved, or null.</param>
    /// <param name="published">When it was published, or null.</param>
    /// <param name="removed">When the draft went.</param>
    internal static DateOnly? KeptUntil(
        DateOnly? meeting,
        DateOnly? published,
        DateOnly removed) => (meeting ?? published) < DraftsStayLonger
        ? meeting ?? (removed >= published ? published : null)
        : published ?? (removed < meeting ? meeting : null);

    internal static DateOnly BeforeTheYear(FiscalYear year) => new(year.Value - 1, 12, 31);

    internal static DateOnly FinalAccount(FiscalYear year) => new(year.Value + 1, 6, 30);
}
