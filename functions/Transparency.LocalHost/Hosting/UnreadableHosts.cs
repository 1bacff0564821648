using Transparency.Functions.Http;

namespace Transparency.LocalHost.Hosting;

/// <summary>
/// Takes away what is written for the name of a host and cannot be one, before anything reads it: routing that looks at names would fail.
/// Such a question is then one that names none.
/// </summary>
internal static class UnreadableHosts
{
    public static void Forget(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!SiteAddress.IsNamed(context.Request))
            context.Request.Headers.Host = "";

        return next(context);
    });
}
