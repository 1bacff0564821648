using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace Transparency.Infrastructure.Tests;

/// <summary><c>azd up</c> finds what <c>azure.yaml</c> names, and the second phase gets from the first what it needs.</summary>
public sealed partial class PhasesTests
{
    private static readonly string Azd = File.ReadAllText(Path.Combine(Infrastructure.Repository, "azure.yaml"));

    private static readonly string AfterDeploy = File.ReadAllText(Path.Combine(Infrastructure.Original, "after-deploy.sh"));

    [Fact]
    public void WhatAzdIsToldOfIsThere()
    {
        var service = Value("project");

        Assert.True(File.Exists(Path.Combine(Infrastructure.Repository, Value("path"), Value("module") + ".bicep")));
        Assert.True(File.Exists(Path.Combine(Infrastructure.Repository, service, Path.GetFileName(service) + ".csproj")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void EachHookIsAProgram()
    {
        var hooks = Line()
            .Matches(Azd)
            .Where(line => line.Groups["key"].Value == "run")
            .Select(line => line.Groups["value"].Value)
            .ToList();

        Assert.Equal(["infra/bicep/before-provision.sh", "infra/bicep/after-deploy.sh"], hooks);
        Assert.All(
            hooks,
            hook => Assert.True(File.GetUnixFileMode(Path.Combine(Infrastructure.Repository, hook)).HasFlag(UnixFileMode.UserExecute)));
    }

    [Fact]
    public async Task TheServiceIsTheAppWithItsTag()
    {
        var app = Assert.Single((await Infrastructure.PredictedAsync("main.bicepparam")).OfType(Resources.Site));

        Assert.Contains($"\n  {app.At("tags", "azd-service-name").GetString()}:\n", Azd, StringComparison.Ordinal);
        Assert.Equal("rozpocet", app.At("tags", "azd-env-name").GetString());
    }

    [Fact]
    public async Task TheSecondPhaseTakesWhatTheFirstGives()
    {
        var outputs = (await Infrastructure.CompiledAsync("main.bicep"))
            .GetProperty("outputs")
            .EnumerateObject()
            .Select(output => output.Name);

        var parameters = (await Infrastructure.CompiledAsync("subscription.bicep"))
            .GetProperty("parameters")
            .EnumerateObject()
            .Select(parameter => parameter.Name);

        Assert.Equal(
            outputs.Order(StringComparer.Ordinal),
            Variable().Matches(AfterDeploy).Select(match => match.Value[1..]).Distinct().Order(StringComparer.Ordinal));

        Assert.Equal(
            parameters.Order(StringComparer.Ordinal),
            Argument().Matches(AfterDeploy).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BrowsersMayUploadFromTheAddressThatReadersAreGiven()
    {
        var template = await Infrastructure.CompiledAsync("main.bicep");

        var origins = template.At("resources", "storage", "properties", "parameters", "uploadOrigins", "value").EnumerateArray();

        Assert.Equal(template.At("outputs", "TRANSPARENCY_ADDRESS", "value").GetString(), Assert.Single(origins).GetString());
    }

    [Fact]
    public void EveryVariableOfTheFirstPhaseIsInTheReadme()
    {
        var variables = Environment()
            .Matches(File.ReadAllText(Path.Combine(Infrastructure.Original, "main.bicepparam")))
            .Select(match => match.Groups[1].Value);

        Assert.Equal(variables.Order(StringComparer.Ordinal), InfrastructureReadme.FirstCells("## Settings").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("main.bicepparam", false)]
    [InlineData("association.bicepparam", true)]
    public async Task EveryKindOfResourceIsInTheReadme(string parameters, bool everything)
    {
        var types = (await Infrastructure.PredictedAsync(parameters)).Concat([await Infrastructure.PredictedSubscriptionAsync()])
            .Select(resource => resource.GetProperty("type").GetString()!).ToHashSet();

        var listed = InfrastructureReadme.SecondCells("## What is created").ToHashSet();
        Assert.Subset(listed, types);

        if (everything)
            Assert.Equal(listed.Order(StringComparer.Ordinal), types.Order(StringComparer.Ordinal));
    }

    private static string Value(string key) => Line().Matches(Azd).Single(line => line.Groups["key"].Value == key).Groups["value"].Value;

    [GeneratedRegex(@"^ +(?<key>\w+): (?<value>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\$(AZURE|TRANSPARENCY)_[A-Z_]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(\w+)=""\$")]
    private static partial Regex Argument();

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex Environment();
}
