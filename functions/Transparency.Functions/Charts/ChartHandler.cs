using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Pages;
using Transparency.Functions.Scans;
using Transparency.Pages.Charts;
using Transparency.Pages.Levels;
using Transparency.Pages.Pictures;

namespace Transparency.Functions.Charts;

/// <summary>
/// Pictures of levels: one layout, drawn by two pens. The same edition and program give the same bytes, which are held like answers about
/// levels.
/// </summary>
public sealed class ChartHandler(RouteLookup lookup, LevelParts levels, ScanGate gate, AnswerMemory memory, DotPen pen)
{
    /// <summary>Drawing dots takes as long as reading so many bytes.</summary>
    private const long DotsAsBytes = 2 * ScanGate.SmallBytes;

    private static readonly DrawnAs Lines = new("svg", "image/svg+xml", false);

    private static readonly DrawnAs Dots = new("png", "image/png", true);

    public Task<IResult> SvgAsync(HttpRequest request, string municipality, string year, CancellationToken cancel) =>
        AnswerAsync(
            request,
            municipality,
            year,
            Lines,
            picture => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(picture.Svg())),
            cancel);

    public Task<IResult> PngAsync(HttpRequest request, string municipality, string year, CancellationToken cancel) =>
        AnswerAsync(
            request,
            municipality,
            year,
            Dots,
            picture => DotsOrNullAsync(request, picture, cancel),
            cancel);

    private async Task<IResult> AnswerAsync(
        HttpRequest request,
        string municipality,
        string year,
        DrawnAs drawn,
        Func<Picture, Task<byte[]?>> drawOrNull,
        CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. PictureAddress.Names]);
        var language = parameters.Language();
        var form = parameters.OneOf("form", ("bars", PictureForm.Bars), ("treemap", PictureForm.Treemap));
        var side = AskedLevel.SideOf(parameters);
        var isGross = parameters.OneOf("gross", ("0", false), ("1", true));
        var path = AskedLevel.Codes(parameters.Text("path"));

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;

        located = located with { ETag = PageVersion.Of(located.ETag.ToString(), drawn.Name) };
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (memory.OrNull(request, located.ETag) is { } made)
            return made;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        var budget = found.Content.Budget;
        var view = AskedLevel.ViewOf(parameters, budget, side);
        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        var asked = new AskedLevel(side, view, path, IsConsolidated: !isGross);
        if (!(await levels.OfAsync(request, found, asked, language, cancel)).TryGet(out var level, out missing))
            return missing;

        var picture = LevelChart.Of(new ChartSource(found.Municipality.Name, found.Summary.Edition, level), form);
        if (await drawOrNull(picture) is not { } bytes)
            return ProblemResult.Busy;

        var answer = PublicResult
            .HeadOfEdition(located.ETag, found.PublishedAt, immutable: false, saysLength: true)
            .With(bytes, drawn.MediaType, drawn.IsPacked);

        return memory.Kept(request, located.ETag, answer, GuardedResult.Public(answer));
    }

    /// <summary>Null where too many wait for theirs already.</summary>
    private async Task<byte[]?> DotsOrNullAsync(HttpRequest request, Picture picture, CancellationToken cancel)
    {
        using var scan = await gate.EnterOrNullAsync(request, DotsAsBytes, cancel);
        return scan is null ? null : pen.Png(picture);
    }

    /// <summary>How a picture is drawn.</summary>
    private sealed record DrawnAs(string Name, string MediaType, bool IsPacked);
}
