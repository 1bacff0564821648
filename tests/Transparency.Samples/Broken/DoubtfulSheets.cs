using Transparency.Samples.Files;

namespace Transparency.Samples.Broken;

/// <summary>Warnings about sheets of a workbook that were not read.</summary>
internal static class DoubtfulSheets
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description";

    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of(
            "hidden-sheet",
            "a workbook with a hidden sheet of the year before",
            Book(new Sheet("Loni", [Header, Csv.Tax, Csv.OtherInvoice], IsHidden: true), Data())),
    ];

    private static Sheet Data() => new("Data", [Header, Csv.Tax, Csv.Invoice]);

    private static SampleFile Book(params IReadOnlyList<Sheet> sheets) => new("2024/rozpocet.xlsx", Workbook.Of(sheets));
}
