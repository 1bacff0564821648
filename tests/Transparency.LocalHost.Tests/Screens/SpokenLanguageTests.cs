using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Tests.Screens;

public sealed class SpokenLanguageTests
{
    [Theory]
    [InlineData("cs_CZ.UTF-8", null, "en_US.UTF-8", true)]
    [InlineData(null, "cs_CZ.UTF-8", "en_US.UTF-8", true)]
    [InlineData("", null, "cs_CZ.UTF-8", true)]
    [InlineData("C.UTF-8", "cs_CZ.UTF-8", "cs_CZ.UTF-8", false)]
    [InlineData(null, null, null, false)]
    public void TheFirstLocaleSetDecides(string? all, string? messages, string? lang, bool czech)
    {
        var language = SpokenLanguage.OfEnvironment(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, _ => lang });

        Assert.Equal(czech ? Language.Czech : Language.English, language);
    }

    [Theory]
    [InlineData(true, "drop", "--lang", "cs", "a1")]
    [InlineData(true, "--lang=cs", "drop")]
    [InlineData(false, "drop", "--lang", "en")]
    [InlineData(false, "drop", "--lang=en")]
    public void WhatIsAskedForWinsOverTheLocale(bool czech, params string[] arguments)
    {
        var language = SpokenLanguage.Of(arguments, _ => czech ? "en_US.UTF-8" : "cs_CZ.UTF-8");

        Assert.Equal(czech ? Language.Czech : Language.English, language);
    }
}
