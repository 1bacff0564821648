using System.Globalization;
using System.Text;

namespace Transparency.Benchmarks.Files;

/// <summary>A file of the CityVizor format whose every row is a combination of paragraph, item, event and unit of its own.</summary>
internal static class CellsFile
{
    private static readonly int[] Paragraphs = [2212, 3111, 3113, 3314, 3412, 3631, 3745, 4351, 5512, 6171];
    private static readonly int[] Items = [5011, 5137, 5139, 5151, 5154, 5169, 5171, 5331, 6121, 6122];

    public static string Write(Workspace workspace, int cells)
    {
        var path = Path.Combine(workspace.NewDirectory("cells"), "data.csv");
        using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        file.WriteLine("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description");

        for (var cell = 0; cell < cells; cell++)
        {
            var (paragraph, item, rest) = (Paragraphs[cell % 10], Items[cell / 10 % 10], cell / 100);
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"UCT;{paragraph};{item};{(rest % 500) + 1};{(rest / 500) + 1};{cell + 1}.50;;;;"));
        }

        return path;
    }
}
