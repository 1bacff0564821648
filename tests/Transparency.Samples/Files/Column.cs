namespace Transparency.Samples.Files;

/// <summary>A column's header and what stands in it.</summary>
internal sealed record Column(string Header, Func<SampleRow, CsvShape, string> Cell);
