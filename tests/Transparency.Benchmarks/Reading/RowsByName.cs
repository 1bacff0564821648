using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Reading;

/// <summary>Formats of rows as the arguments of a measurement name them.</summary>
internal static class RowsByName
{
    public static RowFormat Of(string name) => RowFormats.All.Append(RowFormats.NationalFin).Single(format => format.Name == name);
}
