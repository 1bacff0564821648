using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>JSON whose rows are flat objects is a table.</summary>
public sealed class JsonTableTests
{
    private const string Row =
        """{"type":"KDF","paragraph":6171,"item":"5169","event":11000000000000000012,"amount":1234.5,"date":"2024-02-01"}""";

    [Theory]
    [InlineData("[ROW]")]
    [InlineData("{\"data\":[ROW]}")]
    [InlineData("{\"meta\":{\"a\":{\"b\":1}},\"data\":{\"rows\":[ROW]}}")]
    [InlineData("\uFEFF \r\n[\r\n ROW\r\n]\r\n")]
    public void AListOfRowsIsRead(string json)
    {
        using var reading = Read("data.json", json.Replace("ROW", Row, StringComparison.Ordinal));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(1_234.50m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal("json", reading.Files.Single().Encoding);
    }

    [Fact]
    public void EventsAreNamesAndRowsMayLeaveOutProperties()
    {
        using var reading = TestFolder.Read(
            ("events.json", """[{"id":7,"name":"Hřiště"},{"name":"Škola","id":8,"description":"s jídelnou"}]"""),
            ("payments.json", """[{"paragraph":6171,"item":5169,"event":8,"amount":10,"date":"2024-02-01"}]"""));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(["cityvizor-events", "cityvizor-payments"], reading.Files.Select(file => file.Format));
    }

    /// <summary>Databases give a day as the moment at which it begins here, in universal time.</summary>
    [Theory]
    [InlineData("2024-01-31T23:00:00.000Z", 1)]
    [InlineData("2024-06-30T22:00:00Z", 1)]
    [InlineData("2024-02-05T00:00:00.000Z", 5)]
    [InlineData("2024-02-05T13:10:00.000Z", 5)]
    public void TheMomentAtWhichADayBeginsIsThatDay(string moment, int day)
    {
        using var reading = Read("payments.json", "[" + Row.Replace("2024-02-01", moment, StringComparison.Ordinal) + "]");

        Assert.Equal(day, Assert.Single(reading.Payments.InOrder()).Date.Day);
    }

    [Theory]
    [InlineData("{\"type\":\"KDF\"}", "JSON without a list of rows")]
    [InlineData("[[1,2],[3,4]]", "a list whose rows are no objects")]
    [InlineData("{\"a\":[{\"x\":1}],\"b\":[{\"x\":1}]}", "several lists")]
    [InlineData("{\"next\":\"?page=2\",\"data\":[{\"x\":1}]}", "one page of a list (\"next\")")]
    [InlineData("[{\"x\":1,\"x\":2}]", "a row has \"x\" twice")]
    public void OtherJsonIsSaidToBeUnknown(string json, string found)
    {
        using var reading = Read("data.json", json);

        var problem = reading.Problems.InOrder()[0];
        Assert.Equal(("unknown-json", found), (problem.Kind.Code, problem.Found?.English));
    }

    [Theory]
    [InlineData("[{\"amount\":1},")]
    [InlineData("[{\"amount\":\"\\ud800\"}]")]
    public void DamagedJsonIsSaidToBeDamaged(string json)
    {
        using var reading = Read("data.json", json);

        Assert.Equal("bad-json", reading.Problems.InOrder()[0].Kind.Code);
    }

    [Fact]
    public void AValueThatIsAnObjectIsNoAmount()
    {
        using var reading = Read("data.json", "[" + Row.Replace("1234.5", "{\"czk\":1}", StringComparison.Ordinal) + "]");

        Assert.Equal("bad-amount", reading.Problems.InOrder()[0].Kind.Code);
    }

    /// <summary>Brackets around the names of columns make no JSON, and angle brackets no XML.</summary>
    [Theory]
    [InlineData("[type];[paragraph];[item]\n")]
    [InlineData("<type>;<paragraph>;<item>\n")]
    public void BracketsInAHeaderAreLetters(string text)
    {
        using var reading = Read("data.csv", text);

        Assert.Equal("unknown-format", Assert.Single(reading.Problems.InOrder()).Kind.Code);
    }

    private static FolderReading Read(string name, string json) => TestFolder.Read((name, json));
}
