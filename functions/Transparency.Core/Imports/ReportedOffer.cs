using Transparency.Core.Formats.Mapped.Offers;

namespace Transparency.Core.Imports;

/// <summary>A drafted <c>mapping.json</c> as a report offers it.</summary>
/// <param name="Mapping">The whole file, to be dropped as it is or corrected.</param>
/// <param name="Missing">What has to be filled in before it can be used, in English; nothing where it is whole.</param>
/// <param name="MissingCs">The same in Czech.</param>
public sealed record ReportedOffer(OfferedMapping Mapping, IReadOnlyList<string> Missing, IReadOnlyList<string> MissingCs)
{
    internal static ReportedOffer? OfOrNull(MappingOffer? offer) => offer is null
        ? null
        : new(offer.Mapping, [.. offer.Missing.Select(lack => lack.English)], [.. offer.Missing.Select(lack => lack.Czech)]);
}
