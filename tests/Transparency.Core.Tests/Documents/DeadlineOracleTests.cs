using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Documents;

/// <summary>The same deadlines counted on the fingers: day after day from the event, looking at each.</summary>
public sealed class DeadlineOracleTests
{
    private static readonly DateOnly First = new(2022, 12, 1);

    /// <summary>Holidays of the days that are counted here, as the calendar prints them.</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        .. new[]
        {
            "2022-12-24", "2022-12-25", "2022-12-26", "2023-01-01", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08",
            "2023-07-05", "2023-07-06", "2023-09-28", "2023-10-28", "2023-11-17",
            "2023-12-24", "2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-01", "2024-05-08",
            "2024-07-05", "2024-07-06", "2024-09-28", "2024-10-28", "2024-11-17",
            "2024-12-24", "2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-08",
            "2025-07-05", "2025-07-06",
        }.Select(Day.Of),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Fact]
    public void ThirtyDaysAreThoseThatAreCountedOneByOne()
    {
        for (var approved = First; approved < new DateOnly(2025, 5, 1); approved = approved.AddDays(1))
        {
            foreach (var published in Enumerable.Range(-3, 45).Select(approved.AddDays))
            {
                var deadline = Of(new BudgetDocument(
                    DocumentKind.Amendment,
                    null,
                    null,
                    null,
                    approved,
                    published,
                    null));

                Assert.Equal(CountedUp(approved), deadline.Due);
                Assert.Equal(Late(CountedUp(approved), published), (deadline.State, deadline.Days));
            }
        }
    }

    [Fact]
    public void FifteenDaysAreThoseThatAreCountedBackOneByOne()
    {
        for (var meeting = First; meeting < new DateOnly(2025, 5, 1); meeting = meeting.AddDays(1))
        {
            foreach (var published in Enumerable.Range(-25, 40).Select(meeting.AddDays))
            {
                var deadline = Of(new BudgetDocument(
                    DocumentKind.DraftOutlook,
                    null,
                    null,
                    null,
                    meeting,
                    published,
                    null));

                Assert.Equal(CountedBack(meeting), deadline.Due);
                Assert.Equal(Late(CountedBack(meeting), published), (deadline.State, deadline.Days));
            }
        }
    }

    /// <summary>
    /// Where the publication is not given, every day is tried on which it may have been: only what is so on all of them is told.
    /// </summary>
    [Fact]
    public void WhetherADraftStayedIsToldWhereItIsSoWheneverTheBudgetWasPublished()
    {
        for (var meeting = new DateOnly(2021, 12, 20); meeting < new DateOnly(2022, 1, 20); meeting = meeting.AddDays(1))
        {
            foreach (var published in Enumerable.Range(0, 8).Select(days => days < 7 ? meeting.AddDays(days) : (DateOnly?)null))
            {
                foreach (var removed in Enumerable.Range(-5, 20).Select(meeting.AddDays))
                {
                    BudgetDocument[] documents =
                    [
                        new(DocumentKind.DraftBudget, null, null, null, null, null, removed),
                        new(DocumentKind.Budget, null, null, null, meeting, published, null)
                    ];

                    var kept =
                        DocumentDeadlines.Of(
                            documents, FiscalYear.Of(2022), MunicipalityKind.Municipality, new DateOnly(2030, 1, 1)).Listed[0].Deadlines
                                .Single(deadline => deadline.Rule == DeadlineRule.DraftBudgetKept);

                    IEnumerable<DateOnly> possible = published is { } day ? [day] : Enumerable.Range(0, 30).Select(meeting.AddDays);
                    var states = possible
                        .Select(there => removed < (meeting.Year < 2022 ? meeting : there) ? DeadlineState.Missed : DeadlineState.Met)
                        .Distinct()
                        .ToList();
                    Assert.Equal(states is [var only] ? only : DeadlineState.Unknown, kept.State);
                }
            }
        }
    }

    /// <summary>Day after day over the day of the law 24/2017 Sb.: no deadline is told of which somebody was late before it.</summary>
    [Fact]
    public void NobodyIsLateBeforeTheLaw()
    {
        var law = new DateOnly(2017, 2, 21);
        for (var day = new DateOnly(2017, 1, 1); day < new DateOnly(2017, 5, 1); day = day.AddDays(1))
        {
            foreach (var kind in DocumentKinds.All)
            {
                var document = new BudgetDocument(kind, null, null, null, day, null, null);
                var told =
                    DocumentDeadlines.Of(
                        [document], FiscalYear.Of(2017), MunicipalityKind.Organisation, new DateOnly(2030, 1, 1)).Listed[0].Deadlines;

                var isDraft = kind is DocumentKind.DraftBudget or DocumentKind.DraftOutlook;
                var isAsked = isDraft ? CountedBack(day) >= law : kind is DocumentKind.Budget or DocumentKind.Outlook && day >= law;
                Assert.Equal(isAsked ? 1 : 0, told.Count);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhateverIsListedAStateFitsItsDays(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        for (var i = 0; i < 500; i++)
        {
            BudgetDocument[] documents = [.. Enumerable.Range(0, 1 + numbers.Below(8)).Select(_ => new BudgetDocument(
                numbers.Of(DocumentKinds.All), null, null, numbers.OneIn(3)
                    ? null
                    : "https://www.example.cz/", DayOrNull(numbers), DayOrNull(numbers), numbers.OneIn(3) ? DayOrNull(numbers) : null))
                        .Order(DocumentOrder.Usual)];
            var today = First.AddDays(numbers.Below(1200));
            var found = DocumentDeadlines.Of(documents, FiscalYear.Of(2024), MunicipalityKind.Municipality, today);

            Assert.Equal(documents, found.Listed.Select(listed => listed.Document));
            Assert.All(
                found.Listed.SelectMany(listed => listed.Deadlines).Concat(found.Missing.Select(missing => missing.Deadline)),
                deadline => AssertFits(deadline, today));
            Assert.All(found.Missing, missing => Assert.DoesNotContain(documents, document => document.Kind == missing.Kind));

            // As days go by a deadline that was missed stays missed by the same, or by more where nothing was done.
            var later = DocumentDeadlines.Of(documents, FiscalYear.Of(2024), MunicipalityKind.Municipality, today.AddDays(1));
            foreach (var (now, then) in found.Listed
                .Zip(later.Listed)
                .SelectMany(both =>
                    both.First.Deadlines
                        .Where(deadline => deadline.State == DeadlineState.Missed && deadline.Done is not null)
                        .Select(deadline => (deadline, both.Second.Deadlines))))
            {
                Assert.Contains(then, deadline => deadline.Rule == now.Rule && deadline.State == DeadlineState.Missed);
            }
        }
    }

    private static void AssertFits(Deadline deadline, DateOnly today)
    {
        var days = deadline.Due is { } due ? (deadline.Done ?? today).DayNumber - due.DayNumber : 0;
        switch (deadline.State)
        {
            case DeadlineState.Met:
                Assert.True(deadline is { Done: not null, Days: null } && deadline.Done <= today);
                Assert.True(deadline.Rule == DeadlineRule.DraftBudgetKept ? days >= 0 : days <= 0);
                break;
            case DeadlineState.Missed:
                Assert.True(deadline.Days is > 0);
                Assert.Equal(deadline.Rule == DeadlineRule.DraftBudgetKept ? -days : days, deadline.Days);
                break;
            case DeadlineState.Running:
                Assert.Equal((null, -days), (deadline.Done, deadline.Days));
                Assert.True(deadline.Days >= 0);
                break;
            default:
                Assert.Null(deadline.Days);
                break;
        }
    }

    private static DateOnly? DayOrNull(SeededNumbers numbers) => numbers.OneIn(4) ? null : First.AddDays(numbers.Below(1000));

    private static Deadline Of(BudgetDocument document) =>
        DocumentDeadlines.Of(
            [document], FiscalYear.Of(2024), MunicipalityKind.Municipality, new DateOnly(2030, 1, 1)).Listed[0].Deadlines[0];

    private static DateOnly CountedUp(DateOnly day)
    {
        for (var counted = 0; counted < 30; counted++)
            day = day.AddDays(1);

        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Contains(day))
            day = day.AddDays(1);

        return day;
    }

    private static DateOnly CountedBack(DateOnly day)
    {
        for (var counted = 0; counted < 15; counted++)
            day = day.AddDays(-1);

        return day;
    }

    private static (DeadlineState, int?) Late(DateOnly due, DateOnly done)
    {
        var days = 0;
        for (var day = due; day < done; day = day.AddDays(1))
            days++;

        return days == 0 ? (DeadlineState.Met, null) : (DeadlineState.Missed, days);
    }
}
