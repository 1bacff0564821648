using System.Globalization;
using System.Net;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Transparency.Functions.Telemetry;

namespace Transparency.LocalHost.Hosting;

/// <summary>
/// Runs functions on this machine as Azure would: HTTP doors on Kestrel (loopback only), blob triggers by watching the
/// container, timers by their schedule.
/// </summary>
public sealed class FunctionHost : IFunctionRuntime
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private readonly BlobWatch[] _watches;

    private FunctionHost(WebApplication app)
    {
        _app = app;
        _watches = [.. app.Services.GetServices<IHostedService>().OfType<BlobWatch>()];
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Poison = app.Services.GetRequiredService<PoisonLog>();
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:7071/</c>.</summary>
    public Uri Address { get; }

    public PoisonLog Poison { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Ends when every timer has had its run at the start.</summary>
    public Task CaughtUp =>
        Task.WhenAll(_app.Services.GetServices<IHostedService>().OfType<TimerSchedule>().Select(timer => timer.CaughtUp));

    /// <summary>Whether any blob raises a function here.</summary>
    public bool WatchesBlobs => _watches.Length > 0;

    /// <summary>How many blobs are waiting for their function or being worked on, and how often the containers were looked at.</summary>
    public (int Unfinished, int Looks) BlobState =>
        (_watches.Sum(watch => watch.Unfinished), _watches.Length == 0 ? 0 : _watches.Min(watch => watch.Looks));

    int IFunctionRuntime.Looks => BlobState.Looks;

    string IFunctionRuntime.FailuresAt => Poison.File;

    /// <summary>It ends with its process and not before.</summary>
    Task<string> IFunctionRuntime.Ended { get; } = new TaskCompletionSource<string>().Task;

    /// <summary>Blobs written after this returns raise their function.</summary>
    /// <exception cref="CannotContinueException">The port is taken, or a function cannot be run.</exception>
    public static async Task<FunctionHost> StartAsync(FunctionHostOptions options, CancellationToken cancel = default)
    {
        var functions = FunctionDiscovery.Find(options.FunctionTypes);

        // An empty builder, because the usual one would read this machine's environment and appsettings.json.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(FunctionHost).Assembly.GetName().Name });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        AddLogging(builder.Logging, options.LogLevel);
        AddServices(builder.Services, builder.Configuration, options, functions);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = provider.ValidateScopes = true);

        var app = builder.Build();
        app.Use(new ReadersTurn().Before);
        UnreadableHosts.Forget(app);
        EmptyPlaces.AnswerAsAzure(app);
        app.UseRouting();
        WrongMethods.AnswerAsAzure(app);

        foreach (var function in functions.OfType<HttpFunction>())
            function.Map(app);

        options.LocalEndpoints(app);

        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException fault)
        {
            await app.DisposeAsync();
            throw new CannotContinueException(PortIsTaken(options.Port), fault);
        }

        return new(app);
    }

    /// <summary>The sentence for a port somebody else listens on.</summary>
    internal static string PortIsTaken(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"Port {port} is taken by another program: choose a free one with --port.");

    /// <summary>While the result is not disposed no blob raises anything, so that many files can arrive as one change.</summary>
    public async Task<IAsyncDisposable> HoldBlobsAsync(CancellationToken cancel)
    {
        var holds = new List<IDisposable>();

        foreach (var watch in _watches)
            holds.Add(await watch.HoldAsync(cancel));

        return new Holds(holds);
    }

    bool IFunctionRuntime.IsIdle(int looksBefore, TimeSpan sinceLastReport) =>
        BlobState is (Unfinished: 0, Looks: var looks) && looks > looksBefore + 1;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void AddLogging(ILoggingBuilder logging, LogLevel level)
    {
        // Standard output belongs to the announcements of the commands.
        logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(level).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
    }

    private static void AddServices(
        IServiceCollection services, IConfiguration configuration, FunctionHostOptions options, IReadOnlyList<FoundFunction> functions)
    {
        services.AddRouting();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = StopLimit);
        services.AddSingleton<IHostLifetime, QuietLifetime>();
        services.AddSingleton(options.Time);
        services.AddSingleton(new PoisonLog(Path.Combine(options.DataDirectory, "poison.log"), options.Time));
        options.Services(services, configuration);
        services.AddTelemetryOrNull(configuration)?.WithTracing(traces => traces.AddAspNetCoreInstrumentation());

        foreach (var function in functions)
        {
            if (!function.Method.IsStatic)
                services.TryAddScoped(function.Door);

            if (function is BlobFunction blob)
                services.AddSingleton<IHostedService>(provider => WatchFor(blob, provider, options));
            else if (function is TimerFunction timer)
                services.AddSingleton<IHostedService>(provider => ScheduleFor(timer, provider, options));
        }
    }

    private static TimerSchedule ScheduleFor(TimerFunction function, IServiceProvider provider, FunctionHostOptions options) =>
        ActivatorUtilities.CreateInstance<TimerSchedule>(provider, function, options.RunTimersAtStart);

    private static BlobWatch WatchFor(BlobFunction function, IServiceProvider provider, FunctionHostOptions options)
    {
        var connection = options.Settings.GetValueOrDefault(function.Connection)
            ?? throw new CannotContinueException(
                $"Function '{function.Name}' needs the setting '{function.Connection}', which is missing.");

        var invocations = ActivatorUtilities.CreateInstance<BlobInvocations>(
            provider,
            function,
            options.FirstRetryDelay,
            BlobLimits.Read(options.HostFile),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger<BlobInvocations>());
        return ActivatorUtilities.CreateInstance<BlobWatch>(
            provider, function, new BlobContainerClient(connection, function.Pattern.Container), invocations, options.PollInterval);
    }

    private sealed class Holds(List<IDisposable> holds) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            foreach (var hold in holds)
                hold.Dispose();

            return ValueTask.CompletedTask;
        }
    }
}
