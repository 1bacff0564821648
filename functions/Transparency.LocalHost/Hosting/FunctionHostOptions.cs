using Transparency.Functions;

namespace Transparency.LocalHost.Hosting;

/// <summary>What a local host runs, and where.</summary>
public sealed record FunctionHostOptions
{
    /// <summary>
    /// The settings the functions see, by name, as the app settings in Azure: <c>ExportStorage</c>, <c>PublicStorage</c>…
    /// </summary>
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    /// <summary>The folder of the poison log.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where functions are looked for; the doors of Transparency unless a test has its own.</summary>
    public IReadOnlyList<Type> FunctionTypes { get; init; } = typeof(TransparencyRegistration).Assembly.GetTypes();

    /// <summary>Registers what the functions need.</summary>
    public Action<IServiceCollection, IConfiguration> Services { get; init; } = (services, configuration) =>
        services.AddTransparency(configuration);

    /// <summary>Maps endpoints that Azure does not have.</summary>
    public Action<IEndpointRouteBuilder> LocalEndpoints { get; init; } = _ => { };

    /// <summary>Whether every timer runs once at the start.</summary>
    public bool RunTimersAtStart { get; init; } = true;

    /// <summary>How often the containers of blob triggers are looked at.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The app's <c>host.json</c>.</summary>
    public string HostFile { get; init; } = BlobLimits.File;

    /// <summary>The pause after a first failure of a blob function; it doubles with each.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
