using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Reading;

/// <summary>A million rows of CityVizor in one sheet of an XLSX, which is as many as a sheet can have.</summary>
internal static class WorkbookBenchmark
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var directory = workspace.NewDirectory("workbooks");
        var path = Path.Combine(directory, "data.xlsx");
        RowsWorkbook.Write(workspace.RowsFile(ReadBenchmark.Rows), path);

        var megabytes = new FileInfo(path).Length / 1e6;
        Progress.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  a workbook of {megabytes:0.0} MB"));

        var samples = await Child.MeasureAsync("read", [directory, "1", "data.xlsx", path], cores: 1, cancel);
        if (samples["rows"][0] != ReadBenchmark.Rows)
            throw new InvalidOperationException($"Of {ReadBenchmark.Rows} rows, {samples["rows"][0]} were read.");

        return
        [
            new Figure("workbooks", "XLSX: rows/s", [.. samples["warm-busy"].Select(seconds => ReadBenchmark.Rows / seconds)]),
            new Figure("workbooks", "XLSX: peak MB", samples["peak"], Target.AtMost(600)),
        ];
    }
}
