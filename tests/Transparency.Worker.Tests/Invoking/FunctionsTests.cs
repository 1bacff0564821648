using Transparency.Worker.Tests.Publishing;
using Transparency.Worker.Tests.Sites;

namespace Transparency.Worker.Tests.Invoking;

/// <summary>What the worker tells its host of is what the code has.</summary>
public sealed class FunctionsTests(SampleSite samples)
{
    [Fact]
    public async Task TheWorkerTellsOfEveryDoorAndOfNothingElse()
    {
        var worker = (await samples.SiteAsync()).Worker;

        var told = worker.Functions.Select(function => $"{function.Name} {function.EntryPoint} {function.TriggerType}");

        Assert.Equal(
            PublishedApplication.Functions.Select(function => string.Join(' ', function.Split(' ').Take(3))).Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RequestsAreForwardedToAPortOfTheWorkersOwn()
    {
        var worker = (await samples.SiteAsync()).Worker;

        Assert.NotEqual(worker.Address.Port, new Uri(worker.Capabilities["HttpUri"]).Port);
    }
}
