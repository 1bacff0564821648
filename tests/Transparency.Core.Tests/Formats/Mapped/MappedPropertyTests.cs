using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Mapped;

/// <summary>
/// How a mapped table is written down does not matter, whether the mapping states it or not: the edition's data are the same to the byte.
/// </summary>
public sealed class MappedPropertyTests
{
    private const string Folder = "habrova-nad-borkou/2024";

    private static readonly Dictionary<string, TableStyle> Styles = new()
    {
        ["plain"] = new(),
        ["byte order mark"] = new(Mark: true),
        ["windows-1250"] = new(Encoding: "windows-1250"),
        ["utf-16"] = new(Encoding: "utf-16", Mark: true),
        ["commas"] = new(Separator: ','),
        ["tabs"] = new(Separator: '\t'),
        ["bars"] = new(Separator: '|'),
        ["decimal comma between commas"] = new(Separator: ',', DecimalMark: ','),
        ["CRLF"] = new(LineEnd: "\r\n"),
        ["everything quoted"] = new(QuoteAll: true),
        ["all at once"] = new('|', "windows-1250", false, ',', "\r\n", true),
    };

    public static TheoryData<string, bool> StylesStatedOrNot => new(
        from style in Styles
        from stated in new[] { true, false }
        // A bar is not looked for, and UTF-16 says itself what it is.
        where stated ? style.Value.Encoding != "utf-16" : style.Value.Separator != '|'
        select (style.Key, stated));

    [Theory]
    [MemberData(nameof(StylesStatedOrNot))]
    public void TheDataDoNotDependOnTheStyleOfTheTables(string style, bool stated) => AssertSame(
        Mapping(stated ? Styles[style] : null),
        Tables().Select(file => (file.Name, file.Table.ToBytes(file.Table.IsLedger ? Styles[style] : new TableStyle()))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheDataDoNotDependOnTheOrderOfColumns(int seed) => AssertSame(
        Mapping(null), Tables().Select(file => (file.Name, file.Table.Reordered(seed).ToBytes(new TableStyle()))));

    [Fact]
    public void TheDataDoNotDependOnTheOrderOfRows() => AssertSame(
        Mapping(
            null), Tables().Select(file =>
                (file.Name, (file.Table with { Rows = [.. file.Table.Rows.AsEnumerable().Reverse()] }).ToBytes(new TableStyle()))));

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void TheDataDoNotDependOnHowRowsAreDividedAmongFiles(int seed) => AssertSame(
        Mapping(null),
        from file in Tables()
        from part in RandomLedger.Divide(file.Table.Rows, row => string.Join('|', row), 4, seed).Index()
        select (
            $"{Path.GetFileNameWithoutExtension(file.Name)}-{part.Index}{Path.GetExtension(file.Name)}",
            (file.Table with { Rows = part.Item }).ToBytes(new TableStyle())));

    private static List<(string Name, Table Table)> Tables() => SampleFolder.Tables(Folder);

    /// <summary>The sample's own mapping with what it states of separators and encodings removed, or replaced by the style's.</summary>
    private static byte[] Mapping(TableStyle? stated)
    {
        var json = System.Text.Encoding.UTF8.GetString(SampleFolder.Contents(Folder).Mapping!.Value.Span);

        foreach (var own in new[] { "\"separator\": \";\",", "\"separator\": \"|\",", "\"encoding\": \"windows-1250\"," })
        {
            Assert.Contains(own, json, StringComparison.Ordinal);
            json = json.Replace(own, "", StringComparison.Ordinal);
        }

        if (stated is null)
            return json.Utf8();

        var separator = stated.Separator == '\t' ? "\\t" : stated.Separator.ToString();
        return json
            .Replace(
                "\"columns\":",
                $"\"separator\": \"{separator}\", \"encoding\": \"{stated.Encoding}\", \"columns\":",
                StringComparison.Ordinal)
            .Utf8();
    }

    private static void AssertSame(byte[] mapping, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var folder = SampleFolder.Contents(Folder);
        using var expected = TestFolder.Read(folder);
        using var actual = TestFolder.Read(
            folder with { Mapping = mapping, Files = [.. files.Select(file => TestFolder.File(file.Name, file.Bytes))] });

        Assert.True(actual.IsPublishable, string.Join('\n', actual.Problems.InOrder()));
        Assert.Equal(expected.Files.Sum(file => file.Accepted), actual.Files.Sum(file => file.Accepted));
        Assert.Equal(expected.Budget.Totals(), actual.Budget.Totals());
        Assert.Equal(Write(expected), Write(actual));
    }

    private static List<string> Write(FolderReading reading)
    {
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);
        return [
            .. new[]
            {
                EditionFiles.BudgetFile,
                EditionFiles.PaymentsFile,
                EditionFiles.EventsFile
            }.Select(file => File.ReadAllText(directory.File(file)))
        ];
    }
}
