using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Transparency.Functions.Http;

/// <summary>
/// What every HTTP door does around its one call: a fault becomes problem+json, because the worker would send an empty answer.
/// </summary>
public sealed partial class Doorway(SiteAddress site, ILogger<Doorway> logger)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        site.Restore(request);
        try
        {
            return await answer();
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            LogStorageFault(fault, request.Path);
            return ProblemResult.Unavailable("The storage does not answer; try again in a minute.");
        }
        catch (Exception fault)
        {
            LogFault(fault, request.Path);
            return new ProblemResult(
                "about:blank",
                "Internal error",
                StatusCodes.Status500InternalServerError,
                "Something went wrong here; it has been logged.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage did not answer {Path}")]
    private partial void LogStorageFault(Exception fault, PathString path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private partial void LogFault(Exception fault, PathString path);
}
