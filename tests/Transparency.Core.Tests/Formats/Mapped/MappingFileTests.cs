using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Tests.Words;

namespace Transparency.Core.Tests.Formats.Mapped;

public sealed class MappingFileTests
{
    private const string Columns = """ "columns": {"item": "Pol", "amount": "Kc"} """;

    [Fact]
    public void EveryKeyIsRead()
    {
        var mapping = Single("""
            // What the town's own system writes.
            {"match": "denik?.csv", "separator": "|", "encoding": "Windows-1250", "unit": "thousands", "stage": "amended",
             "columns": {"paragraph": " Par ", "item": "Pol", "md": "MD", "dal": "D", "event": "A", "unit": "S", "date": "Den", "type": "T",
                         "counterpartyId": "I", "counterpartyName": "F", "description": "X",},}
            """);

        Assert.Equal(
            ("denik?.csv", '|', TextKind.Windows1250, 5, Stage.Amended),
            (mapping.Match, mapping.Separator, mapping.Encoding, mapping.Decimals, mapping.Stage));
        Assert.Equal(11, mapping.Columns.Count);
        Assert.Equal("Par", mapping.Columns["paragraph"]);
    }

    [Fact]
    public void WhatIsNotSaidIsDetectedAndInCrowns()
    {
        var mapping = Single("""{"columns": {"item": "Pol", "approved": "SR", "amended": "RU", "actual": "SK"}}""");

        Assert.Equal(("*.csv", null, null, 2, null), (mapping.Match, mapping.Separator, mapping.Encoding, mapping.Decimals, mapping.Stage));
    }

    [Theory]
    [InlineData("denik*.csv", "denik-2024.csv", true)]
    [InlineData("DENIK*.CSV", "denik-2024.csv", true)]
    [InlineData("denik?.csv", "denik.csv", false)]
    [InlineData("*", "cokoli", true)]
    [InlineData("*.csv", "data.txt", false)]
    [InlineData("data.csv", "data.csv.zip", false)]
    public void ANameMatchesInAnyCase(string match, string name, bool matches) =>
        Assert.Equal(matches, (Single("{\"stage\": \"actual\"," + Columns + "}") with { Match = match }).Matches(name));

    [Fact]
    public void TheFirstOfSeveralThatMatchesCounts()
    {
        var (mappings, mistakes) = Read(
            "{\"mappings\": [{\"match\": \"a*\", \"stage\": \"actual\"," + Columns + "}, {\"stage\": \"amended\"," + Columns + "}]}");

        Assert.Empty(mistakes);
        Assert.Equal(["a*", "*.csv"], mappings.Select(mapping => mapping.Match));

        using var reading = TestFolder.Read(
            Folder(
                "{\"mappings\": [{\"match\": \"a*\", \"stage\": \"actual\"," + Columns + "}, {\"stage\": \"amended\"," + Columns + "}]}",
                ("a.csv", "Pol;Kc\n1111;5\n"),
                ("b.csv", "Pol;Kc\n1111;7\n")));
        Assert.Equal(new StageTotals(null, new Money(700), new Money(500)), reading.Budget.Totals().Income);
    }

    [Theory]
    [InlineData("", 1, null, "no valid JSON")]
    [InlineData("{\n\"match\": ", 2, null, "no valid JSON")]
    [InlineData("{} {}", 1, null, "no valid JSON")]
    [InlineData("{\"match\": \"\\ud800\"}", null, null, "no valid JSON")]
    [InlineData("[]", 1, null, "[]")]
    [InlineData("\n\n5", 3, null, "5")]
    [InlineData("{\"stage\": \"actual\",\n\"oddelovac\": {\"a\": [1]}, COLUMNS}", 2, "oddelovac", "oddelovac")]
    [InlineData("{\"stage\": \"actual\",\n\"Columns\": {}, COLUMNS}", 2, "Columns", "Columns")]
    [InlineData("{\"stage\": \"actual\", COLUMNS,\n\"stage\": \"amended\"}", 2, "stage", "stage")]
    [InlineData("{\"stage\": \"skutecnost\", COLUMNS}", 1, "stage", "skutecnost")]
    [InlineData("{\"stage\": null, COLUMNS}", 1, "stage", "null")]
    [InlineData("{\n\"separator\": \"::\", \"stage\": \"actual\", COLUMNS}", 2, "separator", "::")]
    [InlineData("{\"encoding\": \"latin2\", \"stage\": \"actual\", COLUMNS}", 1, "encoding", "latin2")]
    [InlineData("{\"unit\": \"miliony\", \"stage\": \"actual\", COLUMNS}", 1, "unit", "miliony")]
    [InlineData("{\"unit\": 1000, \"stage\": \"actual\", COLUMNS}", 1, "unit", "1000")]
    [InlineData("{\"match\": \"\", \"stage\": \"actual\", COLUMNS}", 1, "match", "")]
    [InlineData("\n{COLUMNS}", 2, "stage", "")]
    [InlineData("{\"stage\": \"actual\"}", 1, "columns", "")]
    [InlineData("{\"stage\": \"actual\", \n\"columns\": {}}", 2, "columns", "")]
    [InlineData("{\"columns\": [\"Pol\"], \"stage\": \"actual\"}", 1, "columns", "[\"Pol\"]")]
    [InlineData(
        "{\"stage\": \"actual\", \"columns\": {\"item\": \"Pol\",\n\"polozka\": \"Pol\", \"amount\": \"Kc\"}}",
        2,
        "columns",
        "polozka")]
    [InlineData("{\"stage\": \"actual\", \"columns\": {\"item\": \"Pol\",\n\"item\": \"Pol2\", \"amount\": \"Kc\"}}", 2, "columns", "item")]
    [InlineData("{\"stage\": \"actual\", \"columns\": {\"item\": \"Pol\",\n\"amount\": \"POL\"}}", 2, "amount", "POL")]
    [InlineData("{\"stage\": \"actual\", \"columns\": {\"item\": \"Pol\",\n\"amount\": \" \"}}", 2, "amount", "")]
    [InlineData("{\"stage\": \"actual\", \"columns\": {\"item\": \"Pol\",\n\"amount\": 3}}", 2, "amount", "3")]
    [InlineData("{\"stage\": \"actual\",\n\"columns\": {\"amount\": \"Kc\"}}", 2, "columns", "amount")]
    [InlineData("{\"stage\": \"actual\",\n\"columns\": {\"item\": \"Pol\"}}", 2, "columns", "item")]
    [InlineData("{\"stage\": \"actual\",\n\"columns\": {\"item\": \"Pol\", \"md\": \"MD\"}}", 2, "columns", "item md")]
    [InlineData("{\n\"columns\": {\"item\": \"Pol\", \"amount\": \"Kc\", \"approved\": \"SR\"}}", 2, "columns", "item amount approved")]
    [InlineData("{\"columns\": {\"item\": \"Pol\", \"approved\": \"SR\"},\n\"stage\": \"actual\"}", 2, "stage", "actual")]
    [InlineData("{\"mappings\": {}}", 1, "mappings", "{}")]
    [InlineData("{\"mappings\": [\n7]}", 2, "mappings", "7")]
    [InlineData("{\"mappings\": [{\"mappings\": [], \"stage\": \"actual\", COLUMNS}]}", 1, "mappings", "mappings")]
    [InlineData("{\"stage\": \"actual\",\n\"mappings\": []}", 2, "stage", "stage beside mappings")]
    public void AMistakeIsSaidOnceWithItsLine(string json, int? line, string? key, string found)
    {
        var (_, mistakes) = Read(json.Replace("COLUMNS", Columns, StringComparison.Ordinal));

        var mistake = Assert.Single(mistakes);
        Assert.Equal((line, key, found), (mistake.Line, mistake.Key, mistake.Found.English));
        Assert.NotEmpty(mistake.Expected.English);
        Speech.AssertIsInBoth(mistake.Expected);
    }

    [Fact]
    public void AMistakeInOneMappingLeavesTheOthers()
    {
        var (mappings, mistakes) = Read(
            "{\"mappings\": [{\"stage\": \"nikdy\"," + Columns + "}, {\"stage\": \"actual\"," + Columns + "}]}");

        Assert.Single(mistakes);
        Assert.Equal(Stage.Actual, Assert.Single(mappings).Stage);
    }

    [Fact]
    public void TooLargeAMappingIsNotRead() =>
        Assert.Equal("more than 64 kB", Assert.Single(Read("{}" + new string(' ', 65536)).Mistakes).Found.English);

    [Fact]
    public void AMarkInFrontDoesNotMatterAndBadUtf8Does()
    {
        var json = Encoding.UTF8.GetBytes("{\"stage\": \"actual\"," + Columns + "}");

        Assert.Single(MappingFile.Read([.. Encoding.UTF8.Preamble, .. json]).Mappings);
        Assert.Equal("no valid UTF-8", Assert.Single(MappingFile.Read([.. json, 0xFF]).Mistakes).Found.English);
    }

    private static Core.Folders.FolderContents Folder(string mapping, params (string Name, string Text)[] files) =>
        TestFolder.Contents(2024, null, [.. files.Select(file => (file.Name, file.Text.Utf8()))]) with { Mapping = mapping.Utf8() };

    private static FileMapping Single(string json)
    {
        var (mappings, mistakes) = Read(json);
        Assert.Empty(mistakes);
        return Assert.Single(mappings);
    }

    private static (IReadOnlyList<FileMapping> Mappings, IReadOnlyList<MappingMistake> Mistakes) Read(string json) =>
        MappingFile.Read(json.Utf8());
}
