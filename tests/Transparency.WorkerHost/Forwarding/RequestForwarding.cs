using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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

    public async Task AnswerAsync(HttpContext context, LoadedFunction function)
    {
        var request = Triggers.Http(function, Values(context));
        context.Request.Headers.TryAdd(InvocationHeader, request.InvocationId);

        var forwarded = forwarder.SendAsync(context, worker.ToString(), _client, Limits);
        var invocation = conversation.Invoke(request);
        await using (context.RequestAborted.Register(() => conversation.Cancel(invocation.Id)))
            await invocation.Outcome;

        await forwarded;
    }

    public void Dispose() => _client.Dispose();

    private static Dictionary<string, string> Values(HttpContext context)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        foreach (var (name, value) in context.Request.Query)
            values[name] = value.ToString();

        foreach (var (name, value) in context.GetRouteData().Values)
            values[name] = (string?)value ?? "";

        return values;
    }
}
