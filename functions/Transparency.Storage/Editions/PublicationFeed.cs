using Transparency.Core.Municipalities;

namespace Transparency.Storage.Editions;

/// <summary>
/// Whose publications are asked for: everybody's, a municipality's, or those of a municipality that changed one section (oddíl).
/// </summary>
/// <param name="Municipality">The municipality, or null for everybody.</param>
/// <param name="Section">Two digits of the paragraph, or null for all; only with a municipality.</param>
public readonly record struct PublicationFeed(MunicipalityId? Municipality, string? Section = null)
{
    public static PublicationFeed Everybody => default;

    /// <summary>Its partition of the table, a section's that of its municipality: none of them can be called <c>_all</c>.</summary>
    internal string Partition => Municipality is { } municipality ? municipality.Value : "_all";
}
