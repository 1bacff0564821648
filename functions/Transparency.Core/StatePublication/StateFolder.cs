using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>
/// The reserved folder of the state treasury's national statement: <c>statni-pokladna/{year}</c>. Its edition is that of the whole country,
/// and each municipality in it has its part.
/// </summary>
public static class StateFolder
{
    public static MunicipalityId Id { get; } = MunicipalityId.Parse("statni-pokladna");

    /// <summary>Who stands for the whole country: the sum of all municipalities and regions.</summary>
    public static Municipality Profile { get; } =
        Municipality.Unnamed(Id) with { Name = "Obce a kraje České republiky", Website = "https://monitor.statnipokladna.gov.cz" };

    public static bool Is(MunicipalityId municipality) => municipality == Id;

    public static FolderId Of(FiscalYear year) => new(Id, year);
}
