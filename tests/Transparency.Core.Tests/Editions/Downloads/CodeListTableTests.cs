using System.Text;
using System.Text.Json;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Downloads;

public sealed class CodeListTableTests
{
    private const string Address = "https://rozpocty.example.cz/data/codelists/items";

    public static TheoryData<string> Files => [.. CodeListTable.All.Select(list => list.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void AListIsAsItsCsvwSays(string file) =>
        Assert.Empty(CsvwCheck.Problems(file, List(file).Csv(Address), Encoding.UTF8.GetString(List(file).Metadata())));

    /// <summary>The norm's validity variant has more columns; those that are here mean what they mean there.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void EveryColumnIsOneOfTheNorms(string file)
    {
        var norm = Columns(
            File.ReadAllText(Path.Combine(Repository.Norms("ciselniky-2022-02-08"), "číselník-měn-platnosti.csv-metadata.json")));
        var columns = Columns(Encoding.UTF8.GetString(List(file).Metadata()));

        Assert.Subset(norm.ToHashSet(), columns.ToHashSet());
        Assert.Equal(norm.Intersect(columns), columns);
    }

    [Theory]
    [InlineData("items.csv", 1048)]
    [InlineData("paragraphs.csv", 767)]
    public void EveryCodeIsThereWithEveryValidity(string file, int entries)
    {
        var text = Encoding.UTF8.GetString(List(file).Csv(Address));

        Assert.Equal(entries, text.Split("\r\n").Length - 2);
        Assert.DoesNotContain("9999-12-31,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACodeThatChangedItsNameIsAnotherItemForEachTime()
    {
        var rows = Encoding.UTF8
            .GetString(List("items.csv").Csv(Address))
            .Split("\r\n")
            .Where(row => row.Contains(",1345,", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(CodeLists.Items.Entries.Count(entry => entry.Code == "1345"), rows.Count);
        Assert.EndsWith(
            $"{Address}#1345/2022-01-01,1345,Příjem z poplatku za obecní systém odpadového hospodářství a příjem z poplatku za odkládání "
                + $"komunálního odpadu z nemovité věci,2022-01-01,,,true",
            rows[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void AtMostOneItemOfACodeHoldsOnADay() => Assert.All(
        new[]
        {
            CodeLists.Items,
            CodeLists.Paragraphs
        }.SelectMany(list => list.Entries.GroupBy(entry => entry.Code, StringComparer.Ordinal)),
        code =>
            Assert.All(
                code.Zip(code.Skip(1)),
                pair =>
                    Assert.True(
                        pair.First.ValidTo < pair.Second.ValidFrom, $"{pair.First.Code} has two names on {pair.Second.ValidFrom}.")));

    private static CodeListTable List(string file) => CodeListTable.All.Single(list => list.File == file);

    private static List<string> Columns(string metadata)
    {
        using var document = JsonDocument.Parse(metadata);
        string[] compared = ["name", "titles", "aboutUrl", "propertyUrl", "valueUrl", "lang", "datatype", "required", "virtual"];
        return [.. document.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(column =>
            string.Join(
                '|',
                compared.Select(name =>
                    column.TryGetProperty(name, out var value)
                        ? string.Concat(value.GetRawText().Where(c => !char.IsWhiteSpace(c)))
                        : "")))];
    }
}
