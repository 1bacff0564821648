using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Editions.Comparison;

/// <summary>An event's id and name as the publication log keeps them: a name longer than 200 letters is cut.</summary>
public sealed record EventName(string Id, string Name)
{
    private const int Longest = 200;

    internal static EventName Of(NamedCode name) => new(name.Id, Cut(name.Name));

    internal static string Cut(string name)
    {
        if (name.Length <= Longest)
            return name;

        // A letter of two halves is not torn.
        var end = char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest;
        return name[..end] + "…";
    }
}
