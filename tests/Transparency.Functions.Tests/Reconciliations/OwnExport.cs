using System.Globalization;
using System.Text;
using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Tests.StatePublication;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Reconciliations;

/// <summary>One row of what the state has of a town.</summary>
internal sealed record StateRow(string Paragraph, string Item, decimal Approved, decimal Amended, decimal Actual);

/// <summary>A town's own export that says what the state's statement says of it, or something else.</summary>
internal static class OwnExport
{
    /// <summary>What the state has of a town, as its own file of the statement says it.</summary>
    /// <param name="site">Where.</param>
    /// <param name="file">The town's address of the file, with the country's edition where it has one of its own too.</param>
    public static async Task<List<StateRow>> StateRowsAsync(Site site, string file) =>
    [
        .. Csv.Rows(await site.TextAsync($"/data/{file}/budget.csv"))
            .Select(row => new StateRow(
                row["paragraph"],
                row["item"],
                Number(row["approved"]),
                Number(row["amended"]),
                Number(row["actual"]))),
    ];

    /// <summary>As a table of three stages, which says no day.</summary>
    public static string Wide(IEnumerable<StateRow> rows) => Text(
        "Paragraf (kód);Položka (kód);Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku",
        rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Paragraph};{row.Item};{row.Approved};{row.Amended};{row.Actual}")));

    /// <summary>As entries of accounting up to a day: actual amounts alone.</summary>
    public static string Accounting(IEnumerable<StateRow> rows, string day) => Text(
        "type;paragraph;item;amount;date",
        rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"UCT;{row.Paragraph};{row.Item};{row.Actual};{day}")));

    /// <returns>The edition.</returns>
    public static async Task<string> PublishAsync(Site site, CountryTown town, string id, int year, string data)
    {
        await site.DropAsync($"{id}/municipality.json", $$"""{"name":"{{town.Town.Name}}","ico":"{{town.Town.Ico}}"}""");
        return await site.PublishAsync(id, year, data);
    }

    /// <summary>The nth of many towns, none of them one that tests name.</summary>
    public static CountryTown Town(int number) => CountrySite.Towns[100 + number];

    private static string Text(string header, IEnumerable<string> rows) => new StringBuilder()
        .AppendJoin('\n', rows.Prepend(header))
        .Append('\n')
        .ToString();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
