using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Tests.Feeds;

/// <summary>Publications that no import made.</summary>
internal static class Invented
{
    private static readonly DateTimeOffset Beginning = new(2025, 1, 1, 8, 0, 0, TimeSpan.FromHours(0));

    public static Publication Publication(string municipality, int number, params string[] sections)
    {
        var at = Beginning.AddHours(number);
        var edition = number.ToString("x12", System.Globalization.CultureInfo.InvariantCulture);
        var totals = new SideTotals(
            new StageTotals(null, new Money(number), new Money(number)),
            new StageTotals(null, new Money(number), new Money(number)),
            null);

        return new Publication(
            PublicationLog.Id(
                at, FolderId.Of(municipality, 2025), edition), new MunicipalityName(
                    municipality, "Město " + municipality), 2025, edition, null, at,
            [
                new PublishedSource("data.csv", "cityvizor", number, new string('a', 64))
            ], totals, totals, 0, null, [new EditionFile(EditionFiles.BudgetFile, 1000 + number)], sections);
    }
}
