using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Notes;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Notes of the municipality while a folder is read, one for each part of the budget and language, in that order.</summary>
internal sealed class LedgerNotes
{
    private readonly SortedDictionary<(Level Level, string Code, string Language), (Note Note, Origin Origin)> _notes =
        new(Comparer<(Level Level, string Code, string Language)>.Create((left, right) =>
            left.Level != right.Level ? left.Level.CompareTo(right.Level)
            : string.CompareOrdinal(left.Code, right.Code) is not 0 and var byCode ? byCode
            : string.CompareOrdinal(left.Language, right.Language)));

    public int Count => _notes.Count;

    public IEnumerable<(Note Note, Origin Origin)> Seen => _notes.Values;

    /// <returns>False where the part has another note in that language.</returns>
    public bool Add(Note note, Origin origin)
    {
        var key = (note.Level, note.Code, note.Language);
        return _notes.TryAdd(key, (note, origin)) || _notes[key].Note == note;
    }
}
