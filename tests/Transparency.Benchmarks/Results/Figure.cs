namespace Transparency.Benchmarks.Results;

/// <summary>A measured figure with what each run gave; the median counts.</summary>
/// <param name="Benchmark">Its benchmark.</param>
/// <param name="Name">What it says, with its unit.</param>
/// <param name="Samples">One for each run.</param>
/// <param name="Target">What the median should be, or null for information only.</param>
internal sealed record Figure(string Benchmark, string Name, IReadOnlyList<double> Samples, Target? Target = null)
{
    public double Median
    {
        get
        {
            var sorted = Samples.Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }
}
