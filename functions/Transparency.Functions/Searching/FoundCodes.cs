using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Functions.Searching;

/// <summary>Codes of the state's lists that answer a query by a name they have or had, or by the code.</summary>
internal static class FoundCodes
{
    /// <summary>The best first, then by their code; only codes that are levels of a budget.</summary>
    public static List<(CodeListEntry Entry, TextMatch Match)> In(CodeList list, TextQuery query) =>
    [
        .. list.Entries
            .Where(entry => entry.Code.Length is 2 or 4)
            .Select(entry => (Entry: entry, Match: TextQuery.Better(query.InCode(entry.Code), query.In(entry.Name))))
            .Where(found => found.Match != TextMatch.None)
            .GroupBy(found => found.Entry.Code, StringComparer.Ordinal)
            .Select(names => names.OrderByDescending(found => found.Match).ThenByDescending(found => found.Entry.ValidFrom).First())
            .OrderByDescending(found => found.Match)
            .ThenBy(found => found.Entry.Code, StringComparer.Ordinal),
    ];
}
