using System.Net;
using Transparency.Core.StatePublication;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>A municipality of which the state's statement alone tells, on a page of another origin.</summary>
public sealed class StateTownTests : IAsyncLifetime
{
    private const string Ico = "00254061";

    private readonly PublicSite _site = new();

    public async ValueTask InitializeAsync()
    {
        var directory = Directory.CreateTempSubdirectory("country-");
        try
        {
            var files = new CountryFiles(new CountryShape(2025, 6) { Rows = 30 });
            files.Write(
                directory.FullName,
                [
                    .. StateRegister.All
                        .Where(town => town.Ico.ToString() is Ico or "00064581")
                        .Select(town => CountryTown.Invented(town, seed: 5))
                ]);

            foreach (var name in new[] { files.BudgetName, files.FinancingName })
            {
                var text = await File.ReadAllTextAsync(Path.Combine(directory.FullName, name), TestContext.Current.CancellationToken);
                await _site.DropAsync($"{StateFolder.Id}/2025/{name}", text);
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }

        var client = await _site.ClientAsync();
        await Eventually.IsTrueAsync(async () =>
        {
            using var answer = await client.GetAsync(
                new Uri("/api/v1/municipalities/marianske-lazne/years/2025", UriKind.Relative), TestContext.Current.CancellationToken);

            return answer.StatusCode == HttpStatusCode.OK;
        });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("municipality=\"marianske-lazne\" year=\"2025\"")]
    [InlineData("municipality=\"marianske-lazne\"")]
    [InlineData("municipality=\"00254061\" year=\"2025\"")]
    [InlineData("municipality=\"00254061\"")]
    public async Task ItsIdAndItsIcoShowItOnAForeignPage(string attributes)
    {
        await using var foreign = await ForeignPage.StartAsync(
            await _site.AddressAsync(), $"<budget-explorer {attributes}></budget-explorer>");
        await using var visit = await _site.VisitAsync();
        visit.Allow(foreign.Address);
        await visit.OpenAsync(foreign.Address.ToString());

        await Expect(visit.Title).ToHaveTextAsync("Mariánské Lázně 2025");
        await Expect(visit.Explorer.Locator(".views [aria-current=true]")).ToBeVisibleAsync();
        await visit.FollowAsync("Příjmy");

        Assert.NotEqual(0, await visit.Rows.CountAsync());
    }
}
