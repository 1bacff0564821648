using Transparency.Core.Editions;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Functions.Searching;

/// <summary>
/// What indexes of editions hold that answers a query: organisations over all of them, events and units over the years of a municipality.
/// </summary>
/// <param name="query">What is looked for.</param>
internal sealed class FoundNames(TextQuery query)
{
    /// <summary>A word that so many are called by says nothing.</summary>
    public const int MostFound = 50_000;

    private readonly Dictionary<Ico, Organisation> _organisations = [];
    private readonly Dictionary<(MunicipalityId, IndexedName), Own> _own = [];

    public bool HasAllOrganisations { get; private set; } = true;

    public bool HasAllOwn { get; private set; } = true;

    /// <summary>The best first, then those that were paid most.</summary>
    public List<Organisation> Organisations =>
    [
        .. _organisations.Values
            .OrderByDescending(one => one.Match)
            .ThenByDescending(one => one.Sums.Expenditure.Amount)
            .ThenByDescending(one => one.Sums.Income.Amount)
            .ThenBy(one => one.Id.Number),
    ];

    /// <summary>The best first, then the newest.</summary>
    public List<Own> OwnNames =>
    [
        .. _own.Values
            .OrderByDescending(one => one.Match)
            .ThenByDescending(one => one.Years.Max)
            .ThenBy(one => one.Municipality.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Name.Level)
            .ThenBy(one => one.Name.Code, StringComparer.Ordinal)
            .ThenBy(one => one.Name.Name, StringComparer.Ordinal),
    ];

    public void Add(EditionKey edition, EditionIndex index, CancellationToken cancel)
    {
        foreach (var (found, match) in index.Matching(query, cancel))
        {
            if (!_organisations.TryGetValue(found.Id, out var known))
            {
                if (_organisations.Count == MostFound)
                {
                    HasAllOrganisations = false;
                    continue;
                }

                _organisations[found.Id] = known = new Organisation(found.Id);
            }

            known.Add(edition.Folder, found, match);
        }

        foreach (var (name, match) in index.OwnNames(query))
        {
            var key = (edition.Folder.Municipality, name);

            if (!_own.TryGetValue(key, out var known))
            {
                if (_own.Count == MostFound)
                {
                    HasAllOwn = false;
                    continue;
                }

                _own[key] = known = new Own(edition.Folder.Municipality, name, match);
            }

            known.Years.Add(edition.Folder.Year.Value);
        }
    }

    /// <summary>An organisation with its payments.</summary>
    internal sealed class Organisation(Ico id)
    {
        private readonly HashSet<MunicipalityId> _towns = [];
        private (TextMatch Match, int Year, string Town) _named;

        public Ico Id => id;

        public TextMatch Match => _named.Match;

        /// <summary>That of the best and newest year; which of equals it is does not depend on their order.</summary>
        public string Name { get; private set; } = "";

        public SideSums Sums { get; private set; }

        public int Municipalities => _towns.Count;

        public void Add(FolderId folder, IndexedCounterparty found, TextMatch match)
        {
            Sums += found.Sums;
            _towns.Add(folder.Municipality);

            var naming = (match, folder.Year.Value, folder.Municipality.Value);
            if (naming.CompareTo(_named) <= 0)
                return;

            (_named, Name) = (naming, found.Name);
        }
    }

    /// <summary>An event or a unit.</summary>
    internal sealed record Own(MunicipalityId Municipality, IndexedName Name, TextMatch Match)
    {
        public SortedSet<int> Years { get; } = [];
    }
}
