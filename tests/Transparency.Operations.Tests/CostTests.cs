using System.Text.Json;
using System.Text.RegularExpressions;
using Transparency.CostModel;

namespace Transparency.Operations.Tests;

/// <summary>The calculation of what a deployment costs.</summary>
public sealed class CostTests
{
    private static readonly PriceList Prices = PriceList.Read(Repository.Read("infra", "bicep", "cost", "prices.json"));
    private static readonly Load Load = Load.Read(Repository.Read("infra", "bicep", "cost", "load.json"));
    private static readonly MonthlyBill Bill = new(Prices, Load);

    [Fact]
    public void TheCostPageIsWhatTheModelWrites()
    {
        var page = CostPage.Write(Prices, Load);
        var path = Path.Combine(Repository.Root, "infra", "bicep", "COST.md");

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, page);

        Assert.Equal(File.ReadAllText(path), page);
    }

    [Fact]
    public void WhatIsFreeCostsNothingAndWhatIsBeyondCostsItsPrice()
    {
        var time = Prices["functions.gbSecond"];

        Assert.Equal(0, time.UsdFor(100_000, 1));
        Assert.Equal(0.26m, time.UsdFor(110_000, 1));
        Assert.Equal(0.286m, time.UsdFor(110_000, 1.1m));
        Assert.Equal(0.0915m, Prices["machine.hours"].UsdFor(1, 1.1m));
    }

    [Fact]
    public void ATownCostsLittleMoreThanItsAlertRules()
    {
        var town = Bill.Functions(Load.Deployments[0]);

        Assert.Equal("alerts.rules", town.MaxBy(line => line.Czk)!.Price.Id);
        Assert.Equal(0, town.Single(line => line.Price.Id == "functions.gbSecond").Czk);
    }

    [Fact]
    public void MoreMunicipalitiesOfOneKindCostMoreOnEveryLineButTheAlertRules()
    {
        var few = Load.Deployments[1] with { Municipalities = 7000 };
        var many = few with { Municipalities = 70_000 };

        Assert.All(
            Bill.Functions(few).Zip(Bill.Functions(many)).Where(pair => pair.First.Price.Id != "alerts.rules"),
            pair => Assert.True(pair.First.Czk < pair.Second.Czk, pair.First.Price.Id));
    }

    [Fact]
    public void EveryPriceIsUsedAndEveryQuotedOneHasItsDay()
    {
        var used = Bill.Functions(Load.Deployments[0])
            .Concat(Bill.Machines(Load.Deployments[0]))
            .Concat(Bill.Extras())
            .Select(line => line.Price.Id)
            .Distinct();

        Assert.Equal(Prices.Prices.Select(price => price.Id).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(Prices.Prices, price => Assert.Equal(price.Basis == PriceBasis.Quoted, price.Day is not null));
        Assert.All(Prices.Prices, price => Assert.Contains(price.Region, new[] { "US", "Europe" }));
    }

    [Fact]
    public void TheDeploymentsAreThoseThatWereAskedFor() =>
        Assert.Equal([1, 20, 200, 6254], Load.Deployments.Select(deployment => deployment.Municipalities));

    [Fact]
    public void RetentionIsThatOfTheSettings() => Assert.Equal(new Storage.TransparencyOptions().Retention, Load["editions.kept"]);

    [Fact]
    public void AlertRulesAreThoseOfTheInfrastructure() =>
        Assert.Equal(
            Regex.Count(
                Repository.Read("infra", "bicep", "modules", "alerts.bicep"),
                @"(?m)^resource \w+ 'Microsoft\.Insights/(scheduledQueryRules|metricAlerts)@"),
            (int)Load["alerts"]);

    [Theory]
    [InlineData("\"usd\"", "\"czk\"")]
    [InlineData("\"quoted\"", "\"guessed\"")]
    [InlineData("\"usd\": 0.000026", "\"usd\": \"0.000026\"")]
    public void AMistakeInThePricesIsNoZero(string text, string mistake) =>
        Assert.Throws<JsonException>(() =>
            PriceList.Read(Repository.Read("infra", "bicep", "cost", "prices.json").Replace(text, mistake, StringComparison.Ordinal)));
}
