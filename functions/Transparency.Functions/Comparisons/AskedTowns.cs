using Transparency.Core.Comparisons;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages.Comparisons;

namespace Transparency.Functions.Comparisons;

/// <summary>Who is to be compared; one of these ways.</summary>
/// <param name="Municipalities">Ids as they were given, each once.</param>
/// <param name="Tree">The root of a tree, or null.</param>
/// <param name="Group">All regions, or all districts, or null.</param>
/// <param name="IsOverYears">Whether all years up to the one asked for are, of a part of the country or of all municipalities.</param>
/// <param name="Region">Where the municipalities lie, or null.</param>
/// <param name="District">The same of a district, or null.</param>
/// <param name="Band">How many inhabitants they have, or null.</param>
public sealed record AskedTowns(
    IReadOnlyList<string> Municipalities,
    MunicipalityId? Tree,
    IReadOnlyList<Territory>? Group,
    bool IsOverYears,
    Territory? Region,
    Territory? District,
    PopulationBand? Band)
{
    public static readonly string[] Names = ["municipalities", "tree", "group", "region", "district", "band"];

    /// <summary>Whether the municipalities of a part of the country are asked for, or those of one size.</summary>
    public bool IsPart => Region is not null || District is not null || Band is not null;

    /// <summary>Of which part of the country an error speaks.</summary>
    public string Where
    {
        get
        {
            var parts = new[] { Region?.Name, District?.Name, Band is null ? null : $"the band {Band}" };
            var named = string.Join(" and ", parts.OfType<string>());

            return named.Length > 0 ? "in " + named : "of the register";
        }
    }

    public static AskedTowns Of(Parameters parameters)
    {
        var municipalities = Ids(parameters);
        var isPart = parameters.Has("region") || parameters.Has("district") || parameters.Has("band");
        var isOverYears = parameters.Text("group") == "years";
        var ways = new[]
        {
            municipalities.Count > 0,
            parameters.Has("tree"),
            parameters.Has("group") && !isOverYears,
            isPart || isOverYears,
        };

        if (ways.Count(way => way) != 1)
        {
            parameters.Fail(
                "Give one of 'municipalities', ids with commas between them, 'tree', the id of one, 'group', or any of 'region', "
                    + "'district' and 'band', beside which 'group' may be 'years'.");
        }

        return new AskedTowns(
            municipalities,
            TreeOrNull(parameters),
            parameters.Has("group")
                ? parameters.OneOf<IReadOnlyList<Territory>?>(
                    "group", ("regions", Territory.Regions), ("districts", Territory.Districts), ("years", null))
                : null,
            isOverYears,
            OneOrNull(parameters, "region", Territory.Regions, region => region.Id),
            OneOrNull(parameters, "district", Territory.Districts, district => district.Id),
            OneOrNull(parameters, "band", PopulationBand.All, band => band.ToString()));
    }

    /// <summary>The same for a page, where those that are named stand among the municipalities of a part of the country.</summary>
    public static (AskedTowns Named, AskedTowns Part) Both(Parameters parameters)
    {
        var named = new AskedTowns(Ids(parameters), null, null, false, null, null, null);

        return (named, named with
        {
            Municipalities = [],
            Region = OneOrNull(parameters, "region", Territory.Regions, region => region.Id),
            District = OneOrNull(parameters, "district", Territory.Districts, district => district.Id),
            Band = OneOrNull(parameters, "band", PopulationBand.All, band => band.ToString()),
        });
    }

    private static List<string> Ids(Parameters parameters)
    {
        var municipalities = (parameters.Text("municipalities") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        if (municipalities.Count > CompareAddress.MostMunicipalities)
        {
            parameters.Fail(new Wording(
                $"Vybráno je {municipalities.Count} obcí; vedle sebe jde ukázat nejvýš {CompareAddress.MostMunicipalities}.",
                $"'municipalities' has {municipalities.Count} ids; at most {CompareAddress.MostMunicipalities} are compared."));
        }

        return municipalities;
    }

    private static T? OneOrNull<T>(Parameters parameters, string name, IReadOnlyList<T> allowed, Func<T, string> id)
        where T : class =>
        parameters.Has(name) ? parameters.OneOf(name, [.. allowed.Select(one => (id(one), one))]) : null;

    private static MunicipalityId? TreeOrNull(Parameters parameters)
    {
        if (parameters.Text("tree") is not { } tree)
            return null;
        if (MunicipalityId.TryParse(tree, out var id))
            return id;

        parameters.Fail($"'tree' is '{tree}', which is no id of a municipality.");

        return null;
    }
}
