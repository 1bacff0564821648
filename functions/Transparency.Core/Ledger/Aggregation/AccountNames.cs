using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// An organisation's names of its accounts. A spreadsheet takes leading zeros away, so that the names may have 300 where the accounts have
/// 0300: both are the same account, written as the accounts write it.
/// </summary>
internal sealed class AccountNames
{
    private readonly Dictionary<string, NamedCode> _names = new(StringComparer.Ordinal);

    /// <summary>Names an account by its whole code. The first name stays.</summary>
    /// <returns>False when the account already has another name.</returns>
    public bool Add(string code, string name)
    {
        var key = WithoutZeros(code);
        if (_names.TryGetValue(key, out var known))
            return known.Name == name;

        _names[key] = new NamedCode(code, name, null);

        return true;
    }

    /// <summary>The name of an account, or null where it has none yet.</summary>
    public string? NameOrNull(string code) => _names.GetValueOrDefault(WithoutZeros(code))?.Name;

    /// <summary>All names, ordered by code, under the codes that the lines have; null when there are none.</summary>
    public IReadOnlyList<NamedCode>? OrNull(IEnumerable<BudgetLine> lines)
    {
        if (_names.Count == 0)
            return null;

        var named = new SortedDictionary<string, NamedCode>(StringComparer.Ordinal);
        var unused = new Dictionary<string, NamedCode>(_names, StringComparer.Ordinal);

        foreach (var code in lines.Select(line => line.Account?.Code).OfType<string>())
        {
            var key = WithoutZeros(code);
            if (!_names.TryGetValue(key, out var name))
                continue;

            named[code] = name with { Id = code };
            unused.Remove(key);
        }

        foreach (var name in unused.Values)
            named[name.Id] = name;

        return [.. named.Values];
    }

    private static string WithoutZeros(string code) => code.Length > 4 ? code[..4] + code[4..].TrimStart('0') : code;
}
