using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Documents;

/// <summary>Every deadline on the days around its last one.</summary>
public sealed class DocumentDeadlinesTests
{
    private static readonly DateOnly Later = Day.Of("2027-01-01");

    [Theory]
    // 12 December 2023 and thirty days is Thursday 11 January 2024.
    [InlineData("2023-12-12", "2023-12-12", "met", null, "2024-01-11")]
    [InlineData("2023-12-12", "2024-01-10", "met", null, "2024-01-11")]
    [InlineData("2023-12-12", "2024-01-11", "met", null, "2024-01-11")]
    [InlineData("2023-12-12", "2024-01-12", "missed", 1, "2024-01-11")]
    [InlineData("2023-12-12", "2024-01-16", "missed", 5, "2024-01-11")]
    // A leap year: thirty days after 30 January are 29 February, and 1 March is one too many.
    [InlineData("2024-01-30", "2024-02-29", "met", null, "2024-02-29")]
    [InlineData("2024-01-30", "2024-03-01", "missed", 1, "2024-02-29")]
    [InlineData("2023-01-30", "2023-03-01", "met", null, "2023-03-01")]
    // The thirtieth day is a Saturday, a Sunday, New Year's Day, and Good Friday before Easter.
    [InlineData("2024-05-16", "2024-06-17", "met", null, "2024-06-17")]
    [InlineData("2024-05-16", "2024-06-18", "missed", 1, "2024-06-17")]
    [InlineData("2024-05-17", "2024-06-17", "met", null, "2024-06-17")]
    [InlineData("2023-12-02", "2024-01-02", "met", null, "2024-01-02")]
    [InlineData("2023-12-02", "2024-01-03", "missed", 1, "2024-01-02")]
    [InlineData("2024-02-28", "2024-04-02", "met", null, "2024-04-02")]
    [InlineData("2024-02-28", "2024-04-03", "missed", 1, "2024-04-02")]
    public void WhatIsApprovedIsPublishedWithinThirtyDays(string approved, string published, string state, int? days, string due)
    {
        (DocumentKind Kind, DeadlineRule Rule)[] kinds =
        [
            (
                DocumentKind.Budget,
                DeadlineRule.BudgetPublished), (
                    DocumentKind.ProvisionalBudget,
                    DeadlineRule.ProvisionalBudgetPublished), (DocumentKind.Amendment, DeadlineRule.AmendmentPublished),
            (DocumentKind.Outlook, DeadlineRule.OutlookPublished), (DocumentKind.FinalAccount, DeadlineRule.FinalAccountPublished),
        ];
        Assert.All(kinds, of => AssertDeadline(Of([Day.Document(of.Kind, approved, published)], Later), of.Rule, state, days, due));
    }

    [Theory]
    // The meeting is on 14 December: the fifteenth day before it is 29 November.
    [InlineData("2023-12-14", "2023-11-28", "met", null, "2023-11-29")]
    [InlineData("2023-12-14", "2023-11-29", "met", null, "2023-11-29")]
    [InlineData("2023-12-14", "2023-11-30", "missed", 1, "2023-11-29")]
    [InlineData("2023-12-14", "2023-12-20", "missed", 21, "2023-11-29")]
    // Over the end of February and of a year; a Sunday is not moved.
    [InlineData("2024-03-14", "2024-02-28", "met", null, "2024-02-28")]
    [InlineData("2024-03-15", "2024-02-29", "met", null, "2024-02-29")]
    [InlineData("2023-03-15", "2023-02-28", "met", null, "2023-02-28")]
    [InlineData("2024-01-10", "2023-12-26", "met", null, "2023-12-26")]
    [InlineData("2023-12-18", "2023-12-03", "met", null, "2023-12-03")]
    [InlineData("2023-12-18", "2023-12-04", "missed", 1, "2023-12-03")]
    public void ADraftIsPublishedFifteenDaysBeforeTheMeeting(string meeting, string published, string state, int? days, string due)
    {
        (DocumentKind Draft, DocumentKind Approved, DeadlineRule Rule)[] drafts =
        [
            (
                DocumentKind.DraftBudget,
                DocumentKind.Budget,
                DeadlineRule.DraftBudgetPublished), (
                    DocumentKind.DraftOutlook,
                    DocumentKind.Outlook,
                    DeadlineRule.DraftOutlookPublished), (
                        DocumentKind.DraftFinalAccount,
                        DocumentKind.FinalAccount,
                        DeadlineRule.DraftFinalAccountPublished),
        ];

        Assert.All(drafts, of =>
        {
            AssertDeadline(Of([Day.Document(of.Draft, meeting, published)], Later), of.Rule, state, days, due);
            // Where the draft does not say the day of the meeting, it is that of the approval.
            AssertDeadline(
                Of([Day.Document(of.Draft, null, published), Day.Document(of.Approved, meeting, null)], Later),
                of.Rule,
                state,
                days,
                due);
        });
    }

    [Theory]
    [InlineData("2023-12-31", null, "met", null)]
    [InlineData("2024-01-01", null, "missed", 1)]
    [InlineData("2024-02-29", null, "missed", 60)]
    [InlineData("2024-02-29", "2023-12-31", "met", null)]
    [InlineData("2024-02-29", "2024-01-03", "missed", 3)]
    [InlineData("2023-12-20", "2024-01-03", "met", null)]
    [InlineData(null, "2019-12-18", "met", null)]
    public void ABudgetOrTheRulesOfAProvisionalOneAreThereBeforeTheYear(string? budget, string? provisional, string state, int? days)
    {
        BudgetDocument?[] documents =
        [
            budget is null ? null : Day.Document(DocumentKind.Budget, budget, null),
            provisional is null ? null : Day.Document(DocumentKind.ProvisionalBudget, provisional, null)
        ];

        AssertDeadline(Of([.. documents.OfType<BudgetDocument>()], Later), DeadlineRule.BudgetApproved, state, days, "2023-12-31");
    }

    [Fact]
    public void ADayThatIsNotGivenMayHaveBeenInTime()
    {
        AssertDeadline(
            Of([Day.Document(DocumentKind.Budget, null, "2024-03-01")], Later),
            DeadlineRule.BudgetApproved,
            "unknown",
            null,
            "2023-12-31");

        AssertDeadline(
            Of([Day.Document(DocumentKind.Budget, "2024-02-01", null), Day.Document(DocumentKind.ProvisionalBudget, null, null)], Later),
            DeadlineRule.BudgetApproved,
            "unknown",
            null,
            "2023-12-31");

        AssertDeadline(
            Of([Day.Document(DocumentKind.Budget, "2023-12-01", null), Day.Document(DocumentKind.ProvisionalBudget, null, null)], Later),
            DeadlineRule.BudgetApproved,
            "met",
            null,
            "2023-12-31");
    }

    [Theory]
    [InlineData("2025-06-30", "met", null)]
    [InlineData("2025-07-01", "missed", 1)]
    [InlineData("2025-01-20", "met", null)]
    [InlineData(null, "unknown", null)]
    public void TheFinalAccountIsApprovedByTheEndOfJune(string? approved, string state, int? days) =>
        AssertDeadline(
            Of([Day.Document(DocumentKind.FinalAccount, approved, null)], Later),
            DeadlineRule.FinalAccountApproved,
            state,
            days,
            "2025-06-30");

    [Theory]
    // Until the budget is published, on 20 December.
    [InlineData("2023-12-14", "2023-12-20", "2023-12-20", "met", null, "2023-12-20")]
    [InlineData("2023-12-14", "2023-12-20", "2023-12-19", "missed", 1, "2023-12-20")]
    // Where that is not known, nobody can say whether the budget was there; but it was not before it was approved.
    [InlineData("2023-12-14", null, "2023-12-13", "missed", 1, "2023-12-14")]
    [InlineData("2023-12-14", null, "2023-12-14", "unknown", null, null)]
    [InlineData("2023-12-14", null, "2024-03-01", "unknown", null, null)]
    // Before 2022 it stays until the budget was approved, whenever that was published.
    [InlineData("2021-12-31", null, "2021-12-31", "met", null, "2021-12-31")]
    [InlineData("2021-12-31", null, "2021-12-30", "missed", 1, "2021-12-31")]
    [InlineData("2022-01-01", null, "2022-01-01", "unknown", null, null)]
    // Without the day of the approval: it was no later than the publication.
    [InlineData(null, "2021-12-20", "2021-12-20", "met", null, "2021-12-20")]
    [InlineData(null, "2021-12-20", "2021-12-19", "unknown", null, null)]
    [InlineData(null, "2023-12-20", "2023-12-20", "met", null, "2023-12-20")]
    [InlineData(null, "2023-12-20", "2023-12-19", "missed", 1, "2023-12-20")]
    [InlineData("2021-12-14", "2021-12-20", "2021-12-14", "met", null, "2021-12-14")]
    [InlineData("2021-12-14", "2021-12-20", "2021-12-13", "missed", 1, "2021-12-14")]
    [InlineData("2022-01-01", "2022-01-20", "2022-01-14", "missed", 6, "2022-01-20")]
    public void ADraftStaysUntilTheBudgetIsThere(
        string? approved,
        string? published,
        string removed,
        string state,
        int? days,
        string? due) =>
        AssertDeadline(
            Of(
                [
                    Day.Document(DocumentKind.DraftBudget, null, "2021-11-01", removed),
                    Day.Document(DocumentKind.Budget, approved, published)
                ],
                Later),
            DeadlineRule.DraftBudgetKept,
            state,
            days,
            due);

    [Fact]
    public void ADraftThatStillHangsIsNotAskedHowLongItStayed()
    {
        var budget = Day.Document(DocumentKind.Budget, "2023-12-14", "2023-12-20");

        Assert.DoesNotContain(
            Of([Day.Document(DocumentKind.DraftBudget, null, "2023-11-01"), budget], Later),
            deadline => deadline.Rule == DeadlineRule.DraftBudgetKept);

        Assert.DoesNotContain(
            Of([Day.Document(DocumentKind.DraftBudget, null, "2023-11-01", "2023-12-18"), budget], Day.Of("2023-12-17")),
            deadline => deadline.Rule == DeadlineRule.DraftBudgetKept);
    }

    [Theory]
    [InlineData("2024-01-10", "running", 1)]
    [InlineData("2024-01-11", "running", 0)]
    [InlineData("2024-01-12", "missed", 1)]
    [InlineData("2023-12-12", "running", 30)]
    public void WhatIsNotPublishedYetHasDaysLeftUntilTheDeadlineIsOver(string today, string state, int days)
    {
        AssertDeadline(
            Of([Day.Document(DocumentKind.Amendment, "2023-12-12", null, hasUrl: false)], Day.Of(today)),
            DeadlineRule.AmendmentPublished,
            state,
            days,
            "2024-01-11");

        // A day to come is not done yet.
        AssertDeadline(
            Of([Day.Document(DocumentKind.Amendment, "2023-12-12", "2024-01-20")], Day.Of(today)),
            DeadlineRule.AmendmentPublished,
            state,
            days,
            "2024-01-11");
    }

    [Theory]
    [InlineData("2023-12-12", null)]
    [InlineData(null, "2023-12-20")]
    [InlineData(null, null)]
    public void WithoutADayNothingIsSaid(string? approved, string? published) =>
        AssertDeadline(
            Of([Day.Document(DocumentKind.Amendment, approved, published)], Later),
            DeadlineRule.AmendmentPublished,
            "unknown",
            null,
            approved is null ? null : "2024-01-11");

    [Fact]
    public void AnOrganisationHasTheDeadlinesOfItsOwnParagraph()
    {
        BudgetDocument[] documents = [.. DocumentKinds.All.Select(kind => Day.Document(kind, "2023-12-14", "2023-11-01", "2023-11-02"))];
        var of = DocumentDeadlines.Of(documents, FiscalYear.Of(2024), MunicipalityKind.Organisation, Later);

        Assert.Equal(
            [
                DeadlineRule.DraftOutlookPublished,
                DeadlineRule.OutlookPublished,
                DeadlineRule.DraftBudgetPublished,
                DeadlineRule.DraftBudgetKept,
                DeadlineRule.BudgetPublished
            ],
            of.Listed.SelectMany(listed => listed.Deadlines).Select(deadline => deadline.Rule));

        Assert.All(
            of.Listed.SelectMany(listed => listed.Deadlines),
            deadline => Assert.Contains("§ 28a", deadline.Rule.Law(MunicipalityKind.Organisation), StringComparison.Ordinal));
        Assert.Equal(documents.Length, of.Listed.Count);
        Assert.Empty(of.Missing);
    }

    [Fact]
    public void WhoListsNothingMissesNothing() =>
        Assert.Equivalent(
            new DocumentDeadlines([], []),
            DocumentDeadlines.Of([], FiscalYear.Of(2024), MunicipalityKind.Municipality, Later),
            strict: true);

    [Theory]
    [InlineData("2023-12-01", "Budget BudgetApproved running 30")]
    [InlineData("2023-12-31", "Budget BudgetApproved running 0")]
    [InlineData("2024-01-01", "Budget BudgetApproved missed 1")]
    [InlineData("2024-12-31", "Budget BudgetApproved missed 366")]
    [InlineData("2025-01-01", "Budget BudgetApproved missed 367, FinalAccount FinalAccountApproved running 180")]
    [InlineData("2025-07-01", "Budget BudgetApproved missed 548, FinalAccount FinalAccountApproved missed 1")]
    public void WhatIsNotListedIsMissedWhenItsDeadlineIsOver(string today, string missing) =>
        Assert.Equal(missing, Missing([Day.Document(DocumentKind.Amendment, null, null)], today));

    [Theory]
    [InlineData("2023-11-29", "DraftBudget DraftBudgetPublished running 0")]
    [InlineData("2023-11-30", "DraftBudget DraftBudgetPublished missed 1")]
    public void ADraftIsMissedWhereTheMeetingIsKnown(string today, string missing) =>
        Assert.Equal(missing, Missing([Day.Document(DocumentKind.Budget, "2023-12-14", null)], today));

    [Fact]
    public void EveryDeadlineNamesItsLaw() => Assert.All(Enum.GetValues<DeadlineRule>(), rule =>
        Assert.All(Enum.GetValues<MunicipalityKind>(), kind => Assert.Matches("zákona? č\\. (250|128|129)/2000 Sb\\.$", rule.Law(kind))));

    private static string Missing(BudgetDocument[] documents, string today) => string.Join(", ", DocumentDeadlines
        .Of(documents, FiscalYear.Of(2024), MunicipalityKind.Municipality, Day.Of(today)).Missing
        .Select(missing =>
            $"{missing.Kind} {missing.Deadline.Rule} {missing.Deadline.State.ToString().ToLowerInvariant()} {missing.Deadline.Days}"));

    private static List<Deadline> Of(BudgetDocument[] documents, DateOnly today) =>
        [
            .. DocumentDeadlines.Of(documents, FiscalYear.Of(2024), MunicipalityKind.Municipality, today).Listed.SelectMany(listed =>
                listed.Deadlines)
        ];

    private static void AssertDeadline(List<Deadline> deadlines, DeadlineRule rule, string state, int? days, string? due)
    {
        var deadline = Assert.Single(deadlines, deadline => deadline.Rule == rule);
        Assert.Equal((state, days, Day.OrNull(due)), (deadline.State.ToString().ToLowerInvariant(), deadline.Days, deadline.Due));
    }
}
