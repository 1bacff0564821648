using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Imports;

/// <summary>How a folder is written down does not matter: the edition is the same to the byte.</summary>
public sealed class FolderPropertyTests
{
    private static readonly Dictionary<string, TableStyle> Styles = new()
    {
        ["as it is"] = new(),
        ["byte order mark"] = new(Mark: true),
        ["windows-1250"] = new(Encoding: "windows-1250"),
        ["utf-16"] = new(Encoding: "utf-16", Mark: true),
        ["utf-16 big endian"] = new(Encoding: "utf-16BE", Mark: true),
        ["commas between columns"] = new(Separator: ','),
        ["tabs between columns"] = new(Separator: '\t'),
        ["decimal comma"] = new(DecimalMark: ','),
        ["decimal comma between commas"] = new(Separator: ',', DecimalMark: ','),
        ["CRLF"] = new(LineEnd: "\r\n"),
        ["everything quoted"] = new(QuoteAll: true),
        ["all at once"] = new('\t', "windows-1250", false, ',', "\r\n", true),
    };

    private static readonly string[] Random = ["random 101", "random 102", "random 103", "random 104", "random 105", "random 106"];

    public static TheoryData<string> Folders => [.. SampleFolder.InCityVizor.Select(row => row.Data), "skola-javornik/2024", .. Random];

    public static TheoryData<string, string> FoldersInStyles
    {
        get
        {
            var data = new TheoryData<string, string>();

            foreach (var folder in Folders)
            {
                foreach (var style in Styles.Keys)
                    data.Add(folder.Data, style);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FoldersInStyles))]
    public void TheEditionDoesNotDependOnTheStyleOfItsTables(string folder, string style) =>
        AssertSame(folder, tables => tables.Select(file => (file.Name, file.Table.ToBytes(Styles[style]))));

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheEditionDoesNotDependOnTheOrderOfColumns(string folder) =>
        AssertSame(
            folder,
            tables => tables.SelectMany((file, i) => new[] { (file.Name, file.Table.Reordered(i + 7).ToBytes(new TableStyle())) }));

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheEditionDoesNotDependOnTheOrderOfRows(string folder) => AssertSame(folder, tables => tables
        .Select(file =>
            (
                file.Name,
                (file.Table.IsLedger
                    ? file.Table with { Rows = [.. file.Table.Rows.AsEnumerable().Reverse()] }
                    : file.Table).ToBytes(new TableStyle()))));

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheEditionDoesNotDependOnHowRowsAreDividedAmongFiles(string folder) => AssertSame(folder, tables =>
        from file in tables
        from part in RandomLedger.Divide(file.Table.Rows, row => string.Join('|', row), file.Table.IsLedger ? 4 : 1, 11).Index()
        select ($"{part.Index}-{file.Name}", (file.Table with { Rows = part.Item }).ToBytes(new TableStyle())));

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheSameFolderGivesTheSameBytesTwice(string folder)
    {
        var files = Plain(folder).ToArray();

        Assert.Equal(Write(folder, files), Write(folder, [.. files.Reverse()]));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void EveryRowIsAcceptedRejectedOrIgnored(string folder)
    {
        var tables = Tables(folder).ToDictionary(file => file.Name, file => file.Table);
        using var reading = Read(folder, [.. Plain(folder)]);

        Assert.Equal(tables.Count, reading.Files.Count);
        Assert.All(reading.Files, file =>
        {
            Assert.Equal(tables[file.Name].Rows.Count, file.Rows);
            Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum());
        });
    }

    private static void AssertSame(string folder, Func<List<(string Name, Table Table)>, IEnumerable<(string, byte[])>> rewrite)
    {
        var rewritten = rewrite(Tables(folder)).ToArray();
        using var expected = Read(folder, [.. Plain(folder)]);
        using var actual = Read(folder, rewritten);

        Assert.True(actual.IsPublishable, string.Join('\n', actual.Problems.InOrder()));
        Assert.NotEmpty(actual.Budget.Lines);

        var consolidation = Consolidation.For(expected.Municipality.Kind);
        Assert.Equal(expected.Budget.Totals(), actual.Budget.Totals());
        Assert.Equal(expected.Budget.ConsolidatedTotals(consolidation), actual.Budget.ConsolidatedTotals(consolidation));
        Assert.Equal(expected.ValidTo, actual.ValidTo);
        Assert.Equal(
            Write(expected, EditionFiles.BudgetFile, EditionFiles.PaymentsFile, EditionFiles.EventsFile),
            Write(actual, EditionFiles.BudgetFile, EditionFiles.PaymentsFile, EditionFiles.EventsFile));
    }

    private static List<(string Name, Table Table)> Tables(string folder) => Random.Contains(folder)
        ? [("data.csv", Table.Of(RandomLedger.Rows(Seed(folder), 800)))]
        : SampleFolder.Tables(folder);

    private static int Seed(string folder) => int.Parse(folder.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string, byte[])> Plain(string folder) =>
        Tables(folder).Select(file => (file.Name, file.Table.ToBytes(new TableStyle())));

    private static FolderReading Read(string folder, (string, byte[])[] files) => Random.Contains(folder)
        ? TestFolder.Read(2024, null, files)
        : TestFolder.Read(
            SampleFolder.Contents(folder) with { Files = [.. files.Select(file => TestFolder.File(file.Item1, file.Item2))] });

    private static List<string> Write(string folder, (string, byte[])[] files)
    {
        using var reading = Read(folder, files);
        return Write(reading, [.. EditionFiles.All]);
    }

    private static List<string> Write(FolderReading reading, params string[] files)
    {
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);
        return [.. files.Select(file => File.ReadAllText(directory.File(file)))];
    }
}
