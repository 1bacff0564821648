using Transparency.LocalHost.Emulation;
using Transparency.Tests;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Transparency.Tests;

/// <summary>One Azurite for all tests of an assembly. Each test takes an account of its own, which is empty.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azurite-");
    private Azurite? _azurite;

    public Azurite Azurite => _azurite ?? throw new InvalidOperationException("Azurite has not been started yet.");

    /// <summary>The connection string of an account no other test has.</summary>
    public string NewAccount() => Azurite.NextAccountConnectionString();

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync(new()
    {
        Location = _folder.FullName,
        // Several test assemblies run at once, and a developer's own Azurite may have the usual ports.
        PreferWellKnownPorts = false,
        AccountCount = 800,
        ForgetsAll = true,
    });

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();

        _folder.Delete(recursive: true);
    }
}
