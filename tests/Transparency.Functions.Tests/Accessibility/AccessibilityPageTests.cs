using Transparency.Core.Words;
using Transparency.Functions.Tests.Sites;
using Transparency.Pages.Accessibility;

namespace Transparency.Functions.Tests.Accessibility;

/// <summary>The statement of accessibility.</summary>
public sealed class AccessibilityPageTests(SampleSite samples)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    [InlineData("/budgets/kamenice-nad-luznici/2024")]
    [InlineData("/budgets/neznama")]
    public async Task EveryPageLeadsToItAndPastItsNavigation(string path)
    {
        var page = (await samples.AskAsync(path)).Text;

        Assert.Contains("<a href=\"/accessibility\">Přístupnost</a>", page.Split("<footer>")[1], StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("<a class=\"skip\" href=\"#main\">", StringComparison.Ordinal) is var skip and > 0
            && skip < page.IndexOf("<header", StringComparison.Ordinal));
        Assert.Contains("<main id=\"main\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItSaysWhoEnforcesTheLaw()
    {
        Assert.Contains("Digitální a informační agenturu", await samples.TextAsync("/accessibility"), StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"mailto:pristupnost@dia.gov.cz\">", await samples.TextAsync("/accessibility?lang=en"), StringComparison.Ordinal);
        Assert.Equal("'day' is no parameter; allowed are lang.", (await samples.AskAsync("/accessibility?day=1")).Detail(400));
    }

    [Fact]
    public void WhatTheOperatorHasNotSaidIsSaidToBeMissing()
    {
        var page = new AccessibilityPage("", "", null, Language.Czech).Html();

        Assert.Contains("Provozovatel zatím adresu pro podněty nevyplnil", page, StringComparison.Ordinal);
        Assert.Contains("den posouzení nevyplnil", page, StringComparison.Ordinal);
        Assert.Contains("Provozovatel těchto stránek zpřístupňuje", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheOperatorSaysStandsInIt()
    {
        var page = new AccessibilityPage("Svazek obcí", "a@example.cz", new DateOnly(2026, 11, 9), Language.English).Html();

        Assert.Contains("Svazek obcí makes these pages accessible", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:a@example.cz\">a@example.cz</a>.", page, StringComparison.Ordinal);
        Assert.Contains("made on 9. 11. 2026 by an evaluation", page, StringComparison.Ordinal);
    }
}
