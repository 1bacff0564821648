using Transparency.Core.Municipalities;

namespace Transparency.Functions.Municipalities;

/// <summary>A municipality in the list of all.</summary>
/// <param name="Municipality">Who it is.</param>
/// <param name="Years">The years that may be asked for, ordered.</param>
/// <param name="HasOwn">Whether it has published any of them itself.</param>
/// <param name="District">Its district, by which namesakes are told apart; null where the register does not know it.</param>
/// <param name="Region">Its region, or null.</param>
public sealed record DirectoryTown(
    Municipality Municipality,
    IReadOnlyList<int> Years,
    bool HasOwn,
    string? District,
    string? Region);
