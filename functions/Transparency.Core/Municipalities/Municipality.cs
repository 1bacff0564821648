namespace Transparency.Core.Municipalities;

/// <summary>Who keeps the budget, as its <c>municipality.json</c> or the register says.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Ico">Its IČO, eight digits, or null.</param>
/// <param name="Ruian">Its code in the register of territorial units, or null.</param>
/// <param name="Population">Inhabitants, or null when unknown.</param>
/// <param name="Kind">Decides what is consolidated.</param>
/// <param name="Parent">The id or name of the body it belongs to, or null.</param>
/// <param name="Website">Its web address, or null.</param>
/// <param name="Descriptions">Whether descriptions of payments may be published at all.</param>
/// <param name="Primary">The source that counts where several carry the same stage, or null.</param>
/// <param name="Contracts">Where it publishes its contracts, if not in the register of contracts alone, or null.</param>
/// <param name="NoticeBoard">The address of its official notice board (úřední deska), or null.</param>
public sealed record Municipality(
    MunicipalityId Id,
    string Name,
    string? Ico,
    string? Ruian,
    int? Population,
    MunicipalityKind Kind,
    string? Parent,
    string? Website,
    bool Descriptions = true,
    string? Primary = null,
    string? Contracts = null,
    string? NoticeBoard = null)
{
    /// <summary>A municipality that has said nothing of itself yet: its id is its name.</summary>
    public static Municipality Unnamed(MunicipalityId id) => new(
        id,
        id.Value,
        null,
        null,
        null,
        MunicipalityKind.Municipality,
        null,
        null);
}
