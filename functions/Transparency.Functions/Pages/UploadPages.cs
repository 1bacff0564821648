using Microsoft.AspNetCore.Http;
using Transparency.Core.Publishing;
using Transparency.Functions.Http;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Pages;

/// <summary>
/// The page that a municipality drops its files on. The grant is pasted, or stands in the fragment of the address, which no browser sends; scripts
/// come from here alone and files go to the storage alone.
/// </summary>
public sealed class UploadPages(PageTemplate template, UploadAddresses addresses)
{
    public IResult Page(HttpRequest request)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.OneOf("lang", ("cs", "cs"), ("en", "en"));
        if (parameters.Mistake is { } mistake) return Problem.BadRequest(mistake);
        var (title, lead, needed) = language == "cs"
            ? ("Nahrání exportu", "Přetáhněte sem soubory z účetního systému. Za chvíli se dozvíte, zda jsou zveřejněny a co je v nich třeba opravit.", "Stránka potřebuje JavaScript.")
            : ("Uploading an export", "Drop the files of your accounting system here. In a moment you will be told whether they are published, and what in them needs mending.", "This page needs JavaScript.");
        var content = $"<article><h1>{title}</h1><p class=\"lead\">{lead}</p><div id=\"upload\"><p>{needed}</p></div></article><script type=\"module\" src=\"{PublicPaths.UploadScript}\"></script>";
        return new Guarded(template.Page(title, lead, null, content, language), addresses.Origin);
    }

    private sealed class Guarded(IResult page, string storage) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' {storage}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            headers["Referrer-Policy"] = "no-referrer";
            return page.ExecuteAsync(httpContext);
        }
    }
}
