using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>A page of a list of municipalities.</summary>
/// <param name="Limit">How many at most.</param>
/// <param name="Next">The id with which it begins, or null at the beginning.</param>
public sealed record TownPage(int Limit, string? Next)
{
    private const int UsualTowns = 100;
    private const int MostTowns = 1_000;

    public static TownPage Of(Parameters parameters, AskedList list) =>
        Of(parameters, list.Limit(parameters, UsualTowns, MostTowns));

    /// <summary>The same on a page that people read.</summary>
    /// <param name="parameters">Of the request.</param>
    /// <param name="towns">How many there are on it.</param>
    public static TownPage Of(Parameters parameters, int towns)
    {
        var next = parameters.Text("next");

        if (next is not null && !MunicipalityId.TryParse(next, out _))
            parameters.Fail(ParameterWords.UnknownNext(next));

        return new TownPage(towns, next);
    }

    /// <summary>How many stand before it; one that is gone meanwhile begins the list again.</summary>
    public int Start(IEnumerable<string> ids)
    {
        var start = Next is null ? 0 : ids.TakeWhile(id => id != Next).Count();
        return start < ids.Count() ? start : 0;
    }
}
