using Microsoft.AspNetCore.Routing.Patterns;

namespace Transparency.LocalHost.Hosting;

/// <summary>
/// Whether two routes could match one path. ASP.NET Core would rank them; the host in Azure takes the first by the name of its function,
/// so there the wrong door could answer. One of every path may come last. Both routes are walked at once as two small automata: if some
/// path leads both to their end, they overlap. Two routes that share no HTTP method do not.
/// </summary>
public static class HttpRoute
{
    /// <exception cref="CannotContinueException">Two functions could answer one request.</exception>
    public static void RefuseOverlaps(IReadOnlyList<HttpFunction> functions)
    {
        var clashes =
            from pair in functions.Index()
            from other in functions.Skip(pair.Index + 1)
            where pair.Item.SharesAMethodWith(other) && Overlap(pair.Item.Route, other.Route)
            where !pair.Item.ComesAfter(other) && !other.ComesAfter(pair.Item)
            select (One: pair.Item, Other: other);

        foreach (var (one, other) in clashes)
        {
            throw new CannotContinueException(
                $"The routes '{one.Route.RawText}' ({one.Name}) and '{other.Route.RawText}' ({other.Name}) can match the same path, "
                + "and Azure would not rank them.");
        }
    }

    public static bool Overlap(RoutePattern one, RoutePattern other) =>
        Variants(one).Any(left => Variants(other).Any(right => Meet(left, right)));

    private static bool Meet(Step[] left, Step[] right)
    {
        var seen = new HashSet<(int, int)>();
        var open = new Stack<(int Left, int Right)>([(0, 0)]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            if (at.Left == left.Length && at.Right == right.Length)
                return true;
            if (at.Left < left.Length && left[at.Left].Repeats)
                open.Push((at.Left + 1, at.Right));
            if (at.Right < right.Length && right[at.Right].Repeats)
                open.Push((at.Left, at.Right + 1));
            if (at.Left < left.Length && at.Right < right.Length && left[at.Left].SharesACharacterWith(right[at.Right]))
                open.Push((left[at.Left].Repeats ? at.Left : at.Left + 1, right[at.Right].Repeats ? at.Right : at.Right + 1));
        }

        return false;
    }

    /// <summary>An optional last part, or a catch-all, may also be absent together with its slash.</summary>
    private static IEnumerable<Step[]> Variants(RoutePattern route)
    {
        var steps = new List<Step>();

        foreach (var segment in route.PathSegments)
        {
            if (segment.Parts is [RoutePatternParameterPart last] && (last.IsOptional || last.IsCatchAll || last.Default is not null))
                yield return [.. steps];

            steps.Add(Step.Of('/'));

            foreach (var part in segment.Parts)
                steps.AddRange(StepsOf(part));
        }

        yield return [.. steps];
    }

    private static IEnumerable<Step> StepsOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant().Select(Step.Of),
        RoutePatternSeparatorPart separator => separator.Content.Select(Step.Of),
        RoutePatternParameterPart { IsCatchAll: true } => [new(Set.Any, default, true)],
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") =>
            [new(Set.Digit, default, false), new(Set.Digit, default, true)],
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "maxlength(0)") => [],
        _ => [new(Set.NoSlash, default, false), new(Set.NoSlash, default, true)],
    };

    private enum Set { One, Digit, NoSlash, Any }

    private readonly record struct Step(Set Set, char Character, bool Repeats)
    {
        public static Step Of(char character) => new(Set.One, character, false);

        public bool SharesACharacterWith(Step other) => (Set, other.Set) switch
        {
            (Set.One, Set.One) => Character == other.Character,
            (Set.One, _) => other.Holds(Character),
            (_, Set.One) => Holds(other.Character),
            _ => true,
        };

        private bool Holds(char character) => Set switch
        {
            Set.Digit => char.IsAsciiDigit(character),
            Set.NoSlash => character != '/',
            _ => true,
        };
    }
}
