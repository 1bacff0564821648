namespace Transparency.Benchmarks.Results;

/// <summary>What is going on, on standard error; the table has standard output for itself.</summary>
internal static class Progress
{
    public static void Say(string line) => Console.Error.WriteLine(line);
}
