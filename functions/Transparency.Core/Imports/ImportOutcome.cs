using System.Text.Json.Serialization;

namespace Transparency.Core.Imports;

/// <summary>What an import did.</summary>
public enum ImportOutcome
{
    /// <summary>A new edition is current.</summary>
    Published,

    /// <summary>What is published already equals the folder.</summary>
    Unchanged,

    /// <summary>The folder has an error; the edition before stays.</summary>
    Rejected,

    /// <summary>The folder is empty; the year is no longer published.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Emptied,

    /// <summary>A dry run: the folder with the checked files in it could be published. Nothing was.</summary>
    Checked,

    /// <summary>A dry run: the folder with the checked files in it has an error. Nothing was changed.</summary>
    CheckFailed,
}
