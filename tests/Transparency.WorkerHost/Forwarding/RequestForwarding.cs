using Microsoft.AspNetCore.Http;
using Transparency.WorkerHost.Invoking;
using Yarp.ReverseProxy.Forwarder;

namespace Transparency.WorkerHost.Forwarding;

/// <summary>
/// Passes a request to the worker over HTTP, and beside it says over the stream which function it is for. It forwards with the library
/// and the transforms of the real host: what a reader sends as <c>X-Forwarded-*</c> is replaced by what the host itself sees.
/// </summary>
internal sealed class RequestForwarding(IHttpForwarder forwarder, WorkerConversation conversation, Uri worker) : IDisposable
{
    /// <summary>By which the worker finds the request that belongs to an invocation.</summary>
    private const string InvocationHeader = "x-ms-invocation-id";

    private static readonly ForwarderRequestConfig Limits = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };

    private readonly HttpMessageInvoker _client =
        new(new PatientHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }));

    /// <param name="doors">The functions of the request's route.</param>
    public async Task AnswerAsync(HttpContext context, IReadOnlyList<LoadedFunction> doors)
    {
        if (doors.FirstOrDefault(door => Takes(door, context.Request.Method)) is not { } function)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var request = Triggers.Http(function, Values(context.Request));
        context.Request.Headers.TryAdd(InvocationHeader, request.InvocationId);

        var forwarded = forwarder.SendAsync(context, worker.ToString(), _client, Limits);
        var invocation = conversation.Invoke(request);
        await using (context.RequestAborted.Register(() => conversation.Cancel(invocation.Id)))
            await invocation.Outcome;

        await forwarded;
    }

    public void Dispose() => _client.Dispose();

    private static bool Takes(LoadedFunction function, string method) =>
        function.Trigger.GetProperty("methods").EnumerateArray().Any(taken => HttpMethods.Equals(taken.GetString()!, method));

    private static Dictionary<string, string> Values(HttpRequest request)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();

        foreach (var (name, value) in request.RouteValues)
            values[name] = (string)value!;

        return values;
    }
}
