namespace Transparency.LocalHost.Emulation;

/// <summary>How one Azurite is started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder its data lie in; created when missing.</summary>
    public required string Location { get; init; }

    /// <summary>Whether to take 10000, 10001 and 10002 where they are free, as tools for Azure storage expect.</summary>
    public bool PreferWellKnownPorts { get; init; } = true;

    /// <summary>
    /// How many accounts <c>t0</c>, <c>t1</c>… stand beside the well-known one, so that each test has an empty storage of its own.
    /// </summary>
    public int AccountCount { get; init; }

    /// <summary>Whether it never writes down what lies where and all is gone when it stops, which takes less of the processor.</summary>
    public bool ForgetsAll { get; init; }

    /// <summary>How long Azurite may take until its three ports answer.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Azurite's main module; null means the one npm installed at the repository's root.</summary>
    public string? MainModule { get; init; }
}
