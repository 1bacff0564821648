using Transparency.Samples.Budgets;

namespace Transparency.Samples.Municipalities;

/// <summary>About forty million crowns a year, booked in a few large documents.</summary>
internal static class LiskovecBudget
{
    internal static readonly MunicipalityBudget Usual = new(
        BudgetTable.Parse("""
            0000 1111=5900 1121=5600 1211=9800 1341=64 1345=1750 1511=2300
            0000 4112=980 4116=420 4216@2024003=2600
            2310 u30 2111=1900
            3612 u30 2132=1450
            3722 u20 2324=510
            6310 u10 2141=180
            0000 8124=-1200

            2212 u20 5171@1001=2900 6121@2024003=5400
            2310 u30 5151=420 5171=610
            3113 u10 5331=3900
            3314 u40 5136=60 5169=90
            3399 u40 @1002 5169=240 5175=40 5492=60
            3419 u40 5222=380
            3612 u30 5154=330 5171=980
            3631 u20 5154=640
            3722 u20 5169=2950
            3745 u20 5139=140 5169=780
            5512 u10 5132=120 5156=60
            6112 u10 5023=2100 5032=190
            6171 u10 5011=6100 5031=1510 5032=560 5137=180 5139=150 5162=90 5168=310 5169=640
            6310 u10 5163=70
            6399 u10 5362=620
            """),
        [
            new("1001", "Zimní údržba a výtluky", From: 2024),
            new("1002", "Lískovecké léto", From: 2024),
            new("2024003", "Most přes Olešničku", From: 2024),
        ],
        Step: 1_000, UsualBill: 75_000, MostRows: 6, OwnTransfers: 300_000);
}
