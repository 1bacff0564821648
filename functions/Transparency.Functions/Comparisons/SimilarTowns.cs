using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Comparisons;

/// <summary>Municipalities of one kind and band, of which a rank is told.</summary>
/// <param name="Likeness">What they have in common.</param>
/// <param name="Towns">Those that are looked at, ordered by id.</param>
/// <param name="Count">How many there are.</param>
internal sealed record SimilarTowns(
    (MunicipalityKind Kind, PopulationBand? Band) Likeness,
    IReadOnlyList<ComparedTown> Towns,
    int Count)
{
    /// <summary>A name and an id.</summary>
    private const int AroundMember = 30;

    /// <summary>Of whatever is deeper than a whole side, so many editions are read for a rank: those nearest in inhabitants.</summary>
    private const int MostRead = 50;

    /// <param name="town">Whom they are like; always among them.</param>
    /// <param name="field">Everybody.</param>
    /// <param name="isRead">Whether each of them has to be read.</param>
    public static SimilarTowns To(ComparedTown town, IEnumerable<ComparedTown> field, bool isRead)
    {
        var like = field
            .Where(other => other.Id != town.Id && other.Likeness == town.Likeness)
            .Append(town)
            .ToList();
        var inhabitants = town.Population?.Inhabitants ?? 0;
        var towns = isRead && like.Count > MostRead
            ? like
                .OrderBy(other => other.Id == town.Id ? -1 : Math.Abs((other.Population?.Inhabitants ?? 0) - inhabitants))
                .ThenBy(other => other.Id, StringComparer.Ordinal)
                .Take(MostRead)
            : like;

        return new SimilarTowns(town.Likeness, [.. towns.OrderBy(other => other.Id, StringComparer.Ordinal)], like.Count);
    }

    public Ranking Ranking(AskedComparison asked, IReadOnlyDictionary<string, StageTotals> amounts) =>
        new(Towns.Select(town => asked.Ranked(amounts[town.Id], town.Population)));

    public SimilarResponse Response(Ranking ranking, AnswerRoom room)
    {
        var members = Towns
            .OrderBy(town => town.Municipality.Name, CzechText.Order)
            .ThenBy(town => town.Id, StringComparer.Ordinal)
            .Select(town => new MunicipalityName(town.Id, AnswerRoom.Shown(town.Municipality.Name)))
            .TakeWhile(member => room.Take(AroundMember, member.Id, member.Name))
            .ToList();

        return new SimilarResponse(
            Likeness.Band?.ToString(),
            Likeness.Kind,
            Count,
            ranking.Count,
            ranking.MedianOrNull,
            members,
            members.Count < Count ? Count - members.Count : null);
    }
}
