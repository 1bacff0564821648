using Microsoft.AspNetCore.Http;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Pages;
using Transparency.Pages;

namespace Transparency.Functions.Unknown;

/// <summary>
/// Says that there is no such address: to people as a page in their language, to programs as a problem. Where there is one for other
/// methods, these are named (RFC 9110, 15.5.6).
/// </summary>
internal static class UnknownAddressHandler
{
    public static IResult Answer(HttpRequest request)
    {
        var methods = DoorRoutes.MethodsOf(request.Path);
        if (methods.Count > 0)
            return new WrongMethodResult(methods);

        return AskedForm.PrefersPage(request)
            ? PageResult.Missing(request, MissingPage.NoAddress)
            : ProblemResult.NotFound($"There is nothing at '{request.Path}'. {PublicPaths.Interface} says which addresses there are.");
    }
}
