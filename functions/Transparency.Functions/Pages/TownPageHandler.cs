using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Pages.Towns;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>
/// The first page: the list of municipalities, with content that can be read without the component. It is in Czech as the component is.
/// </summary>
public sealed class TownPageHandler(CurrentEditionStore current, TownDirectory directory)
{
    private const int MostFound = 50;

    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancel)
    {
        var towns = await current.AllAsync(cancel);
        var all = await directory.AllAsync(cancel);
        var others = all.Count(town => !town.HasOwn);

        // Those of the whole country are found beside the list; where there are none, the list itself is shortened.
        var asked = request.Query["q"].ToString();
        var part = new UnaccentedText(others == 0 ? asked : "");
        var sought = others > 0 && asked.Length > 0 ? asked : null;
        var listed = towns
            .Where(town => part.IsIn(town.Municipality.Name))
            .OrderBy(town => town.Municipality.Name, CzechText.Order)
            .Select(town => new ListedTown(town.Municipality.Id, town.Municipality.Name, [.. town.Years.Select(pointer => pointer.Year)]));
        var latest = towns.SelectMany(town => town.Years).MaxBy(pointer => pointer.Publication.PublishedAt);

        return PageResult.Of(new HomePage([.. listed], latest?.Publication, Language.Czech)
        {
            IsSearch = others == 0 && asked.Length > 0,
            Others = others,
            Sought = sought,
            Found = sought is null ? [] : [.. TownDirectory.Found(all, sought).Take(MostFound).Select(Listed)],
        });
    }

    private static ListedTown Listed(DirectoryTown town) => new(
        town.Municipality.Id,
        town.Municipality.Name,
        [.. town.Years.Select(FiscalYear.Of)],
        town.District);
}
