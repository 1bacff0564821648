using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Pages;
using Transparency.Pages;
using Transparency.Pages.Embedding;
using Transparency.Pages.Levels;

namespace Transparency.Functions.Embedding;

/// <summary>
/// A year for a frame on somebody's page. Who embeds it writes its address, so that what is wrong in there is told, where a page of ours
/// would pass over it.
/// </summary>
public sealed class EmbedPageHandler(RouteLookup lookup, LevelParts levels)
{
    private static readonly (string Name, View View)[] Views = [.. View.All.Select(view => (view.Name, view))];

    /// <param name="request">What was asked.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="year">The year, or null for the newest.</param>
    /// <param name="cancel">Ends the asking.</param>
    public async Task<IResult> PageAsync(HttpRequest request, string municipality, string? year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. LevelAddress.Names.Union(FrameLook.Names).Union(["lang"])]);
        parameters.SideOrNull("side");
        parameters.OneOf("view", Views);
        var look = AskedLook.Of(parameters, "lang");

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
            return PageResult.Missing(request, MissingPage.NoMunicipality);
        if ((year is null ? town.NewestOrNull : town.YearOrNull(year)) is not { } pointer)
            return PageResult.Missing(request, year is null ? MissingPage.NoBudget(town.Name) : MissingPage.NoYear(town.Name, year));

        if (!(await lookup.PublishedAsync(municipality, pointer.Year, cancel)).TryGet(out var found, out var missing)
            || !(await levels.FindAsync(request, town, found, look.Language, cancel)).TryGet(out var level, out missing))
        {
            return missing.Status == StatusCodes.Status404NotFound
                ? PageResult.Missing(request, MissingPage.NoLevel(town.Name, pointer.Year.Value))
                : missing;
        }

        var address = level.Address with { Language = look.Language };
        var page = new EmbedPage(town.Municipality, pointer.Publication, level with { Address = address with { Look = look } }, look)
        {
            Lead = address.IsTop ? YearInWords.Of(town.Municipality, found.Content) : null,
            Canonical = new Address(request).Of(address.ToString()),
            Files = FileVersion.Current,
        };

        request.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";

        return GuardedResult.Public(PublicResult.OfBytes(Encoding.UTF8.GetBytes(page.Html()), PageResult.MediaType));
    }
}
