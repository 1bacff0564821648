using Microsoft.AspNetCore.Http;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Publications;
using Transparency.Pages;
using Transparency.Pages.Towns;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>The first page: the list of municipalities, with content that can be read without the component.</summary>
public sealed class TownPageHandler(
    CurrentEditionStore current,
    StateTowns states,
    TownDirectory directory,
    WholeYears whole,
    PublicationEntries log)
{
    private const int MostListed = 200;
    private const int MostFound = 50;
    private const int RecentEntries = 5;

    /// <summary>What else is hung on the address is not looked at, and neither is a language that there is none of.</summary>
    public async Task<IResult> HomeAsync(HttpRequest request, CancellationToken cancel)
    {
        var language = new Parameters(request, "q", "lang").Language();
        var all = await directory.AllAsync(cancel);
        var sought = request.Query["q"].ToString() is { } asked && !string.IsNullOrWhiteSpace(asked) ? asked : null;

        // Who is known from the state alone is found and not listed.
        var towns = sought is null ? [.. all.Where(town => town.HasOwn)] : TownDirectory.Found(all, sought).ToList();
        var shown = towns.Take(sought is null ? MostListed : MostFound).Select(Listed).ToList();
        var own = await current.AllAsync(cancel);
        var latest = own
            .SelectMany(town => town.Years)
            .MaxBy(pointer => pointer.Publication.PublishedAt);

        var page = new HomePage(shown, latest?.Publication, language)
        {
            All = all.Count,
            More = towns.Count - shown.Count,
            Sought = sought,
            Canonical = new Address(request).Of(Translated.Of(
                PublicPaths.Home + (sought is null ? "" : "?q=" + Uri.EscapeDataString(sought)), language)),
        };

        if (sought is not null)
            return PageResult.Of(request, page);

        var (recent, _) = await log.ListAsync(new PublicationQuestion(null, null, RecentEntries, null), _ => true, cancel);

        return PageResult.Of(request, page with
        {
            Sum = HomeSums.OrNull(await states.YearsAsync(cancel), own, whole.Current),
            Recent = recent,
        });
    }

    private static ListedTown Listed(DirectoryTown town) => new(
        town.Municipality.Id,
        town.Municipality.Name,
        [.. town.Years.Select(FiscalYear.Of)],
        town.District)
    {
        Parent = town.Municipality.Parent,
    };
}
