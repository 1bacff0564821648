using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Imports;

/// <summary>A real town's export of five months, of which invoices alone have a day, in parts and beside a part of itself.</summary>
public sealed class RealPartsTests
{
    private const int Type = 0;
    private const int Paragraph = 1;
    private const int Date = 6;

    private static string[] Lines =>
        File.ReadAllLines(Path.Combine(Repository.RealExports("nove-mesto-2017-cityvizor"), "data.csv"));

    [Fact]
    public void PartsByTypeByParagraphAndByMonthOfTheInvoicesAddUp()
    {
        foreach (var key in new Func<string[], string>[]
        {
            row => row[Type],
            row => row[Paragraph],
            row => row[Date].Length == 0 ? "ostatní" : row[Date][..7],
        })
        {
            using var reading = Read(Rows().GroupBy(row => key(row.Split(';'))).Select(part => ($"{part.Key}.csv", part.AsEnumerable())));

            Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
            Assert.Equal(70_894_540.43m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
            Assert.Equal(264_070_896.25m, reading.Budget.Totals().Expenditure.Amended?.Crowns);
            Assert.DoesNotContain("duplicate-rows", reading.Problems.Counts.Keys);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void PartsWhoseEqualRowsNothingTellsApartAreRefused(int parts)
    {
        using var reading = Read(Rows()
            .Index()
            .GroupBy(row => row.Index % parts, row => row.Item)
            .Select(part => ($"{part.Key}.csv", part.AsEnumerable())));

        Assert.Equal(parts - 1, reading.Problems.Counts["overlapping-files"]);
    }

    [Fact]
    public void AnEarlierExportBesideALaterOneIsTheOneToRemove()
    {
        using var reading = Read(
        [
            ("cerven.csv", Rows().Where((_, i) => i % 10 > 0)),
            ("cervenec.csv", Rows()),
        ]);

        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "overlapping-files");
        Assert.Equal(("cerven.csv", "only cervenec.csv, which is newer"), (problem.File, problem.Expected?.English));
    }

    private static IEnumerable<string> Rows() => Lines.Skip(1).Where(line => line.Length > 0);

    private static FolderReading Read(IEnumerable<(string Name, IEnumerable<string> Rows)> parts) => TestFolder.Read(
        2017,
        null,
        [.. parts.Select(part => (part.Name, (Lines[0] + "\n" + string.Join('\n', part.Rows) + "\n").Utf8()))]);
}
