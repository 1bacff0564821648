using Transparency.Core.Budgets;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Which source carries which stages, and what the primary one leaves to the others.</summary>
/// <param name="primary">The source that counts where several carry the same stage, or null.</param>
internal sealed class SourceBook(string? primary)
{
    private readonly Dictionary<string, Stages> _sources = new(StringComparer.Ordinal);
    private string _source = "";
    private string? _lastSource;
    private Stages _lastKnown;
    private bool _primaryHasEvents;
    private bool _primaryHasUnits;

    /// <summary>The stages that any source carries.</summary>
    public Stages Known { get; private set; }

    /// <summary>The stages that the primary source has said, where the current file is of another one.</summary>
    public Stages CarriedByPrimary => primary is null || _source == primary ? Stages.None : _sources.GetValueOrDefault(primary);

    /// <summary>Stages that several sources carry, with their names in order.</summary>
    public IEnumerable<(string Stage, IReadOnlyList<string> Sources)> StagesOfSeveral() =>
        from stage in new[] { Stages.Approved, Stages.Amended, Stages.Actual }
        let sources = _sources
            .Where(source => source.Value.HasFlag(stage))
            .Select(source => source.Key)
            .Order(StringComparer.Ordinal)
            .ToList()
        where sources.Count > 1
        select (stage.ToString().ToLowerInvariant(), (IReadOnlyList<string>)sources);

    /// <summary>Rows read from now on are this source's.</summary>
    public void Begin(string source) => _source = source;

    /// <summary>The current source carries these stages.</summary>
    public void Know(Stages stages)
    {
        if (_lastSource == _source && (stages & ~_lastKnown) == 0)
            return;

        Known |= stages;
        _lastKnown = _sources[_source] = _sources.GetValueOrDefault(_source) | stages;
        _lastSource = _source;
    }

    /// <summary>Notes which codes the primary source knows.</summary>
    public void NoteCodes(in LedgerEntry entry)
    {
        if (_source != primary)
            return;

        _primaryHasEvents |= !entry.Event.IsEmpty;
        _primaryHasUnits |= !entry.Unit.IsEmpty;
    }

    /// <summary>
    /// The event under which another source's payment is shown: where the primary source knows none, the budget's lines have none.
    /// </summary>
    public ReadOnlySpan<byte> ShownEvent(in LedgerEntry entry) => _primaryHasEvents ? entry.Event : default;

    /// <summary>The same of units.</summary>
    public ReadOnlySpan<byte> ShownUnit(in LedgerEntry entry) => _primaryHasUnits ? entry.Unit : default;
}
