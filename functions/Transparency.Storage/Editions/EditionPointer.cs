using Azure;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>Which edition of a year is current. Moved by one conditional write; kept with no edition when the year is withdrawn.</summary>
/// <param name="Folder">Which folder gave it.</param>
/// <param name="Publication">The publication that made it current.</param>
/// <param name="Logged">Whether the publication stands in the log.</param>
/// <param name="ETag">Of the row; the next write is conditional on it.</param>
public sealed record EditionPointer(FolderId Folder, Publication Publication, bool Logged, ETag ETag)
{
    /// <summary>Whether it is the state's statement of the municipality, which has published nothing of this year itself.</summary>
    public bool IsOfState { get; init; }

    public MunicipalityId Municipality => Folder.Municipality;

    public FiscalYear Year => Folder.Year;

    /// <summary>The current edition, or null when the year is withdrawn.</summary>
    public string? Edition => Publication.Edition;
}
