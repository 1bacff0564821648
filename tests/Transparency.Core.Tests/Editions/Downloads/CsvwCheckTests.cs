using System.Text;

namespace Transparency.Core.Tests.Editions.Downloads;

/// <summary>The check says yes to the norm's own examples and no to what is wrong with them.</summary>
public sealed class CsvwCheckTests
{
    private const string Validity = "číselník-měn-platnosti.csv";

    private const string Metadata =
        """
        {"@context":"http://www.w3.org/ns/csvw","url":"a.csv","tableSchema":{"columns":[
          {"name":"id","titles":{"en":["code","Code"],"cs":"kód"},"datatype":{"base":"string","format":"[0-9]{2}"},
           "required":true,"aboutUrl":"{+id}"},
          {"name":"day","titles":"day","datatype":{"base":"date","format":"yyyy-MM-dd"}},
          {"name":"amount","datatype":"decimal"},{"name":"count","datatype":"nonNegativeInteger"},{"name":"is","datatype":"boolean"},
          {"propertyUrl":"rdf:type","valueUrl":"{+id}","virtual":true}],"primaryKey":["id","day"]}}
        """;

    private const string Csv = "code,day,amount,count,is\r\n01,2024-02-29,-1.50,0,true\r\n01,,,,\r\n";

    [Theory]
    [InlineData("číselník-měn-základní-podoba.csv")]
    [InlineData("číselník-měn-různé-jazyky.csv")]
    [InlineData(Validity)]
    [InlineData("číselník-měn.csv")]
    public void AnExampleOfTheNormIsValid(string file)
    {
        var (csv, metadata) = Example(file);

        Assert.Empty(CsvwCheck.Problems(file, csv, metadata));
    }

    [Theory]
    [InlineData("číselník_položka_kód", "kód", "The header says")]
    [InlineData(",064,", ",,", "is required")]
    [InlineData("2020-06-30", "30.6.2020", "is no date")]
    [InlineData("true", "ano", "is no boolean")]
    [InlineData("položka/068", "položka/064", "is there twice")]
    [InlineData("https://data.poskytovatel.cz/zdroj/číselník/měny/položka/064", "měna 064", "is no anyURI")]
    [InlineData("bhutanese ngultrum", "bhutanese, ngultrum", "cells.")]
    public void ABrokenExampleIsNot(string right, string wrong, string problem)
    {
        var (csv, metadata) = Example(Validity);
        var broken = Encoding.UTF8.GetString(csv).Replace(right, wrong, StringComparison.Ordinal);

        Assert.Contains(
            CsvwCheck.Problems(Validity, Encoding.UTF8.GetBytes(broken), metadata),
            found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void ARightTableIsValid() => Assert.Empty(CsvwCheck.Problems("a.csv", Encoding.UTF8.GetBytes(Csv), Metadata));

    [Theory]
    [InlineData("code,day", "id,day", "The header says id")]
    [InlineData("code,day", "Kód,day", "The header says Kód")]
    [InlineData("count,is", "count", "The header has 4 cells")]
    [InlineData("01,2024", "1,2024", "is no string")]
    [InlineData("2024-02-29", "2023-02-29", "is no date")]
    [InlineData("-1.50", "-1,50", "cells.")]
    [InlineData("-1.50", "1e3", "is no decimal")]
    [InlineData(",0,", ",-1,", "is no nonNegativeInteger")]
    [InlineData("true", "True", "is no boolean")]
    [InlineData("01,,", ",,", "id is required")]
    [InlineData("2024-02-29,-1.50,0,true", ",,,", "is there twice")]
    public void AWrongTableIsNot(string right, string wrong, string problem) =>
        Assert.Contains(
            problem,
            string.Join(
                '\n',
                CsvwCheck.Problems("a.csv", Encoding.UTF8.GetBytes(Csv.Replace(right, wrong, StringComparison.Ordinal)), Metadata)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("ns/csvw", "ns/csv", "The context")]
    [InlineData("a.csv", "b.csv", "The url")]
    [InlineData("[\"id\",\"day\"]", "\"ID\"", "The primary key names no column")]
    [InlineData("\"valueUrl\":\"{+id}\"", "\"valueUrl\":\"{+ID}\"", "uses a column that is none")]
    [InlineData("\"name\":\"day\"", "\"name\":\"id\"", "Two columns have one name")]
    [InlineData("\"decimal\"", "\"money\"", "money is no datatype")]
    public void WrongMetadataAreNot(string right, string wrong, string problem) =>
        Assert.Contains(
            problem,
            string.Join(
                '\n',
                CsvwCheck.Problems("a.csv", Encoding.UTF8.GetBytes(Csv), Metadata.Replace(right, wrong, StringComparison.Ordinal))),
            StringComparison.Ordinal);

    private static (byte[] Csv, string Metadata) Example(string file)
    {
        var path = Path.Combine(Repository.Norms("ciselniky-2022-02-08"), file);
        return (File.ReadAllBytes(path), File.ReadAllText(path + "-metadata.json"));
    }
}
