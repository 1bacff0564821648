using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class ColumnMapTests
{
    private static readonly ColumnAliases Aliases = new(("paragraph", ["PARAGRAF"]), ("item", ["POLOZKA"]), ("amount", []));

    [Theory]
    [InlineData("paragraph item amount", 0, 1, 2)]
    [InlineData("amount PARAGRAF Polozka", 1, 2, 0)]
    [InlineData("ITEM x aMoUnT y Paragraf", 4, 0, 2)]
    public void ColumnsStandInAnyOrderAndCase(string columns, int paragraph, int item, int amount)
    {
        var map = Map(columns.Split(' '));

        Assert.Equal((paragraph, item, amount), (map["paragraph"], map["item"], map["amount"]));
        Assert.Null(map.Ambiguous);
    }

    [Fact]
    public void UnknownColumnsAreNamedAsTheyStand()
    {
        var map = Map("Poznámka", "", "paragraph", "unit price");

        Assert.Equal(["Poznámka", "unit price"], map.Unknown);
        Assert.Equal(-1, map["item"]);
        Assert.False(map.Has("item"));
        Assert.Equal(("item", "paragraph"), (map.NameOf("item"), map.NameOf("paragraph")));
    }

    [Fact]
    public void TwoColumnsOfOneMeaningAreNamed()
    {
        var map = Map("Paragraf", "item", "paragraph", "POLOZKA");

        Assert.Equal("Paragraf, paragraph", map.Ambiguous);
        Assert.Equal((0, 1), (map["paragraph"], map["item"]));
    }

    [Fact]
    public void TheReportNamesUnknownColumns()
    {
        using var reading = TestFolder.Read(("data.csv", "paragraph;item;amount;PRIJEM_VYDAJ;KAPITOLA;; Účet \n3113;5169;1;V;01;;231\n"));

        Assert.Equal(["KAPITOLA", "Účet"], reading.Files[0].UnknownColumns);
        Assert.True(reading.IsPublishable);
    }

    private static ColumnMap Map(params string[] columns) => new(new TableHeader(';', columns), Aliases);
}
