using Transparency.Core.Words;

namespace Transparency.Core.Editions.Downloads;

/// <summary>A published CSV file: what its metadata say and what its writer writes.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Columns">In the order of the header.</param>
/// <param name="PrimaryKey">The columns that name a row, or none where equal rows may stand side by side.</param>
/// <param name="Besides">What its twin has behind these columns, or null.</param>
public sealed record PublishedTable(
    string File,
    Wording Title,
    IReadOnlyList<PublishedColumn> Columns,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<PublishedColumn>? Besides = null)
{
    /// <summary>Where the description of a table lies unless it says otherwise (W3C, "Model for Tabular Data", 5.3).</summary>
    public const string MetadataSuffix = "-metadata.json";

    public const string TwinSuffix = ".parquet";

    /// <summary>What the IANA calls Apache Parquet.</summary>
    public const string TwinMedia = "application/vnd.apache.parquet";

    public string MetadataFile => File + MetadataSuffix;

    /// <summary>The same rows as Parquet, where it has such a twin.</summary>
    public string TwinFile => Name + TwinSuffix;

    /// <summary>The file's name without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    public IReadOnlyList<string> Header => [.. Columns.Select(column => column.Name)];

    public IReadOnlyList<PublishedColumn> TwinColumns => [.. Columns, .. Besides ?? []];
}
