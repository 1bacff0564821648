using Microsoft.AspNetCore.Http;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Pages;
using Transparency.Pages.Accessibility;
using Transparency.Storage;

namespace Transparency.Functions.Accessibility;

/// <summary>The statement of accessibility, with what only the operator can say of it.</summary>
public sealed class AccessibilityPageHandler(TransparencyOptions options)
{
    public IResult Page(HttpRequest request)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var page = new AccessibilityPage(
            options.PublisherName, options.AccessibilityContact, options.AccessibilityEvaluatedOrNull, language)
        {
            Canonical = new Address(request).Of(PublicPaths.Accessibility),
        };

        return PageResult.Of(request, page);
    }
}
