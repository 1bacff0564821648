using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Answers with municipalities beside each other and where each stands among those like it and in its region and district; with a tree of
/// them; or with a part of the country.
/// </summary>
public sealed class ComparisonHandler(TownComparison towns, TreeComparison trees, PartComparison parts, YearsComparison years)
{
    public async Task<IResult> CompareAsync(HttpRequest request, CancellationToken cancel)
    {
        var parameters = new Parameters(request, AskedComparison.Names);
        var list = AskedList.Of(request, parameters);
        var asked = AskedComparison.Of(parameters, list);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (asked.Towns.Tree is { } root)
            return await trees.TreeAsync(request, list, asked, root, cancel);
        if (asked.Towns.IsOverYears)
            return await years.YearsAsync(request, list, asked, cancel);
        if (asked.Towns.IsPart || asked.Towns.Group is not null)
            return await parts.PartAsync(request, list, asked, cancel);

        return await TownsAsync(request, list, asked, cancel);
    }

    private async Task<IResult> TownsAsync(HttpRequest request, AskedList list, AskedComparison asked, CancellationToken cancel)
    {
        if (!(await towns.PrepareAsync(asked, cancel)).TryGet(out var prepared, out var missing))
            return missing;

        var etag = list.Tag(prepared.Tag);
        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;

        return (await towns.ReadAsync(request, asked, prepared, cancel)).TryGet(out var response, out missing)
            ? await ComparedEntry.AnswerAsync(list, response, ComparisonTable.Of, etag, cancel)
            : missing;
    }
}
