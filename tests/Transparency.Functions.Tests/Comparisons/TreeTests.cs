using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Comparisons;

/// <summary>
/// A city of 100,000 gives its two districts 300 of which they have 280, has 20 from one of them, and gives its school 200 of which the
/// school has 190.
/// </summary>
public sealed class TreeTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Tree = "/api/v1/compare?tree=mesto&year=2024";

    [Fact]
    public async Task ATreeIsSummedUpWithoutWhatItsMembersGiveEachOther()
    {
        await using var site = await CityAsync();

        var expenditure = await site.JsonAsync(Tree);
        var income = await site.JsonAsync(Tree + "&side=income");

        Assert.Equal(["mesto", "mesto-a", "mesto-b", "skola"], expenditure["municipalities"].Items.Select(town => town["id"].Text));
        Assert.Equal([null, "mesto", "Město", "mesto-a"], expenditure["municipalities"].Items.Select(town => town["parent"].TextOrNull));
        // 700 + 300, 150 + 200, 60 + 20, 185.
        Assert.Equal([1_000m, 350m, 80m, 185m], expenditure["municipalities"].Items.Select(town => town["actual"].Number));
        Assert.Equal([1_520m, 180m, 100m, 190m], income["municipalities"].Items.Select(town => town["actual"].Number));

        foreach (var (answer, sum) in new[] { (expenditure, 1_125m), (income, 1_500m) })
        {
            var tree = answer["tree"];
            Assert.Equal(("mesto", 4m), (tree["root"].Text, tree["members"].Number));
            // 280 + 20 + 190 on both sides.
            Assert.Equal((490m, sum), (tree["removed"]["actual"].Number, tree["sum"]["actual"].Number));
            Assert.True(tree["sum"]["approved"].IsNull && answer["similar"].IsNull);
        }

        Assert.Equal(0.01m, expenditure["tree"]["perInhabitant"].Number);
    }

    [Theory]
    [InlineData("path=63/6330", 20, 300)]
    [InlineData("path=31", 920, 190)]
    [InlineData("path=31/3111", 210, 0)]
    [InlineData("path=31/3113", 710, 190)]
    [InlineData("view=account&path=50", 185, 0)]
    [InlineData("side=income&path=41", 0, 300)]
    [InlineData("side=income&view=account&path=67", 0, 190)]
    [InlineData("side=income&path=11", 1500, 0)]
    public async Task OfANodeOnlyWhatLiesInItIsLeftOut(string query, decimal sum, decimal removed)
    {
        await using var site = await CityAsync();

        var tree = (await site.JsonAsync($"{Tree}&{query}"))["tree"];

        Assert.Equal((sum, removed), (tree["sum"]["actual"].Number, tree["removed"]["actual"].Number));
    }

    [Fact]
    public async Task WhereTheRootIsNotPublishedNothingWentBetweenItsMembersAndItIsNamed()
    {
        var tree = await samples.JsonAsync("/api/v1/compare?tree=brno&year=2024");
        var year = await samples.JsonAsync("/api/v1/municipalities/brno-lipova/years/2024");

        Assert.Equal(["brno-lipova"], tree["municipalities"].Items.Select(town => town["id"].Text));
        Assert.Equal("There is no municipality 'brno'.", Assert.Single(tree["missing"].Items)["reason"].Text);
        Assert.Equal(year["consolidated"]["expenditure"].Raw, tree["tree"]["sum"].Raw);
        Assert.Equal(0m, tree["tree"]["removed"]["actual"].Number);
    }

    [Theory]
    [InlineData("tree=nikde&year=2024", "There is no municipality 'nikde'.")]
    [InlineData("tree=vlkohrady&year=2019", "Vlkohrady has no published budget of 2019.")]
    [InlineData("tree=brno&year=2024&path=99", "No budget asked for has anything on the side of expenditure at '99'.")]
    public async Task ATreeThatIsNoneIsNotFound(string query, string detail) =>
        Assert.Equal(detail, (await samples.AskAsync("/api/v1/compare?" + query)).Detail(404));

    private async Task<Site> CityAsync()
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("mesto/municipality.json", """{"name":"Město","kind":"city","population":100000}""");
        await site.DropAsync("mesto-a/municipality.json", """{"name":"Město-Anděl","kind":"district","parent":"mesto"}""");
        await site.DropAsync("mesto-b/municipality.json", """{"name":"Město-Brod","kind":"district","parent":"Město"}""");
        await site.DropAsync("skola/municipality.json", """{"name":"Škola","kind":"organisation","parent":"mesto-a"}""");

        await site.PublishAsync("mesto", 2024, new Rows()
            .Actual("3113", "5169", 700).Actual("6330", "5347", 300)
            .Actual("0000", "1111", 1_500).Actual("0000", "4137", 20).ToString());
        await site.PublishAsync("mesto-a", 2024, new Rows()
            .Actual("3111", "5169", 150).Actual("3113", "5331", 200).Actual("0000", "4137", 180).ToString());
        await site.PublishAsync("mesto-b", 2024, new Rows()
            .Actual("3111", "5169", 60).Actual("6330", "5347", 20).Actual("0000", "4137", 100).ToString());
        await site.PublishAsync("skola", 2024, "type;sa;aa;amount\nUCT;501;0300;185\nUCT;672;0300;190\n");

        return site;
    }
}
