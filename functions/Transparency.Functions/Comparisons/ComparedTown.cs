using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Statistics;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Comparisons;

/// <summary>A municipality that has the year published.</summary>
/// <param name="Municipality">What it says of itself.</param>
/// <param name="Year">Its current edition of the year.</param>
/// <param name="Population">Its inhabitants in that year, or null.</param>
public sealed record ComparedTown(Municipality Municipality, EditionPointer Year, Population? Population)
{
    public string Id => Municipality.Id.Value;

    public PopulationBand? Band { get; } = PopulationBand.OrNull(Population?.Inhabitants);

    /// <summary>Who it is in the register, or null: a district that has the IČO of its city is not its city.</summary>
    public StateTown? Registered { get; } = StateRegister.OfOrNull(Municipality);

    /// <summary>Whether it has published the year itself.</summary>
    public bool IsOwn => !Year.IsOfState;

    public Territory? Region => Registered is null ? null : Territory.RegionOf(Registered);

    public Territory? District => Registered is null ? null : Territory.DistrictOf(Registered);

    /// <summary>What is compared with each other: one kind of bodies of about one size.</summary>
    public (MunicipalityKind Kind, PopulationBand? Band) Likeness => (Municipality.Kind, Band);

    public static ComparedTown Of(Municipality municipality, EditionPointer year) =>
        new(municipality, year, Population.OrNull(municipality, year.Year));
}
