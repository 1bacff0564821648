using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Http;

/// <summary>
/// What every HTTP door does around its one call: a fault becomes a problem, because the worker would send an empty answer, and a problem
/// becomes a page where people read.
/// </summary>
public sealed partial class Doorway(
    SiteAddress site,
    MovedAddress moved,
    TransparencyOptions options,
    TimeProvider time,
    ILogger<Doorway> logger)
{
    /// <param name="request">What is asked.</param>
    /// <param name="answer">Answers it.</param>
    /// <param name="haste">The part of a reader's patience that there is for it.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, Func<Task<IResult>> answer, double haste = 1) =>
        ProblemPageResult.Instead(request, await AnsweredAsync(request, answer, haste));

    private async Task<IResult> AnsweredAsync(HttpRequest request, Func<Task<IResult>> answer, double haste)
    {
        site.Restore(request);
        HttpsOnly.Tell(request.HttpContext);

        if (IsReading(request) && CanonicalPath.OfOrNull(request) is { } canonical)
            return new RedirectResult(canonical, isForGood: true);

        try
        {
            return IsReading(request) ? await SoonAsync(() => LedAsync(request, answer), options.ReaderPatience * haste) : await answer();
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
        catch (LoadingQueueFullException)
        {
            return ProblemResult.Busy;
        }
        catch (Exception fault) when (TransientFault.Is(fault) || fault is RequestFailedException or AggregateException)
        {
            LogStorageFault(fault, request.Path);
            return ProblemResult.StorageUnavailable;
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

    /// <summary>The answer, or the way to the address that a municipality has.</summary>
    private async Task<IResult> LedAsync(HttpRequest request, Func<Task<IResult>> answer) =>
        await moved.OrNullAsync(request, request.HttpContext.RequestAborted) is { } address
            ? new RedirectResult(address)
            : await answer();

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>What goes on behind a reader who was sent away ends by itself, and sooner than the next one comes.</summary>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    private Task<IResult> SoonAsync(Func<Task<IResult>> answer, TimeSpan patience)
    {
        StoragePatience.BeginReading(patience);
        return answer().WaitAsync(patience, time);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage did not answer {Path}")]
    private partial void LogStorageFault(Exception fault, PathString path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private partial void LogFault(Exception fault, PathString path);
}
