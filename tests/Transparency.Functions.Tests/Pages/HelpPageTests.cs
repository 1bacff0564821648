using System.Text.RegularExpressions;
using Transparency.Core.Validation;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages.Help;

namespace Transparency.Functions.Tests.Pages;

public sealed partial class HelpPageTests(SampleSite samples)
{
    public static TheoryData<string> Addresses => [.. HelpAddresses.All];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task APageSpeaksBothLanguagesAndEachLeadsToTheOther(string address)
    {
        var czech = await samples.TextAsync(address);
        var english = await samples.TextAsync(address + "?lang=en");

        Assert.Contains("<html lang=\"cs\">", czech, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}?lang=en\">English</a>", czech, StringComparison.Ordinal);
        Assert.Matches($"<link rel=\"canonical\" href=\"[^\"]+{address}\">", czech);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\">Česky</a>", english, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task EveryLinkOfAPageAnswers(string address)
    {
        foreach (var link in Links(await samples.TextAsync(address)).Where(link => link.StartsWith('/')).Distinct())
            Assert.Equal(200, (await samples.AskAsync(link, HttpMethod.Head)).Status);
    }

    [Fact]
    public async Task EveryMessageOfAReportHasAPlaceOfItsOwn()
    {
        var page = await samples.TextAsync("/napoveda/protokol");

        Assert.All(ProblemKinds.All, kind => Assert.Single(page.Split($"<h3 id=\"{kind.Code}\">").Skip(1)));
    }

    [Theory]
    [InlineData("/napoveda/nic", 404)]
    [InlineData("/napoveda?jazyk=cs", 400)]
    [InlineData("/napoveda/ginis?lang=de", 400)]
    public async Task WhatThereIsNoHelpForIsSaid(string address, int status) =>
        Assert.Equal(status, (await samples.AskAsync(address, HttpMethod.Get)).Status);

    [Fact]
    public async Task ThePageForUploadingLeadsToHelp()
    {
        Assert.Contains("/napoveda", Links(await samples.TextAsync("/upload")));
        Assert.Contains("/napoveda?lang=en", Links(await samples.TextAsync("/upload?lang=en")));
    }

    private static IEnumerable<string> Links(string page) => Link().Matches(page).Select(link => link.Groups[1].Value);

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
