namespace Transparency.Functions.Tables;

/// <summary>Where a table comes from, which the second sheet of a workbook says: it is passed on without its address.</summary>
/// <param name="Municipality">Whose it is, or null for several.</param>
/// <param name="Year">Of which year, or null for several.</param>
/// <param name="Edition">Of which edition, or null for several.</param>
/// <param name="PublishedAt">When that was published, or null.</param>
public sealed record TableSource(
    string? Municipality = null,
    int? Year = null,
    string? Edition = null,
    DateTimeOffset? PublishedAt = null)
{
    /// <summary>The address that gives it again.</summary>
    public string Address { get; init; } = "";
}
