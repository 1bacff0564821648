using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Documents;

/// <summary>Around 21 February 2017, when the law 24/2017 Sb. made more be published.</summary>
public sealed class DeadlinesOfNewLawTests
{
    private static readonly DateOnly Later = Day.Of("2027-01-01");

    [Theory]
    [InlineData("2017-02-20", "", "")]
    [InlineData(
        "2017-02-21",
        "OutlookPublished BudgetPublished ProvisionalBudgetPublished AmendmentPublished FinalAccountPublished",
        "OutlookPublished BudgetPublished")]
    public void ThirtyDaysAreAskedSinceTheDayOfTheirLaw(string approved, string municipality, string organisation)
    {
        DocumentKind[] kinds =
        [
            DocumentKind.Outlook,
            DocumentKind.Budget,
            DocumentKind.ProvisionalBudget,
            DocumentKind.Amendment,
            DocumentKind.FinalAccount
        ];

        // Published too late for any law, not published at all, and on a day that is not after the approval.
        (
            string? Approved,
            string? Published,
            bool HasUrl)[] days = [(approved, "2018-01-01", true), (approved, null, false), (null, approved, true)];

        Assert.All(days, of =>
        {
            BudgetDocument[] documents = [.. kinds.Select(kind => Day.Document(kind, of.Approved, of.Published, hasUrl: of.HasUrl))];
            Assert.Equal(municipality, Rules(documents, MunicipalityKind.Municipality, "Published"));
            Assert.Equal(organisation, Rules(documents, MunicipalityKind.Organisation, "Published"));
        });
    }

    [Theory]
    // Fifteen days before 8 March 2017 are 21 February.
    [InlineData("2017-02-20", "DraftBudgetPublished DraftBudgetKept DraftFinalAccountPublished", "")]
    [InlineData("2017-03-07", "DraftBudgetPublished DraftBudgetKept DraftFinalAccountPublished", "DraftBudgetKept")]
    [InlineData(
        "2017-03-08",
        "DraftOutlookPublished DraftBudgetPublished DraftBudgetKept DraftFinalAccountPublished",
        "DraftOutlookPublished DraftBudgetPublished DraftBudgetKept")]
    public void DraftsOfOutlooksAndOfOrganisationsAreAskedForSinceTheDayOfTheirLaw(string meeting, string municipality, string organisation)
    {
        BudgetDocument[] documents =
        [
            .. new[]
            {
                DocumentKind.DraftOutlook,
                DocumentKind.DraftBudget,
                DocumentKind.DraftFinalAccount
            }.Select(kind => Day.Document(kind, meeting, "2017-01-02", "2017-01-03"))
        ];

        Assert.Equal(municipality, Rules(documents, MunicipalityKind.Municipality, "Draft"));
        Assert.Equal(organisation, Rules(documents, MunicipalityKind.Organisation, "Draft"));
    }

    [Theory]
    [InlineData("2017-03-07", MunicipalityKind.Organisation, "")]
    [InlineData("2017-03-08", MunicipalityKind.Organisation, "DraftBudget")]
    [InlineData("2015-12-14", MunicipalityKind.Municipality, "DraftBudget")]
    public void ADraftThatNoLawAskedForIsNotMissing(string approved, MunicipalityKind kind, string missing) =>
        Assert.Equal(
            missing,
            string.Join(
                ' ',
                DocumentDeadlines.Of(
                    [Day.Document(DocumentKind.Budget, approved, null), Day.Document(DocumentKind.FinalAccount, null, null)],
                    FiscalYear.Of(2016),
                    kind,
                    Later).Missing.Select(of => of.Kind)));

    [Fact]
    public void OlderLawsHoldBefore2017()
    {
        BudgetDocument[] documents =
        [
            Day.Document(DocumentKind.Budget, "2016-01-04", "2016-01-05"),
            Day.Document(DocumentKind.FinalAccount, "2017-07-01", null)
        ];

        var found = DocumentDeadlines.Of(documents, FiscalYear.Of(2016), MunicipalityKind.Municipality, Later).Listed
            .SelectMany(listed => listed.Deadlines)
            .ToList();

        Assert.Equal(
            [
                new Deadline(DeadlineRule.BudgetApproved, Day.Of("2015-12-31"), Day.Of("2016-01-04"), DeadlineState.Missed, 4),
                new Deadline(DeadlineRule.FinalAccountApproved, Day.Of("2017-06-30"), Day.Of("2017-07-01"), DeadlineState.Missed, 1)
            ],
            found.Where(deadline => deadline.Rule is DeadlineRule.BudgetApproved or DeadlineRule.FinalAccountApproved));
    }

    /// <summary>The deadlines that are told and whose rule's name has the word in it.</summary>
    private static string Rules(BudgetDocument[] documents, MunicipalityKind kind, string word) => string.Join(' ', DocumentDeadlines
        .Of(documents, FiscalYear.Of(2017), kind, Later).Listed
        .SelectMany(listed => listed.Deadlines)
            .Select(deadline => $"{deadline.Rule}")
            .Where(rule => rule.Contains(word, StringComparison.Ordinal)));
}
