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

        if (command != "lint")
            Assert.All(files, file => Assert.True(File.Exists(Path.ChangeExtension(file, ".json"))));
    }

    [Fact]
    public async Task EveryMistakeIsFound()
    {
        using var infrastructure = new Infrastructure()
            .Spoil("modules/storage.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAcces: false")
            .Spoil("modules/storage.bicep", "supportsHttpsTrafficOnly: true", "supportsHttpsTrafficOnly: 'yes'")
            .Spoil("modules/events.bicep", "systemTopics@2025-02-15", "systemTopics@2099-01-01")
            .Spoil("modules/identity.bicep", "  location: location", "  location: 'westeurope'")
            .Spoil("main.bicep", "param frontDoor bool = false", "param frontDoor bool = false\nparam nothing string = ''");

        var (code, _, diagnostics) = await Bicep.RunAsync("lint", "--pattern", infrastructure.PathOf("**/*.bicep"));

        Assert.NotEqual(0, code);
        Assert.All(
            ["BCP089", "BCP036", "BCP081", "no-hardcoded-location", "no-unused-params"],
            mistake => Assert.Contains(mistake, diagnostics, StringComparison.Ordinal));
    }
}
