namespace Transparency.WorkerHost;

/// <summary>What is run.</summary>
public sealed record RunningWorkerOptions
{
    /// <summary>What <c>dotnet publish</c> made.</summary>
    public required string Folder { get; init; }

    /// <summary>The settings the functions see, by name, as the app settings in Azure.</summary>
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    /// <summary>The program in the folder.</summary>
    public string Program { get; init; } = "Transparency.Functions.dll";

    /// <summary>How long it may take until all functions are loaded.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);
}
