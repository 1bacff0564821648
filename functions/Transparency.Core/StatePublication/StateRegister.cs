using System.Collections.Frozen;
using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>
/// Who is a municipality or a region: the built-in register (MONITOR and the Czech Statistical Office, 2025). Their ids were made once, of
/// the name, with the district where names repeat and with the IČO where even both do, and are kept in the register, so that a new
/// municipality changes nobody's.
/// </summary>
public static class StateRegister
{
    private static readonly Lazy<IReadOnlyList<StateTown>> Towns = new(() =>
    [
        .. CodeLists.Rows("municipalities.csv")
            .Select(row => new StateTown(
                new Ico(uint.Parse(row[0], CultureInfo.InvariantCulture)),
                MunicipalityId.Parse(row[7]),
                row[1],
                row[2],
                row[4],
                row[5],
                int.Parse(row[3], CultureInfo.InvariantCulture) is > 0 and var population ? population : null,
                row[6] == "region" ? MunicipalityKind.Region : MunicipalityKind.Municipality))
            .OrderBy(town => town.Ico.Number),
    ]);

    private static readonly Lazy<FrozenDictionary<uint, StateTown>> ByIco = new(() =>
        Towns.Value.ToFrozenDictionary(town => town.Ico.Number));

    private static readonly Lazy<FrozenDictionary<string, StateTown>> ById = new(() =>
        Towns.Value.ToFrozenDictionary(town => town.Id.Value, StringComparer.Ordinal));

    /// <summary>All of them, ordered by IČO.</summary>
    public static IReadOnlyList<StateTown> All => Towns.Value;

    public static StateTown? OfIcoOrNull(uint ico) => ByIco.Value.GetValueOrDefault(ico);

    public static StateTown? OfIdOrNull(MunicipalityId id) => ById.Value.GetValueOrDefault(id.Value);

    /// <summary>
    /// Who of the register a folder is by its IČO, or null where it is none: a district may have the IČO of its city, and an organisation
    /// is never a municipality.
    /// </summary>
    public static StateTown? OfOrNull(Municipality municipality) =>
        municipality is { Ico: { } text, Kind: not (MunicipalityKind.District or MunicipalityKind.Organisation) }
            && Ico.TryParse(text, out var ico)
                ? OfIcoOrNull(ico.Number)
                : null;

    /// <summary>The district of a municipality, by which its namesakes are told apart; null where the register does not know it.</summary>
    public static string? DistrictOrNull(Municipality municipality) =>
        municipality.Ico is { } text && Ico.TryParse(text, out var ico) && OfIcoOrNull(ico.Number) is { District.Length: > 0 } town
            ? town.District
            : null;
}
