using Transparency.Samples.Files;
using Transparency.Samples.Tables;

namespace Transparency.Samples.Budgets;

/// <summary>
/// Cases that chance might leave out: the descriptions that privacy must hide, and two payments in one file that
/// are the same to the last letter and yet two.
/// </summary>
internal static class PlantedCases
{
    internal static IEnumerable<SampleRow> In(IReadOnlyList<SampleRow> rows)
    {
        // Even amounts, so that one of them can be halved without a rest.
        var companies = rows
            .Where(row => row.Type == "KDF" && row.Party.Number.Length > 0 && row.Item[0] != '6' && row.Halere % 2 == 0)
            .ToArray();
        var places = PrivateDescriptions.All.Count + 1;
        var chosen = Enumerable.Range(1, places).Select(place => companies[companies.Length * place / (places + 1)]).ToArray();

        foreach (var row in rows)
        {
            var place = Array.FindIndex(chosen, other => ReferenceEquals(other, row));
            if (place < 0)
            {
                yield return row;
            }
            else if (place < PrivateDescriptions.All.Count)
            {
                yield return row with { Description = PrivateDescriptions.All[place] };
            }
            else
            {
                // Halved, so that the year's totals stay.
                var half = row with { Halere = row.Halere / 2 };
                yield return half;
                yield return half;
            }
        }
    }
}
