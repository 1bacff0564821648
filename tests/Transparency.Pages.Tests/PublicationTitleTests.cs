using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Words;
using Transparency.Pages.Publications;

namespace Transparency.Pages.Tests;

/// <summary>What feeds call an entry says what changed, in both languages.</summary>
public sealed class PublicationTitleTests
{
    private static readonly StageTotals Same = Stages(0, 0, 0);

    [Theory]
    [InlineData(1_234_500, 3, 0, "výdaje +1,2 mil. Kč, 3 nové platby", "expenditure +CZK 1.2 million, 3 new payments")]
    [InlineData(-2_500_000_000, 1, 2, "výdaje −2,5 mld. Kč, 1 nová platba, 2 zrušené platby",
        "expenditure −CZK 2.5 billion, 1 new payment, 2 payments gone")]
    [InlineData(950.5, 1234, 1, "výdaje +950,5 Kč, 1\u00A0234 nových plateb, 1 zrušená platba",
        "expenditure +CZK 950.5, 1,234 new payments, 1 payment gone")]
    [InlineData(999_960, 0, 5, "výdaje +1 mil. Kč, 5 zrušených plateb", "expenditure +CZK 1 million, 5 payments gone")]
    [InlineData(12_340, 0, 0, "výdaje +12,3 tis. Kč", "expenditure +CZK 12.3 thousand")]
    public void ATitleSaysHowMuchAndHowManyPayments(double spent, long added, long removed, string czech, string english) =>
        AssertTitle(
            Changed(new SideTotals(Same, Stages(0, 0, (decimal)spent), null), Payments(added, removed), nodes: 1),
            czech,
            english);

    [Fact]
    public void OfASideTheStageThatTellsMostIsSaid()
    {
        AssertTitle(
            Changed(new SideTotals(Stages(0, 1000, 2000), Stages(0, 500, 0), Stages(7000, 0, null)), Payments(0, 0), nodes: 1),
            "rozpočet výdajů +500 Kč, příjmy +2 tis. Kč",
            "budgeted expenditure +CZK 500, income +CZK 2 thousand");
        AssertTitle(
            Changed(new SideTotals(Same, Same, Stages(7000, 0, null)), Payments(0, 0), nodes: 1),
            "schválené financování +7 tis. Kč",
            "approved financing +CZK 7 thousand");
    }

    [Fact]
    public void WhatChangesNoTotalIsSaidToo()
    {
        var totals = new SideTotals(Same, Same, null);

        AssertTitle(Changed(totals, Payments(0, 0), nodes: 2), "přesuny uvnitř rozpočtu", "amounts moved within the budget");
        AssertTitle(Changed(totals, Payments(0, 0), events: 1), "změna akcí", "events changed");
        AssertTitle(Changed(totals, Payments(0, 0), documents: 1), "změna dokumentů", "documents changed");
        AssertTitle(Changed(totals, Payments(0, 0)), "znovu vydáno, částky se nezměnily", "issued again, no amount changed");
    }

    [Fact]
    public void WhatIsNoChangeIsCalledByItsName()
    {
        var first = Entry(null) with { Previous = null };
        var withdrawal = new PublicationWithdrawal("personal-data", first.PublishedAt, ["0123456789ab"], null);

        AssertTitle(first, "rozpočet zveřejněn", "budget published");
        AssertTitle(Entry(null), "rozpočet aktualizován", "budget updated");
        AssertTitle(first with { Edition = null }, "rozpočet byl stažen", "budget was withdrawn");
        AssertTitle(first.After(withdrawal), "edice rozpočtu byla stažena", "an edition of the budget was withdrawn");
        AssertTitle(
            first with { Edition = null, Withdrawal = withdrawal with { Current = "ba9876543210" } },
            "starší edice rozpočtu byla stažena",
            "an older edition of the budget was withdrawn");
    }

    private static void AssertTitle(Publication publication, string czech, string english) =>
        Assert.Equal(new Wording("Brno-Lipová 2024: " + czech, "Brno-Lipová 2024: " + english), PublicationTitle.Of(publication));

    private static Publication Changed(SideTotals totals, PaymentsChange payments, int nodes = 0, int events = 0, int documents = 0) =>
        Entry(new PublicationChange(
            totals,
            [.. Enumerable.Repeat(new NodeChange("income", "item", "1111", "x", Same, Same, Same), nodes)],
            payments,
            new EventsChange(events, [], 0, []),
            documents == 0 ? null : new DocumentsChange(documents, [new DocumentName(DocumentKind.Budget, "1", null)], 0, [])));

    private static Publication Entry(PublicationChange? change) => new(
        "20240101000000000-brno-lipova-2024-0123456789ab",
        new MunicipalityName("brno-lipova", "Brno-Lipová"),
        2024,
        "0123456789ab",
        "ba9876543210",
        new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
        [],
        null,
        null,
        0,
        change,
        null,
        []);

    private static PaymentsChange Payments(long added, long removed) => new(added, Money.Zero, removed, Money.Zero);

    private static StageTotals Stages(decimal? approved, decimal? amended, decimal? actual) =>
        new(Crowns(approved), Crowns(amended), Crowns(actual));

    private static Money? Crowns(decimal? amount) => amount is { } crowns ? Money.FromCrowns(crowns) : null;
}
