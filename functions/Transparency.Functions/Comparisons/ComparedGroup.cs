using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.StatePublication;

namespace Transparency.Functions.Comparisons;

/// <summary>Municipalities of a year among which one has a rank. Made once for all who ask, as long as nobody publishes.</summary>
internal sealed class ComparedGroup
{
    /// <summary>So many editions that municipalities have published themselves are read for one answer, as of a tree.</summary>
    private const int MostRead = 200;

    private readonly Func<ComparedTown, bool> _belongs;
    private readonly Lazy<string> _tag;

    /// <param name="towns">Everybody.</param>
    /// <param name="belongs">Who belongs to it.</param>
    public ComparedGroup(IEnumerable<ComparedTown> towns, Func<ComparedTown, bool> belongs)
    {
        _belongs = belongs;
        Towns = Ordered(towns.Where(belongs));
        _tag = new(() => Towns
            .Aggregate(new EditionsTag(), (tag, town) => tag.With(town.Municipality, town.Year))
            .Subject);
    }

    /// <summary>In Czech order of their names.</summary>
    public IReadOnlyList<ComparedTown> Towns { get; }

    /// <summary>It changes with any of their editions.</summary>
    public string Tag => _tag.Value;

    /// <summary>The same where some have just published, which the list of all does not know yet.</summary>
    /// <param name="news">They, as they are now.</param>
    public ComparedGroup With(IReadOnlyList<ComparedTown> news)
    {
        if (news.Count == 0)
            return this;

        var ids = news.Select(town => town.Id).ToHashSet(StringComparer.Ordinal);
        return new ComparedGroup(Towns.Where(town => !ids.Contains(town.Id)).Concat(news), _belongs);
    }

    public static ProblemResult TooMany => ProblemResult.BadRequest(new Wording(
        $"Kvůli části rozpočtu by bylo třeba číst víc než {MostRead} obcí. Srovnejte je v celku, nebo jich vyberte méně.",
        $"'path' is given, and more than {MostRead} of the municipalities would have to be read for it."));

    /// <summary>
    /// Whose own editions are read for a node: the largest. Of those that are not, what the state's statement says counts; false where it
    /// says nothing of them.
    /// </summary>
    public bool TryRead(AskedComparison asked, StateEdition? country, out IReadOnlyList<ComparedTown> read)
    {
        var own = asked.Node.Path.Count == 0
            ? []
            : Towns.Where(town => town.IsOwn).OrderByDescending(town => town.Population?.Inhabitants ?? 0).ToList();

        read = [.. own.Take(MostRead)];

        return own.Skip(MostRead).All(town => town.Registered is { } registered && country?.Index.Has(registered.Ico) == true);
    }

    private static List<ComparedTown> Ordered(IEnumerable<ComparedTown> towns) =>
    [
        .. towns.OrderBy(town => town.Municipality.Name, CzechText.Order).ThenBy(town => town.Id, StringComparer.Ordinal),
    ];
}
