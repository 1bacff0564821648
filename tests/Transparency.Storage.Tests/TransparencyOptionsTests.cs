namespace Transparency.Storage.Tests;

/// <summary>A mistake in a setting is said when the host starts.</summary>
public sealed class TransparencyOptionsTests
{
    public static TheoryData<string, Action<TransparencyOptions>> Mistakes { get; } = new()
    {
        { nameof(TransparencyOptions.QuietPeriod), options => options.QuietPeriod = TimeSpan.FromSeconds(-1) },
        { nameof(TransparencyOptions.QuietPeriod), options => options.QuietPeriod = TimeSpan.FromMinutes(6) },
        { nameof(TransparencyOptions.PointerAge), options => options.PointerAge = TimeSpan.FromHours(1) },
        { nameof(TransparencyOptions.ReaderPatience), options => options.ReaderPatience = TimeSpan.FromMilliseconds(999) },
        { nameof(TransparencyOptions.CachedLines), options => options.CachedLines = 999 },
        { nameof(TransparencyOptions.Scans), options => options.Scans = 0 },
        { nameof(TransparencyOptions.LargestFileBytes), options => options.LargestFileBytes = 0 },
        { "'ab'", options => options.ReportsContainer = "ab" },
        { nameof(TransparencyOptions.TagAuthority), options => options.TagAuthority = "not a domain" },
        { nameof(TransparencyOptions.PublicAddress), options => options.PublicAddress = "rozpocty.example.cz" },
        { nameof(TransparencyOptions.AccessibilityContact), options => options.AccessibilityContact = "nikdo" },
        { nameof(TransparencyOptions.AccessibilityContact), options => options.AccessibilityContact = "a@b.cz\" onclick=\"" },
        { nameof(TransparencyOptions.AccessibilityEvaluated), options => options.AccessibilityEvaluated = "29. 11. 2026" },
        { nameof(TransparencyOptions.PublisherIco), options => options.PublisherIco = "12345678" },
    };

    [Fact]
    public void TheDefaultsAreInOrder() => Assert.Empty(new TransparencyOptions().Mistakes());

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void AMistakeIsNamed(string name, Action<TransparencyOptions> make)
    {
        var options = new TransparencyOptions();

        make(options);

        Assert.Contains(name, Assert.Single(options.Mistakes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Exports")]
    [InlineData("my exports")]
    [InlineData("exports/2024")]
    [InlineData("-exports")]
    [InlineData("exports--all")]
    public void ANameThatNoContainerCanHaveIsNamed(string container) =>
        Assert.Contains(
            container, Assert.Single(new TransparencyOptions { ExportsContainer = container }.Mistakes()), StringComparison.Ordinal);

    [Fact]
    public void TheLargestFileIsTheLimitOfReading() => Assert.Equal(5, new TransparencyOptions { LargestFileBytes = 5 }.Limits.FileBytes);
}
