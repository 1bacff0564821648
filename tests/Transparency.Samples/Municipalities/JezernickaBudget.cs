using Transparency.Samples.Budgets;

namespace Transparency.Samples.Municipalities;

/// <summary>About thirty million crowns a year; every activity is an event, and projects have units of their own.</summary>
internal static class JezernickaBudget
{
    internal static readonly MunicipalityBudget Usual = new(
        BudgetTable.Parse("""
            0000 1111=5200 1112=340 1113=910 1121=4900 1211=9800 1341=60 1345=1450 1361=35 1511=1900
            0000 4112=640 4116@114=460 4216@301=2600
            2310 @110 2111=980
            2321 @111 2111=1150
            3314 @114 2111=15
            3612 @112 2132=1480
            3632 @113 2111=60
            3722 @116 2324=310
            6171 @100 2111=40 2141=120
            0000 8124=-900

            2212 @102 5169=420 5171=1900 6121@301=4300
            2219 u1102 @302 5171=60 6121=1600
            2310 @110 5151=120 5154=310 5171=640
            2321 @111 5154=390 5169=510 5171=480 6121@303=2100
            3113 @115 5331=2600 5171=520
            3314 @114 5136=60 5139=20 5021=90
            3399 @117 5139=60 5169=320 5194=45
            3412 u3206 @118 5139=50 5154=90 5171=310
            3412 u3207 @118 5171=140
            3419 @119 5222=280
            3612 @112 5154=110 5169=90 5171=920
            3631 @120 5154=420 5171=160
            3632 @113 5139=20 5169=65
            3722 @116 5169=2150
            3745 u7001 @121 5139=90 5156=110 5169=240
            3745 u7002 @121 5137=70
            5512 @122 5132=60 5137=110 5154=70 5171=95
            6112 @101 5023=1750 5031=260 5032=170
            6171 @100 5011=3900 5031=960 5032=350 5139=160 5154=180 5162=90 5168=320 5169=390 5173=25
            6310 @100 5163=40
            6320 @100 5163=95
            """),
        [
            new("100", "Obecní úřad"),
            new("101", "Zastupitelstvo"),
            new("102", "Místní komunikace"),
            new("110", "Vodovod"),
            new("111", "Kanalizace"),
            new("112", "Bytové hospodářství"),
            new("113", "Pohřebnictví"),
            new("114", "Knihovna"),
            new("115", "Základní škola u Rybníka"),
            new("116", "Odpady"),
            new("117", "Kultura; slavnosti rybníka"),
            new("118", "Hřiště a kabiny"),
            new("119", "Dotace spolkům"),
            new("120", "Veřejné osvětlení"),
            new("121", "Veřejná zeleň"),
            new("122", "Hasiči"),
            new("301", "Most \"U Splavu\"", "", 2023, 2023),
            new("302", "Chodník k nádraží"),
            new("303", "Stoka C pod Hájem", "", 2024, 2024),
        ],
        Step: 1_000, UsualBill: 160_000, MostRows: 5, OwnTransfers: 600_000);

    /// <summary>Unit 7002 has no name, as happens in MAP files.</summary>
    internal static readonly IReadOnlyList<string[]> Units =
    [
        ["1102", "Chodník k nádraží – I. etapa"],
        ["3206", "Fotbalové hřiště Na Loukách"],
        ["3207", "Tělocvična – výměna oken"],
        ["7001", "Park u kapličky"],
        ["7002", ""],
    ];
}
