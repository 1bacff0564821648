using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Answers with a body and all that belong to it, as they say of themselves (<c>parent</c>), beside each other and as one. Of their
/// editions a few at a time are read, and only what may go between them is kept.
/// </summary>
public sealed class TreeComparison(YearField fields, RouteLookup lookup, NodeLookup nodes, ScanGate gate)
{
    private const int MostMembers = 200;

    public async Task<IResult> TreeAsync(
        HttpRequest request,
        AskedList list,
        AskedComparison asked,
        MunicipalityId root,
        CancellationToken cancel)
    {
        var town = await lookup.TownOrNullAsync(root.Value, cancel);
        var members = Members(root.Value, town?.Name, (await fields.OfAsync(asked.Year, cancel)).Towns);

        if (members.Count == 0)
            return town?.WithoutBudget(asked.Year) ?? RouteLookup.NoMunicipality(root.Value);
        if (members.Count > MostMembers)
            return ProblemResult.BadRequest($"'tree' is '{root}', which has {members.Count} members; at most {MostMembers} are added up.");

        var missing = members.Exists(member => member.Town.Id == root.Value)
            ? new List<MissingResponse>()
            : [new(root.Value, (town?.WithoutBudget(asked.Year) ?? RouteLookup.NoMunicipality(root.Value)).Detail)];

        var etag = list.Tag(members
            .Aggregate(new EditionsTag(), (tag, member) => tag.With(member.Town.Municipality, member.Town.Year))
            .With(string.Concat(missing.Select(absent => absent.Reason)))
            .Value);

        if (PublicResult.KnownOrNull(request, etag, null, immutable: false) is { } known)
            return known;

        using var scan = await gate.EnterOrNullAsync(request, members.Sum(member => NodeLookup.Bytes(member.Town.Year)), cancel);
        if (scan is null)
            return ProblemResult.Busy;
        if (await nodes.FindOrNullAsync(members.Select(member => member.Town.Year), asked.Node, scan.Cancel) is not { } node)
            return asked.Node.Nowhere;

        var read = await ReadAsync(members, node.Place, scan.Cancel);
        var response = Response(request, asked, node, read, missing) with { Tree = Sum(asked, root.Value, read) };

        return await ComparedEntry.AnswerAsync(list, response, ComparisonTable.Of, etag, cancel);
    }

    /// <summary>
    /// The root where it is there, then what belongs to it, then what belongs to that; each with the member it belongs to.
    /// </summary>
    private static List<(ComparedTown Town, string? Parent)> Members(string root, string? rootName, IReadOnlyList<ComparedTown> everybody)
    {
        var members = new List<(ComparedTown Town, string? Parent)>();
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal) { root }, new Queue<(string Id, string? Name)>([(root, rootName)]));

        if (everybody.FirstOrDefault(town => town.Id == root) is { } there)
            members.Add((there, null));

        var children = everybody
            .Where(town => town.Municipality.Parent is not null)
            .OrderBy(town => town.Municipality.Kind)
            .ThenBy(town => town.Municipality.Name, CzechText.Order)
            .ThenBy(town => town.Id, StringComparer.Ordinal)
            .ToLookup(town => town.Municipality.Parent!, StringComparer.Ordinal);

        while (next.TryDequeue(out var parent))
        {
            foreach (var child in children[parent.Id].Concat(parent.Name is null ? [] : children[parent.Name]))
            {
                if (!seen.Add(child.Id))
                    continue;

                members.Add((child, parent.Id));
                next.Enqueue((child.Id, child.Municipality.Name));
            }
        }

        return members;
    }

    private async Task<List<(ComparedTown Town, TreeMember Member)>> ReadAsync(
        List<(ComparedTown Town, string? Parent)> members,
        BudgetPlace place,
        CancellationToken cancel)
    {
        var read = new List<(ComparedTown Town, TreeMember Member)>();
        var known = members.ToDictionary(member => member.Town.Id, StringComparer.Ordinal);

        await foreach (var (year, content) in nodes.ReadAsync(members.Select(member => member.Town.Year), cancel))
        {
            var (town, parent) = known[year.Municipality.Value];
            read.Add((town, TreeMember.Of(
                town.Id,
                parent,
                town.Municipality.Kind,
                content.Budget,
                content.Consolidation,
                place,
                cancel)));
        }

        return read;
    }

    private static ComparisonResponse Response(
        HttpRequest request,
        AskedComparison asked,
        FoundNode node,
        List<(ComparedTown Town, TreeMember Member)> read,
        List<MissingResponse> missing)
    {
        var room = new AnswerRoom();
        var shown = read
            .Select(member => ComparedEntry.Of(member.Town, asked, Amounts(member.Member), null, ComparedEntry.Name(member.Town, room)))
            .ToList();

        return ComparedEntry.Response(request, asked, node, shown, missing);
    }

    private static StageTotals Amounts(TreeMember member) =>
        member.Node is { } node ? StageTotals.Of(node, member.Known) : new StageTotals(null, null, null);

    /// <summary>Inhabitants of districts are those of their city, and organisations have none.</summary>
    private static TreeResponse Sum(AskedComparison asked, string root, List<(ComparedTown Town, TreeMember Member)> read)
    {
        var tree = TreeSum.Of([.. read.Select(member => member.Member)]);
        var sum = StageTotals.Of(tree.Sum, tree.Known);
        var population = read.Where(member => member.Town.Id == root).Select(member => member.Town.Population).FirstOrDefault();

        return new TreeResponse(root, read.Count, sum, StageTotals.Of(tree.Removed, tree.Known), population?.Each(asked.In(sum)));
    }
}
