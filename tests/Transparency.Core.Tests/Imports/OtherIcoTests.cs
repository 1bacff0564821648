namespace Transparency.Core.Tests.Imports;

/// <summary>A file of another IČO than the municipality's is refused with both.</summary>
public sealed class OtherIcoTests
{
    [Theory]
    [InlineData("kxx-other-ico", "IČO 00254061", "IČO 97574911")]
    [InlineData("finm-ico-not-found", "IČO 00254061", "IČO 97574911, which the file does not have")]
    public void AFileOfAnotherMunicipalityIsRefused(string name, string found, string expected)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);

        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "other-ico");
        Assert.Equal((found, expected), (problem.Found?.English, problem.Expected?.English));
    }
}
