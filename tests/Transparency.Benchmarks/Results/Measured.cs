using System.Globalization;

namespace Transparency.Benchmarks.Results;

/// <summary>
/// What the runs of a measurement gave, by key. A measurement in a process of its own says each as one line of its standard output.
/// </summary>
internal sealed class Measured
{
    private const string Mark = "sample ";

    private readonly Dictionary<string, List<double>> _samples = new(StringComparer.Ordinal);

    public IReadOnlyList<double> this[string key] =>
        _samples.GetValueOrDefault(key) ?? throw new InvalidOperationException($"Nothing measured '{key}'.");

    public static void Report(string key, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark}{key} {value:R}"));

    public void Add(string key, double value)
    {
        if (!_samples.TryGetValue(key, out var values))
            _samples[key] = values = [];

        values.Add(value);
    }

    /// <returns>False when the line is no sample.</returns>
    public bool TryAdd(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal) || line.Split(' ') is not [_, var key, var value])
            return false;

        Add(key, double.Parse(value, CultureInfo.InvariantCulture));
        return true;
    }
}
