using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>The names of events, units and accounts, within what an edition may hold. The first name of a code stays.</summary>
/// <param name="limits">How many names, and how long.</param>
internal sealed class LedgerNames(EditionLimits limits)
{
    private readonly SortedDictionary<string, NamedCode> _events = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NamedCode> _units = new(StringComparer.Ordinal);
    private readonly AccountNames _accounts = new();
    private int _count;
    private long _bytes;

    /// <summary>Names of events, ordered by code.</summary>
    public IReadOnlyList<NamedCode> Events => [.. _events.Values];

    /// <summary>Names of units, ordered by code.</summary>
    public IReadOnlyList<NamedCode> Units => [.. _units.Values];

    /// <returns>Whether the code has this name now, and the limit that the name would pass: then it is not kept.</returns>
    public (bool IsInUse, EditionExcess? Excess) Add(bool unit, NamedCode named, string file, long line)
    {
        var names = unit ? _units : _events;
        if (names.TryGetValue(named.Id, out var known))
            return (known.Name == named.Name, null);
        if (ExcessOrNull(named, file, line) is { } excess)
            return (true, excess);

        names[named.Id] = named;

        return (true, null);
    }

    /// <summary>The same of an account, by its whole code.</summary>
    public (bool IsInUse, EditionExcess? Excess) AddAccount(NamedCode named, string file, long line)
    {
        if (_accounts.NameOrNull(named.Id) is { } known)
            return (known == named.Name, null);
        if (ExcessOrNull(named, file, line) is { } excess)
            return (true, excess);

        return (_accounts.Add(named.Id, named.Name), null);
    }

    /// <inheritdoc cref="AccountNames.OrNull"/>
    public IReadOnlyList<NamedCode>? AccountsOrNull(IEnumerable<BudgetLine> lines) => _accounts.OrNull(lines);

    private EditionExcess? ExcessOrNull(NamedCode named, string file, long line)
    {
        int name = Encoding.UTF8.GetByteCount(named.Name), description = Encoding.UTF8.GetByteCount(named.Description ?? "");
        var longest = Math.Max(name, description);

        if (longest > limits.NameBytes)
            return new EditionExcess(file, line, limits.AllowedName, Counted.Bytes(longest));
        if (_count == limits.Names)
            return new EditionExcess(file, line, limits.AllowedNames);
        if (_bytes + name + description > limits.AllNameBytes)
            return new EditionExcess(file, line, limits.AllowedNameBytes);

        _count++;
        _bytes += name + description;

        return null;
    }
}
