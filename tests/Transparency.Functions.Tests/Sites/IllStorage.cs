using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Transparency.Functions.Tests.Sites;

/// <summary>A way to an account's storage that can fall ill: what is asked then is never answered, or refused without a body.</summary>
internal sealed partial class IllStorage : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Host", "Transfer-Encoding", "Keep-Alive"];

    private readonly WebApplication _way;
    private readonly List<HttpMessageInvoker> _clients = [];

    private IllStorage(WebApplication way) => _way = way;

    /// <summary>Which requests are never answered.</summary>
    public Func<HttpRequest, bool> Hangs { get; set; } = _ => false;

    /// <summary>Which requests are answered 503 and nothing else.</summary>
    public Func<HttpRequest, bool> Refuses { get; set; } = _ => false;

    /// <summary>What a request waits for before it is passed on.</summary>
    public Func<HttpRequest, Task> Waits { get; set; } = _ => Task.CompletedTask;

    /// <summary>What befalls a request.</summary>
    public Func<HttpRequest, Injury> Injures { get; set; } = _ => Injury.None;

    /// <summary>The account by this way.</summary>
    public string Account { get; private set; } = "";

    public static async Task<IllStorage> BeforeAsync(string account)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0", "http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);

        var storage = new IllStorage(builder.Build());
        var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
        storage._clients.Add(client);

        // One door for each service: by the port it is known which is meant.
        var services = Endpoint().Matches(account).Select(match => new Uri(match.Groups["address"].Value)).ToList();
        var behind = new Dictionary<int, Uri>();
        storage._way.Run(context => storage.AnswerAsync(context, behind[context.Connection.LocalPort], client));
        await storage._way.StartAsync(TestContext.Current.CancellationToken);

        var doors = storage._way.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address))
            .ToList();
        storage.Account = account;

        foreach (var (service, door) in services.Zip(doors))
        {
            behind[door.Port] = service;
            storage.Account = storage.Account.Replace($":{service.Port}/", $":{door.Port}/", StringComparison.Ordinal);
        }

        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        Hangs = _ => false;
        await _way.DisposeAsync();
        _clients.ForEach(client => client.Dispose());
    }

    private async Task AnswerAsync(HttpContext context, Uri service, HttpMessageInvoker client)
    {
        var asked = context.Request;

        if (Hangs(asked))
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);

        await Waits(asked);

        if (Refuses(asked))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var injury = Injures(asked);
        if (injury == Injury.Broken)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        if (injury == Injury.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);

        if (injury == Injury.Reset)
        {
            context.Abort();
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(asked.Method),
            new Uri($"http://127.0.0.1:{service.Port}{asked.Path.ToUriComponent()}{asked.QueryString.ToUriComponent()}"));

        if (asked.ContentLength is > 0 || asked.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(asked.Body);
        else if (asked.ContentLength is 0)
            request.Content = new ByteArrayContent([]);

        foreach (var (name, values) in asked.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        using var answer = await client.SendAsync(request, context.RequestAborted);

        if (injury == Injury.AnswerLost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;

        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
            context.Response.Headers[name] = values.ToArray();

        if (injury == Injury.Cut)
        {
            var whole = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
            await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 3), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();

            return;
        }

        if (!HttpMethods.IsHead(asked.Method))
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    [GeneratedRegex(@"(?:Blob|Table|Queue)Endpoint=(?<address>[^;]+)")]
    private static partial Regex Endpoint();
}
