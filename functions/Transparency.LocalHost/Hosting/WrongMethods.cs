namespace Transparency.LocalHost.Hosting;

/// <summary>
/// The host in Azure chooses the door by path and method at once, before the worker hears of the request: a method that no door has is a
/// path that is not there, without <c>Allow</c>, unless a door takes every path. Only <c>/</c> is the host's own then, whose homepage is
/// switched off, and answers nothing.
/// </summary>
internal static class WrongMethods
{
    public static void AnswerAsAzure(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);

        // No door answers 405: it is the routing's answer alone.
        if (context.Response is not { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false })
            return;

        context.Response.Headers.Remove("Allow");
        context.Response.StatusCode = context.Request.Path == "/" ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
    });
}
