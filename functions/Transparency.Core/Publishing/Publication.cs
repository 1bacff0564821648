using System.Text.Json.Serialization;
using Transparency.Core.Budgets;

namespace Transparency.Core.Publishing;

/// <summary>
/// An entry of the append-only publication log: an edition became current, or a year was withdrawn because its folder is empty.
/// </summary>
/// <param name="Id">Its identity and order: newer ones sort first.</param>
/// <param name="Municipality">Id and name at that time.</param>
/// <param name="Year">The year.</param>
/// <param name="Edition">The edition, or null when the year was withdrawn.</param>
/// <param name="Previous">The edition before it, or null for the first.</param>
/// <param name="PublishedAt">When it became current, UTC.</param>
/// <param name="Sources">Its files.</param>
/// <param name="Totals">Gross totals, or null when withdrawn.</param>
/// <param name="Consolidated">Totals without own transfers, or null when withdrawn.</param>
/// <param name="Warnings">How many warnings the import gave.</param>
/// <param name="Change">What changed against the edition before; null for the first and where a year was withdrawn.</param>
/// <param name="Files">The edition's files; null where a year was withdrawn.</param>
/// <param name="Sections">Sections (oddíly) whose amounts changed: its topics. All of them for the first and where a year was withdrawn.</param>
public sealed record Publication(
    string Id,
    MunicipalityName Municipality,
    int Year,
    string? Edition,
    string? Previous,
    DateTimeOffset PublishedAt,
    IReadOnlyList<PublishedSource> Sources,
    SideTotals? Totals,
    SideTotals? Consolidated,
    long Warnings,
    PublicationChange? Change,
    IReadOnlyList<EditionFile>? Files,
    IReadOnlyList<string> Sections)
{
    /// <summary>Whether its edition lists budget documents.</summary>
    [JsonIgnore]
    public bool HasDocuments => Files?.Any(file => file.Name == EditionFiles.DocumentsFile) == true;
}
