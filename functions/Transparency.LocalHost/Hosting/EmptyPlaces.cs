namespace Transparency.LocalHost.Hosting;

/// <summary>
/// A path that begins with nothing between two slashes fits no route of the host in Azure, not even one of every path: it answers an empty
/// 404 itself.
/// </summary>
internal static class EmptyPlaces
{
    public static void AnswerAsAzure(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value?.StartsWith("//", StringComparison.Ordinal) != true)
            return next(context);

        context.Response.StatusCode = StatusCodes.Status404NotFound;

        return Task.CompletedTask;
    });
}
