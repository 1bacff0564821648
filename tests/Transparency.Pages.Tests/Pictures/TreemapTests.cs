using Transparency.Pages.Pictures;

namespace Transparency.Pages.Tests.Pictures;

public sealed class TreemapTests
{
    private static readonly Area Field = new(10, 20, 960, 480);

    public static TheoryData<double[]> Amounts { get; } = new(
        [6, 6, 4, 3, 2, 2, 1],
        [1],
        [1e12, 1, 0.01],
        [.. Enumerable.Range(1, 200).Select(number => 1e9 / number)],
        [.. Enumerable.Repeat(7d, 33)]);

    [Theory]
    [MemberData(nameof(Amounts))]
    public void AreasAreAsLargeAsTheirAmountsAndFillTheWhole(double[] amounts)
    {
        var areas = Treemap.Of(amounts, Field);

        Assert.Equal(amounts.Length, areas.Count);
        foreach (var (amount, area) in amounts.Zip(areas))
            Assert.Equal(amount / amounts.Sum() * Field.Size, area.Size, 3);
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void NoAreaLiesOutsideOrOnAnother(double[] amounts)
    {
        var areas = Treemap.Of(amounts, Field);

        foreach (var (place, area) in areas.Index())
        {
            Assert.True(area.X >= Field.X - 1e-6 && area.Y >= Field.Y - 1e-6, $"{area}");
            Assert.True(area.Right <= Field.Right + 1e-6 && area.Bottom <= Field.Bottom + 1e-6, $"{area}");
            Assert.DoesNotContain(areas.Skip(place + 1), other => Overlap(area, other) > 1e-3);
        }
    }

    /// <summary>The example of those who found it: 6, 6, 4, 3, 2, 2, 1 in six times four.</summary>
    [Fact]
    public void AreasAreNearToSquares()
    {
        var areas = Treemap.Of([6, 6, 4, 3, 2, 2, 1], new Area(0, 0, 6, 4));

        Assert.Equal(new Area(0, 0, 3, 2), areas[0]);
        Assert.Equal(new Area(0, 2, 3, 2), areas[1]);
        Assert.All(areas, area => Assert.InRange(Math.Max(area.Width / area.Height, area.Height / area.Width), 1, 3));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 480)]
    public void WhereThereIsNoRoomThereAreNoAreas(double width, double height) =>
        Assert.Empty(Treemap.Of([1, 2], new Area(0, 0, width, height)));

    [Fact]
    public void OfNothingThereAreNoAreas() => Assert.Empty(Treemap.Of([], Field));

    private static double Overlap(Area one, Area other) =>
        Math.Max(0, Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X))
        * Math.Max(0, Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y));
}
