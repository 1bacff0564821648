using System.Globalization;
using System.Text.Json;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Tables;

/// <summary>
/// A thing of a list in JSON as a row of a table would have it: what a column is called says where it stands, so that
/// <c>incomeAmount</c> is the <c>amount</c> of <c>income</c>.
/// </summary>
/// <param name="things">Where to look, one after the other.</param>
internal sealed class ListedRow(params Json[] things)
{
    /// <summary>Each thing of the list.</summary>
    public static IEnumerable<ListedRow> Of(Json answer, string list) => answer[list].Items.Select(thing => new ListedRow(thing));

    /// <summary>As CSV writes it: empty where it is not known or not there.</summary>
    public string this[string column] => things.Select(thing => OrNull(thing, column)).FirstOrDefault(text => text is not null) ?? "";

    private static string? OrNull(Json thing, string name)
    {
        if (thing.Kind != JsonValueKind.Object)
            return null;
        if (thing.Names.Contains(name))
            return Written(thing[name]);

        return thing.Names
            .Where(property => name.Length > property.Length && name.StartsWith(property, StringComparison.Ordinal))
            .Select(property => OrNull(thing[property], char.ToLowerInvariant(name[property.Length]) + name[(property.Length + 1)..]))
            .FirstOrDefault(text => text is not null);
    }

    private static string Written(Json value) => value.Kind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.Text,
        JsonValueKind.Array => string.Join(' ', value.Items.Select(Written)),
        JsonValueKind.Object => Written(value.Names.Contains("code") ? value["code"] : value["id"]),
        _ => value.Number.ToString(CultureInfo.InvariantCulture),
    };
}
