using Transparency.Samples.Budgets;

namespace Transparency.Samples.Municipalities;

/// <summary>About forty million crowns a year, in few documents.</summary>
internal static class VlkohradyBudget
{
    internal static readonly MunicipalityBudget Usual = new(
        BudgetTable.Parse("""
            0000 1111=6100 1121=5900 1211=10400 1341=70 1345=1800 1511=2100
            0000 4112=910 4116@501=380 4216@502=2900
            2321 u20 2111=1300
            3612 u20 2132=1250
            3722 u20 2324=420
            6310 u10 2141=160
            0000 8124=-800

            2212 u20 5169=350 5171=2400 6121@502=5100
            2321 u20 5154=410 5169=330 5171=560
            3113 u10 5331=4100
            3314 u30 5136=70 5139=40 5021=80
            3399 u30 @503 5169=260 5175=35 5194=30
            3419 u30 5222=340
            3612 u20 5154=290 5171=870
            3631 u20 5154=520
            3722 u20 5169=2700
            3745 u20 5139=130 5156=90 5169=610
            5512 u10 5132@501=150 5137=90
            6112 u10 5023=1950 5032=170
            6171 u10 5011=5600 5031=1390 5032=510 5139=140 5162=85 5168=290 5169=420 5173=20
            6310 u10 5163=60
            """),
        [
            new("501", "Výbava jednotky hasičů"),
            new("502", "Rekonstrukce ulice Vlčí", "Povrch, chodníky a osvětlení"),
            new("503", "Vlkohradské posvícení"),
        ],
        Step: 1_000, UsualBill: 140_000, MostRows: 4, OwnTransfers: 240_000);
}
