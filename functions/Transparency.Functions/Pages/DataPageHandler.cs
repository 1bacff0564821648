using Microsoft.AspNetCore.Http;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages.Data;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>The page about the data.</summary>
public sealed class DataPageHandler(CurrentEditionStore current, TransparencyOptions options)
{
    public async Task<IResult> PageAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "lang");
        var language = parameters.Language();

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var towns = from town in await current.AllAsync(cancel)
                    let newest = town.Years[^1]
                    select new TownData(town.Municipality, newest.Year, newest.Publication.PublishedAt);

        var listed = towns
            .OrderBy(town => town.Municipality.Name, CzechText.Order)
            .ThenBy(town => town.Municipality.Id.Value, StringComparer.Ordinal);

        return PageResult.Of(request, new DataPage([.. listed], options.Retention, language));
    }
}
