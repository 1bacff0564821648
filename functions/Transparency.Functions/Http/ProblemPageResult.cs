using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Pages;

namespace Transparency.Functions.Http;

/// <summary>What is wrong, as people read it: a page in their language that leads on, with the status of the problem.</summary>
internal sealed class ProblemPageResult(ProblemResult problem) : IResult
{
    /// <summary>The answer, or the page in the place of a problem that a browser was to be told where people read.</summary>
    public static IResult Instead(HttpRequest request, IResult answer) =>
        answer is ProblemResult problem && AskedForm.IsAddressOfPage(request.Path) && AskedForm.PrefersPage(request)
            ? GuardedResult.Public(new ProblemPageResult(problem))
            : answer;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = new ProblemPage(problem.Status, problem.Said, ReaderLanguage.Of(httpContext.Request));
        var html = PageHtml.Of(httpContext.Request, page);

        problem.TellStatus(httpContext.Response);
        httpContext.Response.ContentType = PageHtml.MediaType;

        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), httpContext.RequestAborted);
    }
}
