using System.Globalization;
using Transparency.Benchmarks.Results;
using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Files;

/// <summary>A temporary directory for all that the benchmarks write, removed at the end.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("transparency-bench-").FullName;

    public string NewDirectory(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>A generated file of so many rows, written when it is asked for the first time.</summary>
    public string RowsFile(int rows, int seed = RowFormats.UsualSeed) => RowsFile(RowFormats.CityVizor, rows, seed);

    public string RowsFile(RowFormat format, int rows, int seed = RowFormats.UsualSeed)
    {
        var path = Path.Combine(_root, string.Create(CultureInfo.InvariantCulture, $"{rows}-{seed}-{format.Name}"));
        if (!File.Exists(path))
        {
            format.Write(path, rows, seed);
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"  wrote {rows:#,0} rows, {new FileInfo(path).Length / 1e6:0.0} MB"));
        }

        return path;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
