using Microsoft.AspNetCore.Http;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages;
using Transparency.Pages.Help;
using Transparency.Pages.Help.Systems;

namespace Transparency.Functions.Pages;

/// <summary>Help for clerks. It is made of nothing but the program, so that it changes with that alone.</summary>
public static class HelpPageHandler
{
    public static IResult Index(HttpRequest request) => Page(request, language => new HelpIndexPage(language));

    /// <param name="request">What was asked.</param>
    /// <param name="topic">A system, or the messages of reports.</param>
    public static IResult Topic(HttpRequest request, string topic) => Page(request, language => topic == HelpAddresses.Problems
        ? new HelpProblemsPage(language)
        : HelpSystems.OrNull(topic) is { } system ? new HelpSystemPage(system, language) : null);

    private static IResult Page(HttpRequest request, Func<Language, HelpPage?> make)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (make(language) is not { } page)
            return PageResult.Missing(request, MissingPage.NoHelp);

        return PageResult.Of(request, page with { Canonical = new Address(request).Of(HelpAddresses.Of(page.Topic, language)) });
    }
}
