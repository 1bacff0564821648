using Transparency.Core.Imports;

namespace Transparency.Storage.Telemetry;

/// <summary>
/// Names of what is told beside a measurement or a trace. Those of metrics have few values; the others stand on traces alone.
/// </summary>
public static class TagNames
{
    /// <summary>
    /// On metrics and traces: <c>published</c>, <c>unchanged</c>, <c>rejected</c>, <c>withdrawn</c>, <c>failed</c>, <c>overtaken</c>.
    /// </summary>
    public const string ImportOutcome = "transparency.import.outcome";

    /// <summary>On metrics: <c>accepted</c>, <c>rejected</c>, <c>ignored</c>.</summary>
    public const string RowOutcome = "transparency.row.outcome";

    /// <summary>On metrics, OpenTelemetry's own: the code of a problem.</summary>
    public const string ErrorType = "error.type";

    /// <summary>On metrics: <c>checked</c>, <c>check-failed</c>.</summary>
    public const string CheckOutcome = "transparency.check.outcome";

    /// <summary>On metrics: <c>edition</c>, <c>withdrawal</c>.</summary>
    public const string PublicationKind = "transparency.publication.kind";

    /// <summary>On metrics: <c>loaded-editions</c>, <c>current-editions</c>, and the parts of indexes.</summary>
    public const string CacheName = "transparency.cache.name";

    /// <summary>On metrics: <c>hit</c>, <c>miss</c>.</summary>
    public const string CacheResult = "transparency.cache.result";

    /// <summary>On traces: the municipality's id.</summary>
    public const string Municipality = "transparency.municipality";

    /// <summary>On traces: the year of the folder.</summary>
    public const string Year = "transparency.year";

    /// <summary>On traces: the edition that is current when an import is over.</summary>
    public const string Edition = "transparency.edition";

    /// <summary>On traces: how many rows were read.</summary>
    public const string Rows = "transparency.rows";

    /// <summary>On traces: how many folders a nightly run looked at.</summary>
    public const string Folders = "transparency.folders";

    /// <summary>On traces: in how many of them it failed.</summary>
    public const string Faults = "transparency.faults";

    /// <summary>An outcome as telemetry has it: lower case, with hyphens.</summary>
    public static string Of(ImportOutcome outcome) =>
        outcome switch
        {
            Core.Imports.ImportOutcome.CheckFailed => "check-failed",
            Core.Imports.ImportOutcome.Emptied => "withdrawn",
            _ => outcome.ToString().ToLowerInvariant(),
        };
}
