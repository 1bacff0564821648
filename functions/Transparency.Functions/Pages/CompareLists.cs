using Transparency.Core.Budgets;
using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Comparisons;
using Transparency.Functions.Municipalities;
using Transparency.Pages.Comparisons;

namespace Transparency.Functions.Pages;

/// <summary>What was read for the page with municipalities beside each other.</summary>
/// <param name="Asked">What is compared.</param>
/// <param name="Part">Of which part of the country others are listed, if of any.</param>
/// <param name="Named">Those that are named, or null.</param>
/// <param name="Listed">The others, or null.</param>
internal sealed record ReadComparison(AskedComparison Asked, AskedTowns Part, ComparisonResponse? Named, ComparisonResponse? Listed)
{
    /// <summary>Whether the year is not over, so that nobody has all of it.</summary>
    public bool IsGoingOn { get; init; }

    /// <summary>Who of those shown has only a part of the year, until which day, or null where nobody says.</summary>
    public IReadOnlyDictionary<string, DateOnly?> Unfinished { get; init; } = new Dictionary<string, DateOnly?>();
}

/// <summary>Makes the page of what was read: who stands in it, among whom, and who may be added.</summary>
public sealed class CompareLists(TownDirectory directory)
{
    private const int MostFound = 20;

    /// <summary>The version of what is said beside the amounts: who is found, and what those are called that have none.</summary>
    internal async Task<string> VersionAsync(CompareAddress address, CancellationToken cancel)
    {
        var all = await directory.AllAsync(cancel);
        var found = Sought(address, all).Select(town => $"{town.Municipality.Id} {town.Municipality.Name} {town.District}");

        return string.Join('|', [.. found, .. address.Municipalities.Select(id => NameOf(id, all))]);
    }

    internal async Task<ComparePage> PageAsync(
        ReadComparison read,
        CompareAddress address,
        IReadOnlyList<FiscalYear> years,
        CancellationToken cancel)
    {
        var all = await directory.AllAsync(cancel);
        var sought = Sought(address, all);
        var rows = Rows(read, all);

        return new ComparePage(address, read.Asked.Year.Value, rows)
        {
            Years = [.. years.Select(year => year.Value)],
            With = WithOrNull(read),
            Path = [.. ((read.Named ?? read.Listed)?.Path ?? []).Select(step => (step.Code, step.PlainName ?? step.Name))],
            Groups = [.. Groups(read, address.Top)],
            Found = [.. sought.Take(MostFound).Select(town => new FoundTown(
                town.Municipality.Id.Value, town.Municipality.Name, town.District))],
            MoreFound = Math.Max(sought.Count - MostFound, 0),
            Missing = [.. address.Municipalities.Where(id => !rows.Any(row => row.Id == id)).Select(id => NameOf(id, all))],
            Next = read.Listed?.Next,
            CountsParts = read.IsGoingOn || rows.Exists(row => row is { IsChosen: false, IsUnfinished: true }),
        };
    }

    private static List<DirectoryTown> Sought(CompareAddress address, IReadOnlyList<DirectoryTown> all) => address.Sought is { } text
        ? [.. TownDirectory.Found(all, text).Where(town => !address.Municipalities.Contains(town.Municipality.Id.Value))]
        : [];

    /// <summary>Those that are named stand among the others by their amount.</summary>
    private static List<CompareRow> Rows(ReadComparison read, IReadOnlyList<DirectoryTown> all)
    {
        var named = read.Named?.Municipalities ?? [];
        var listed = (read.Listed?.Municipalities ?? []).ToDictionary(town => town.Id, StringComparer.Ordinal);
        var ids = named.Select(town => town.Id).Concat(listed.Keys).ToHashSet(StringComparer.Ordinal);
        var districts = all
            .Where(town => ids.Contains(town.Municipality.Id.Value))
            .ToDictionary(town => town.Municipality.Id.Value, town => town.District, StringComparer.Ordinal);

        return
        [
            .. named
                .Select(town => Row(town, listed.GetValueOrDefault(town.Id)?.Rank ?? RankOrNull(town, read), isChosen: true))
                .Concat(listed.Values
                    .Where(town => named.All(other => other.Id != town.Id))
                    .Select(town => Row(town, town.Rank, isChosen: false)))
                .OrderByDescending(row => row.Amount?.Halere ?? long.MinValue)
                .ThenBy(row => row.Name, CzechText.Order)
                .ThenBy(row => row.Id, StringComparer.Ordinal),
        ];

        CompareRow Row(ComparedResponse town, int? rank, bool isChosen) => new(
            town.Id,
            town.Name,
            districts.GetValueOrDefault(town.Id),
            town.Population,
            read.Asked.IsPerInhabitant
                ? town.PerInhabitant
                : read.Asked.In(new StageTotals(town.Approved, town.Amended, town.Actual)),
            isChosen && read.Unfinished.ContainsKey(town.Id) ? null : rank,
            isChosen)
        {
            IsUnfinished = read.Unfinished.ContainsKey(town.Id),
            ValidTo = read.Unfinished.GetValueOrDefault(town.Id),
        };
    }

    /// <summary>Its rank among those that are listed, where it is on another page of them.</summary>
    private static int? RankOrNull(ComparedResponse town, ReadComparison read)
    {
        if (read.Listed is null)
            return IsLikeTheFirst(town, read) ? town.Rank : null;

        return read.Part switch
        {
            { Band: null, District: { } district } when town.District?.Id == district.Id => town.District.Rank,
            { Band: null, District: null, Region: { } region } when town.Region?.Id == region.Id => town.Region.Rank,
            _ => null,
        };
    }

    /// <summary>Others have their rank among others.</summary>
    private static bool IsLikeTheFirst(ComparedResponse town, ReadComparison read) =>
        town.Kind == read.Named!.Similar?.Kind && town.Band == read.Named.Similar.Band;

    private static ComparedWith? WithOrNull(ReadComparison read)
    {
        if (read.Listed?.Group is { } group)
            return new ComparedWith(CompareWords.In(PlaceOrNull(read.Part), read.Part.Band), group.Count, group.Ranked, group.Median);

        // Whoever is in no list of the country, because the register does not know it, stands among those like it.
        return read.Named?.Similar is { } similar
            ? new ComparedWith(CompareWords.Like(similar.Kind), similar.Count, similar.Ranked, similar.Median)
            : null;
    }

    private static Wording? PlaceOrNull(AskedTowns part) =>
        part.District is { } district ? CompareWords.District(district.Name)
        : part.Region is { } region ? Wording.Verbatim(region.Name)
        : null;

    /// <summary>Those around the first one that is named, else the sizes that there are.</summary>
    private static IEnumerable<(Wording Text, CompareAddress Address)> Groups(ReadComparison read, CompareAddress here)
    {
        var none = here with { Region = null, District = null, Band = null };

        if (read.Named?.Municipalities is not [var first, ..])
            return PopulationBand.All.Select(band => (CompareWords.Size(band), none with { Band = band.ToString() }));

        var groups = new List<(Wording Text, CompareAddress Address)> { (CompareWords.OnlyChosen, none) };

        if (first is { Kind: MunicipalityKind.Municipality, Band: { } size })
            groups.Add((CompareWords.AboutAsLarge, none with { Band = size }));
        if (first.District is { } district)
            groups.Add((CompareWords.District(district.Name), none with { District = district.Id }));
        if (first.Region is { } region)
            groups.Add((Wording.Verbatim(region.Name), none with { Region = region.Id }));

        return groups;
    }

    private static string NameOf(string id, IReadOnlyList<DirectoryTown> all) =>
        all.FirstOrDefault(town => town.Municipality.Id.Value == id)?.Municipality.Name ?? id;
}
