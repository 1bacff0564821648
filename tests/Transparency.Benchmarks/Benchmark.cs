using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks;

/// <summary>Something that is measured.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Summary">What is measured, in one line.</param>
/// <param name="RunAsync">Measures it.</param>
internal sealed record Benchmark(string Name, string Summary, Func<Workspace, CancellationToken, Task<IReadOnlyList<Figure>>> RunAsync);
