using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Reconciliations;
using Transparency.Pages;
using Transparency.Pages.Reconciliations;
using Transparency.Pages.Towns;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>
/// The first page: the list of municipalities, with content that can be read without the component. It is in Czech as the component is.
/// </summary>
public sealed class TownPageHandler(CurrentEditionStore current, TownDirectory directory)
{
    private const int MostListed = 200;
    private const int MostFound = 50;

    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancel)
    {
        var all = await directory.AllAsync(cancel);
        var sought = request.Query["q"].ToString() is { } asked && !string.IsNullOrWhiteSpace(asked) ? asked : null;

        // Who is known from the state alone is found and not listed.
        var towns = sought is null ? [.. all.Where(town => town.HasOwn)] : TownDirectory.Found(all, sought).ToList();
        var shown = towns.Take(sought is null ? MostListed : MostFound).Select(Listed).ToList();
        var latest = (await current.AllAsync(cancel))
            .SelectMany(town => town.Years)
            .MaxBy(pointer => pointer.Publication.PublishedAt);

        return PageResult.Of(new HomePage(shown, latest?.Publication, Language.Czech)
        {
            All = all.Count,
            More = towns.Count - shown.Count,
            Sought = sought,
        });
    }

    private static ListedTown Listed(DirectoryTown town) => new(
        town.Municipality.Id,
        town.Municipality.Name,
        [.. town.Years.Select(FiscalYear.Of)],
        town.District);
}
