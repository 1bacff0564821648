using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.StatePublication;

/// <summary>A site where the statement of 2025 has been dropped and nothing else, for tests that only ask.</summary>
public sealed class PublishedCountry(AzuriteFixture azurite) : IAsyncLifetime
{
    private Site? _site;

    internal Site Site => _site ?? throw new InvalidOperationException("The site has not been started yet.");

    internal string Edition { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(azurite.NewAccount());
        Edition = await CountrySite.DropAsync(_site, new CountryShape { Rows = 30 });
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
