using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>A municipality or region that the state's statement may tell of.</summary>
/// <param name="Ico">Its IČO.</param>
/// <param name="Id">The id that it has as long as it has no folder of its own; it never changes.</param>
/// <param name="Name">Its name, which others may have too.</param>
/// <param name="Region">Its region (kraj); empty for a region.</param>
/// <param name="District">Its district (okres); empty for a region and for Prague.</param>
/// <param name="Ruian">Its code in the register of territorial units; empty for a region.</param>
/// <param name="Population">Inhabitants, or null when unknown.</param>
/// <param name="Kind">Municipality or region.</param>
public sealed record StateTown(
    Ico Ico,
    MunicipalityId Id,
    string Name,
    string Region,
    string District,
    string Ruian,
    int? Population,
    MunicipalityKind Kind)
{
    /// <summary>What is said of it where it says nothing of itself.</summary>
    /// <param name="id">The id under which it is found now.</param>
    public Municipality ProfileAs(MunicipalityId id) => new(
        id,
        Name,
        Ico.ToString(),
        Ruian.Length > 0 ? Ruian : null,
        Population,
        Kind,
        null,
        null);
}
