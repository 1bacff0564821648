using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;

namespace Transparency.Functions.Comparisons;

/// <summary>Municipalities among which one has a rank, and where those that are known stand.</summary>
/// <param name="Group">Who they are.</param>
/// <param name="Ranking">Their amounts.</param>
internal sealed record SimilarTowns(ComparedGroup Group, Ranking Ranking)
{
    /// <summary>A name and an id.</summary>
    private const int AroundMember = 30;

    public static SimilarTowns Of(ComparedGroup group, AskedComparison asked, NodeAmounts amounts) =>
        new(group, new Ranking(group.Towns.Select(town => asked.Ranked(amounts.Of(town), town.Population))));

    public int? RankOrNull(ComparedTown town, AskedComparison asked, NodeAmounts amounts) =>
        Ranking.RankOrNull(asked.Ranked(amounts.Of(town), town.Population));

    /// <summary>With as many of them as a page has, and as there is room for.</summary>
    public SimilarResponse Response(TownPage page, AnswerRoom room)
    {
        var (towns, likeness) = (Group.Towns, Group.Towns[0].Likeness);
        var start = page.Start(towns.Select(town => town.Id));
        var members = towns
            .Skip(start)
            .Take(page.Limit)
            .Select(town => new MunicipalityName(town.Id, AnswerRoom.Shown(town.Municipality.Name)))
            .TakeWhile(member => room.Take(AroundMember, member.Id, member.Name))
            .ToList();
        var end = start + members.Count;

        return new SimilarResponse(
            likeness.Band?.ToString(),
            likeness.Kind,
            towns.Count,
            Ranking.Count,
            Ranking.MedianOrNull,
            members,
            end < towns.Count ? towns.Count - end : null,
            end < towns.Count ? towns[end].Id : null);
    }
}
