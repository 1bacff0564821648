using System.Globalization;

namespace Transparency.Benchmarks.Results;

/// <summary>What a figure should be: the bound itself is good enough.</summary>
internal sealed record Target(double Bound, bool IsLeast)
{
    public static Target AtLeast(double bound) => new(bound, true);

    public static Target AtMost(double bound) => new(bound, false);

    public bool IsMetBy(double figure) => IsLeast ? figure >= Bound : figure <= Bound;

    public override string ToString() => (IsLeast ? "≥ " : "≤ ") + Bound.ToString("#,0.##", CultureInfo.InvariantCulture);
}
