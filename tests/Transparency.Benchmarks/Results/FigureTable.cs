using System.Globalization;
using System.Text;

namespace Transparency.Benchmarks.Results;

/// <summary>The table at the end.</summary>
internal static class FigureTable
{
    public static string Of(IReadOnlyList<Figure> figures)
    {
        string[][] rows =
        [
            ["benchmark", "figure", "median", "min–max", "target", ""],
            .. figures.Select(Row),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        var text = new StringBuilder();

        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => Aligned(cell, column, widths[column]))).TrimEnd()).Append('\n');

        return text.ToString();
    }

    private static string[] Row(Figure figure) =>
    [
        figure.Benchmark,
        figure.Name,
        Number(figure.Median),
        figure.Samples.Count == 1 ? "" : $"{Number(figure.Samples.Min())}–{Number(figure.Samples.Max())}",
        figure.Target?.ToString() ?? "",
        figure.Target is not { } target ? "" : target.IsMetBy(figure.Median) ? "met" : "not met",
    ];

    private static string Number(double value) => value.ToString(value < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    private static string Aligned(string cell, int column, int width) => column is 2 or 3 ? cell.PadLeft(width) : cell.PadRight(width);
}
