using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>What all comparisons answer alike.</summary>
internal static class ComparedEntry
{
    /// <summary>Names and numbers of a municipality.</summary>
    private const int AroundTown = 600;

    /// <summary>Takes the room of a municipality where there is so much.</summary>
    public static bool HasRoom(ComparedTown town, AnswerRoom room) =>
        room.Take(AroundTown, AnswerRoom.Shown(town.Municipality.Name), town.Municipality.Parent);

    /// <summary>Its name, and its id where there is no room for that.</summary>
    public static string Name(ComparedTown town, AnswerRoom room) =>
        HasRoom(town, room) ? AnswerRoom.Shown(town.Municipality.Name) : town.Id;

    public static ComparedResponse Of(
        ComparedTown town,
        AskedComparison asked,
        StageTotals amounts,
        int? rank,
        string name)
    {
        var municipality = town.Municipality;

        return new ComparedResponse(
            town.Id,
            name,
            municipality.Ico,
            municipality.Kind,
            municipality.Parent,
            town.Year.Edition!,
            town.Population?.Inhabitants,
            town.Population?.Source,
            town.Band?.ToString(),
            amounts.Approved,
            amounts.Amended,
            amounts.Actual,
            town.Population?.Each(asked.In(amounts)),
            rank,
            null,
            null);
    }

    public static ComparisonResponse Response(
        HttpRequest request,
        AskedComparison asked,
        FoundNode node,
        IReadOnlyList<ComparedResponse> towns,
        IReadOnlyList<MissingResponse> missing)
    {
        var address = new Address(request);
        return new ComparisonResponse(
            asked.Year.Value,
            asked.Node.Side.Name(),
            node.Place.View.Name,
            node.Path,
            asked.StageName,
            asked.IsPerInhabitant ? "inhabitant" : "total",
            towns,
            missing,
            null,
            null,
            null,
            null,
            null,
            null,
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["self"] = address.Asked,
                ["municipalities"] = address.Of(PublicPaths.Municipalities),
            });
    }

    /// <summary>In the form that is asked for.</summary>
    /// <param name="list">Which form.</param>
    /// <param name="response">The answer.</param>
    /// <param name="table">Makes a table of it.</param>
    /// <param name="etag">Of its version.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static async Task<IResult> AnswerAsync<TRow>(
        AskedList list,
        ComparisonResponse response,
        Func<ComparisonResponse, Table<TRow>> table,
        EntityTagHeaderValue etag,
        CancellationToken cancel) => list.IsTable
        ? await list.TableAsync(
            table(response),
            new TableSource(Year: response.Year),
            PublicResult.HeadOfVersion(etag, saysLength: true),
            response.Next,
            cancel)
        : list.Json(PublicResult.OfVersion(response, ComparisonJson.Readable.ComparisonResponse, etag), response.Next);
}
