namespace Transparency.Infrastructure.Tests;

/// <summary>Everything compiles and lints without a word, and the compiler would have a word for what is wrong.</summary>
public sealed class CompilerTests
{
    [Theory]
    [InlineData("lint", ".bicep")]
    [InlineData("build", ".bicep")]
    [InlineData("lint", ".bicepparam")]
    [InlineData("build-params", ".bicepparam")]
    public async Task EveryFilePassesWithoutAWord(string command, string extension)
    {
        using var infrastructure = new Infrastructure();
        var files = Directory.GetFiles(infrastructure.PathOf(""), "*" + extension, SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        Assert.Equal((0, "", ""), await Bicep.RunAsync(command, "--pattern", infrastructure.PathOf("**/*" + extension)));

        if (command != "lint") Assert.All(files, file => Assert.True(File.Exists(Path.ChangeExtension(file, ".json"))));
    }

    [Theory]
    [InlineData("modules/storage.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAcces: false", "BCP089")]
    [InlineData("modules/storage.bicep", "supportsHttpsTrafficOnly: true", "supportsHttpsTrafficOnly: 'yes'", "BCP036")]
    [InlineData("modules/events.bicep", "systemTopics@2025-02-15", "systemTopics@2099-01-01", "BCP081")]
    [InlineData("modules/identity.bicep", "  location: location", "  location: 'westeurope'", "no-hardcoded-location")]
    [InlineData("main.bicep", "param frontDoor bool = false", "param frontDoor bool = false\nparam nothing string = ''", "no-unused-params")]
    [InlineData("main.bicepparam", "param monthlyBudget", "param monthlyBudgets", "BCP259")]
    public async Task AMistakeIsFound(string file, string text, string instead, string code)
    {
        using var infrastructure = new Infrastructure().Spoil(file, text, instead);

        var (_, _, diagnostics) = await Bicep.RunAsync("lint", infrastructure.PathOf(file));

        Assert.Contains(code, diagnostics, StringComparison.Ordinal);
    }
}
