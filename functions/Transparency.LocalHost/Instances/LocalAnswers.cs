using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Instances;

/// <summary>What answers <c>/local</c> on a port of its own where the functions run under a host that knows nothing of it.</summary>
internal sealed class LocalAnswers : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalAnswers(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="functions">Where the functions are.</param>
    /// <param name="storage">The connection string of the storage.</param>
    /// <param name="dataDirectory">The folder of the instance.</param>
    /// <param name="cancel">Stops the start.</param>
    public static async Task<LocalAnswers> StartAsync(Uri functions, string storage, string dataDirectory, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(LocalAnswers).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        // The host of the functions has a queue for what failed; this stays empty.
        builder.Services.AddSingleton(new PoisonLog(Path.Combine(dataDirectory, "poison.log"), TimeProvider.System));

        var app = builder.Build();
        UnreadableHosts.Forget(app);
        app.UseRouting();
        LocalEndpoints.Map(app, storage, functions);
        await app.StartAsync(cancel);

        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
