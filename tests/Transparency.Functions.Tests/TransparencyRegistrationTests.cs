using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Storage;

namespace Transparency.Functions.Tests;

public sealed class TransparencyRegistrationTests
{
    [Fact]
    public void DefaultsAreValid() => Assert.Empty(new TransparencyOptions().Mistakes());

    [Theory]
    [InlineData("QuietPeriod", "-00:00:01", "Transparency:QuietPeriod is from 0 to 5 minutes.")]
    [InlineData("QuietPeriod", "00:05:01", "Transparency:QuietPeriod is from 0 to 5 minutes.")]
    [InlineData(
        "PointerAge",
        "-00:00:01",
        "Transparency:PointerAge is from 0 to 30 seconds, because what is withdrawn has to be gone within a minute.")]
    [InlineData(
        "PointerAge",
        "1.00:00:00",
        "Transparency:PointerAge is from 0 to 30 seconds, because what is withdrawn has to be gone within a minute.")]
    [InlineData("CachedLines", "999", "Transparency:CachedLines is at least 1000.")]
    [InlineData("LargestFileBytes", "0", "Transparency:LargestFileBytes is positive.")]
    [InlineData("LargestPullBytes", "0", "Transparency:LargestPullBytes is positive.")]
    [InlineData("ExportsContainer", "ab", "'ab' is no name of a container.")]
    [InlineData("IncomingContainer", "a--b", "'a--b' is no name of a container.")]
    [InlineData(
        "IncomingContainer",
        "exports",
        "Transparency:IncomingContainer is another container than that of the exports, which are imported.")]
    [InlineData("ReportsContainer", "", "'' is no name of a container.")]
    [InlineData(
        "PublishedContainer",
        "0123456789012345678901234567890123456789012345678901234567890123",
        "'0123456789012345678901234567890123456789012345678901234567890123' is no name of a container.")]
    [InlineData("TagAuthority", "not a domain", "Transparency:TagAuthority is a domain name.")]
    [InlineData("PublicAddress", "ftp://rozpocty.example.cz", "Transparency:PublicAddress is an address that begins with https://.")]
    [InlineData("PublicAddress", "http://rozpocty.example.cz", "Transparency:PublicAddress is an address that begins with https://.")]
    [InlineData(
        "PublicAddress",
        "https://",
        "Transparency:PublicAddress names a host and nothing behind it, such as https://rozpocty.example.cz.")]
    [InlineData(
        "PublicAddress",
        "https://example.cz/rozpocty",
        "Transparency:PublicAddress names a host and nothing behind it, such as https://rozpocty.example.cz.")]
    [InlineData(
        "PublicAddress",
        "https://ja@example.cz",
        "Transparency:PublicAddress names a host and nothing behind it, such as https://rozpocty.example.cz.")]
    [InlineData(
        "FrontDoorId",
        "5f1e9c52-1d64-4d2e-9a35-0c7b8d0a6f11",
        "Transparency:PublicAddress is needed, because Front Door asks by a name that answers nobody else.")]
    [InlineData("PublisherIco", "12345678", "Transparency:PublisherIco is an IČO: eight digits, the last of which checks the others.")]
    [InlineData("UploadTime", "00:00:00.5", "Transparency:UploadTime is from 1 second to 12 hours.")]
    [InlineData("UploadTime", "12:00:01", "Transparency:UploadTime is from 1 second to 12 hours.")]
    [InlineData("GrantUsesPerMinute", "0", "Transparency:GrantUsesPerMinute is at least 1.")]
    [InlineData("RefusalsPerMinute", "0", "Transparency:RefusalsPerMinute is at least 1.")]
    public void AMistakeIsNamedWhenTheHostStarts(string name, string value, string sentence)
    {
        var fault =
            Assert.Throws<InvalidOperationException>(() => Add(
                ("Transparency:" + name, value), ("ExportStorage", "UseDevelopmentStorage=true")));

        Assert.Equal(sentence, fault.Message);
    }

    [Theory]
    [InlineData("QuietPeriod", "00:00:00")]
    [InlineData("QuietPeriod", "00:05:00")]
    [InlineData("CachedLines", "1000")]
    [InlineData("TagAuthority", "rozpocty.example.cz")]
    [InlineData("PublicAddress", "https://rozpocty.example.cz/")]
    public void AValueAtTheEdgeIsTaken(string name, string value) =>
        Add(("Transparency:" + name, value), ("ExportStorage", "UseDevelopmentStorage=true"));

    [Fact]
    public void EveryMistakeIsNamedAtOnce() =>
        Assert.Equal(2, new TransparencyOptions { CachedLines = 1, TagAuthority = "?" }.Mistakes().Count());

    [Theory]
    [InlineData("ExportStorage__blobServiceUri")]
    [InlineData("PublicStorage__blobServiceUri", "ExportStorage:blobServiceUri")]
    [InlineData("PublicStorage__tableServiceUri", "ExportStorage:blobServiceUri", "PublicStorage:blobServiceUri")]
    public void AMissingAddressOfTheStorageIsNamedAsTheSettingInAzure(string missing, params string[] given)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Add([.. given.Select(name => (name, "https://ucet.example.net/"))]));

        Assert.Equal($"The setting {missing} is missing: it is the address of a storage service.", fault.Message);
    }

    [Fact]
    public void WithAddressesNoSecretIsNeeded() =>
        Add(
            ("ExportStorage:blobServiceUri", "https://a.example.net/"),
            ("PublicStorage:blobServiceUri", "https://b.example.net/"),
            ("PublicStorage:tableServiceUri", "https://c.example.net/"));

    private static void Add(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();

        Assert.NotEmpty(new ServiceCollection().AddTransparency(configuration));
    }
}
