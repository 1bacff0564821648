using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Core.Tests.Words;

namespace Transparency.Core.Tests.Pulls;

public sealed class PullSettingsTests
{
    private static readonly DateOnly Day = new(2024, 3, 5);

    [Fact]
    public void EverythingThatIsSaidIsTaken()
    {
        var settings = PullSettings.Read("""
            {"name":"Vzorov","pull":[
              {"url":"https://www.vzor.cz/{year}/ucto-{month}.kxx?klic=1","file":"ucto-{month}.kxx","year":"current","schedule":"hourly"},
              {"url":"https://www.vzor.cz/rozpocet-{year}.csv","file":"data.csv","year":"previous","schedule":"weekly"},
              {"url":"https://www.vzor.cz/stary.csv","file":"data.csv","year":2021,"schedule":"monthly"}]}
            """.Utf8());

        Assert.Empty(settings.Mistakes);
        Assert.Equal(
            [
                ("https://www.vzor.cz/2024/ucto-03.kxx?klic=1", "vzor/2024/ucto-03.kxx", PullSchedule.Hourly, "current|ucto-{month}.kxx"),
                ("https://www.vzor.cz/rozpocet-2023.csv", "vzor/2023/data.csv", PullSchedule.Weekly, "previous|data.csv"),
                ("https://www.vzor.cz/stary.csv", "vzor/2021/data.csv", PullSchedule.Monthly, "2021|data.csv"),
            ],
            settings.Entries.Select(entry =>
                (entry.On(Day).Address.AbsoluteUri, entry.On(Day).Path(MunicipalityId.Parse("vzor")), entry.Schedule, entry.Key)));
    }

    [Theory]
    [InlineData("""{"pull":{"url":"https://www.vzor.cz/data/rozpo%C4%8Det.csv?a=b/c"}}""", "rozpočet.csv")]
    [InlineData("""{"pull":[{"url":"https://www.vzor.cz/rozpocet-{year}.csv",},] /* sto */}""", "rozpocet-2024.csv")]
    [InlineData(
        "\uFEFF{\"pull\":[{\"url\":\" https://www.vzor.cz/data.csv \",\"year\":null,\"schedule\":null,\"file\":null}]}",
        "data.csv")]
    public void AnAddressAloneIsEnough(string json, string file)
    {
        var entry = Assert.Single(PullSettings.Read(json.Utf8()).Entries);

        Assert.Equal((file, PullYear.Current, PullSchedule.Daily), (entry.On(Day).Name, entry.Year, entry.Schedule));
    }

    [Fact]
    public void OfTheNewestMonthThoseBeforeThisOneAreAskedForEachInTheFolderOfItsYear()
    {
        var entry = Assert.Single(PullSettings.Read(
            """{"pull":{"url":"https://www.vzor.cz/{year}_{month}.zip","file":"finm.zip","year":"newest"}}""".Utf8()).Entries);

        Assert.Equal("newest|finm.zip", entry.Key);
        Assert.Equal(
            [
                ("/2024_02.zip", "vzor/2024/finm.zip"), ("/2024_01.zip", "vzor/2024/finm.zip"), ("/2023_12.zip", "vzor/2023/finm.zip"),
                ("/2023_11.zip", "vzor/2023/finm.zip"), ("/2023_10.zip", "vzor/2023/finm.zip"), ("/2023_09.zip", "vzor/2023/finm.zip"),
            ],
            entry.Targets(Day).Select(target => (target.Address.AbsolutePath, target.Path(MunicipalityId.Parse("vzor")))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"pull":null}""")]
    [InlineData("""{"pull":[]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"pull\":[{\"url\":\"\\ud800\"}]}")]
    public void WhereNothingIsSaidNothingIsFetched(string json) =>
        Assert.Equal((0, 0), (PullSettings.Read(json.Utf8()).Entries.Count, PullSettings.Read(json.Utf8()).Mistakes.Count));

    [Theory]
    [InlineData("\"https://www.vzor.cz/a.csv?klic=tajne\"", "pull", "a text", "[{\"url\": \"https://…\", \"file\": \"data.csv\"}]")]
    [InlineData("7", "pull", "a number", "[{\"url\": \"https://…\", \"file\": \"data.csv\"}]")]
    [InlineData("false", "pull", "true or false", "[{\"url\": \"https://…\", \"file\": \"data.csv\"}]")]
    [InlineData("[7]", "pull[0]", "a number", "{\"url\": \"https://…\", \"file\": \"data.csv\"}")]
    [InlineData("[null]", "pull[0]", "nothing", "{\"url\": \"https://…\", \"file\": \"data.csv\"}")]
    [InlineData(
        "[\"https://jan:heslo@www.vzor.cz/a.csv?klic=tajne\"]",
        "pull[0]",
        "a text",
        "{\"url\": \"https://…\", \"file\": \"data.csv\"}")]
    [InlineData("[[\"https://www.vzor.cz/a.csv?klic=tajne\"]]", "pull[0]", "a list", "{\"url\": \"https://…\", \"file\": \"data.csv\"}")]
    [InlineData("[{}]", "pull[0].url", "", "an address that begins with https://")]
    [InlineData("""[{"url":true}]""", "pull[0].url", "true or false", "a text")]
    [InlineData("""[{"url":["https://www.vzor.cz/a.csv?klic=tajne"]}]""", "pull[0].url", "a list", "a text")]
    [InlineData("""[{"url":{"href":"https://www.vzor.cz/a.csv?klic=tajne"}}]""", "pull[0].url", "a group of values", "a text")]
    [InlineData(
        """[{"https://jan:heslo@www.vzor.cz/a.csv?klic=tajne":"a.csv"}]""",
        "pull[0].…@www.vzor.cz/a.csv",
        "…@www.vzor.cz/a.csv",
        "url, file, year, schedule")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","file":"https://www.vzor.cz/a.csv?klic=tajne"}]""",
        "pull[0].file",
        "https://www.vzor.cz/a.csv",
        "the name of a file, such as data.csv")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","year":"https://www.vzor.cz/a.csv?klic=tajne"}]""",
        "pull[0].year",
        "https://www.vzor.cz/a.csv",
        "current, previous, newest (the last month that is published) or a year such as 2026")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","schedule":"https://www.vzor.cz/a.csv?klic=tajne"}]""",
        "pull[0].schedule",
        "https://www.vzor.cz/a.csv",
        "hourly, daily, weekly, monthly")]
    [InlineData("""[{"url":"https://…","file":"data.csv"}]""", "pull[0].url", "https://…", "the name of a server in the public internet")]
    [InlineData(
        """[{"url":"https://a℀.cz/a.csv?klic=tajne"}]""",
        "pull[0].url",
        "https://a℀.cz/a.csv",
        "the name of a server in the public internet")]
    [InlineData(
        """[{"url":"https://a\uFFFD.cz/{year}.csv"}]""",
        "pull[0].url",
        "https://a\uFFFD.cz/{year}.csv",
        "the name of a server in the public internet")]
    [InlineData("""[{"url":"www.vzor.cz/a.csv"}]""", "pull[0].url", "www.vzor.cz/a.csv", "an address that begins with https://")]
    [InlineData(
        """[{"url":"http://www.vzor.cz/a.csv?klic=tajne"}]""",
        "pull[0].url",
        "http://www.vzor.cz/a.csv",
        "an address that begins with https://")]
    [InlineData(
        """[{"url":"https://jan:heslo@www.vzor.cz/a.csv"}]""",
        "pull[0].url",
        "…@www.vzor.cz/a.csv",
        "an address without a user name and password")]
    [InlineData(
        """[{"url":"https://10.0.0.1/a.csv"}]""",
        "pull[0].url",
        "https://10.0.0.1/a.csv",
        "the name of a server in the public internet")]
    [InlineData("""[{"url":"https://{year}.vzor.cz/a.csv"}]""", "pull[0].url", "https://{year}.vzor.cz/a.csv", "a server of one name")]
    [InlineData(
        """[{"url":"https://www.vzor.cz:{year}/a.csv"}]""",
        "pull[0].url",
        "https://www.vzor.cz:{year}/a.csv",
        "an address without a port")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/{day}.csv"}]""",
        "pull[0].url",
        "https://www.vzor.cz/{day}.csv",
        "{year} and {month} alone in braces")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/{month}.csv","file":"a.csv","year":2023}]""",
        "pull[0].url",
        "https://www.vzor.cz/{month}.csv",
        "{month} only with the current year or newest")]
    [InlineData("""[{"url":"https://www.vzor.cz/"}]""", "pull[0].file", "", "the name of a file, such as data.csv")]
    [InlineData("""[{"url":"https://www.vzor.cz/a%2Fb.csv"}]""", "pull[0].file", "a/b.csv", "the name of a file, such as data.csv")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","file":"../b.csv"}]""",
        "pull[0].file",
        "../b.csv",
        "the name of a file, such as data.csv")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","file":"check/b.csv"}]""",
        "pull[0].file",
        "check/b.csv",
        "the name of a file, such as data.csv")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","file":".changed"}]""",
        "pull[0].file",
        ".changed",
        "the name of a file, such as data.csv")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","file":"municipality.json"}]""",
        "pull[0].file",
        "municipality.json",
        "the name of a file, such as data.csv")]
    [InlineData("""[{"url":"https://www.vzor.cz/mapping.json"}]""", "pull[0].file", "mapping.json", "the name of a file, such as data.csv")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","year":"2o24"}]""",
        "pull[0].year",
        "2o24",
        "current, previous, newest (the last month that is published) or a year such as 2026")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","year":1989}]""",
        "pull[0].year",
        "1989",
        "current, previous, newest (the last month that is published) or a year such as 2026")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv","schedule":"0 * * * *"}]""",
        "pull[0].schedule",
        "0 * * * *",
        "hourly, daily, weekly, monthly")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/{year}.csv","year":"newest"}]""",
        "pull[0].url",
        "https://www.vzor.cz/{year}.csv",
        "an address with {month} where the year is newest")]
    [InlineData("""[{"url":"https://www.vzor.cz/a.csv","adresa":"x"}]""", "pull[0].adresa", "adresa", "url, file, year, schedule")]
    [InlineData(
        """[{"url":"https://www.vzor.cz/a.csv"},{"url":"https://www.jiny.cz/a.csv"}]""",
        "pull[1].file",
        "a.csv",
        "another file than those before")]
    [InlineData("""{"url":"https://server/a.csv"}""", "pull.url", "https://server/a.csv", "the name of a server in the public internet")]
    public void AMistakeIsToldWithItsPlace(string pull, string path, string found, string expected) =>
        Assert.Equal([(path, found, expected)], InEnglish(PullSettings.Read($$"""{"name":"V","pull":{{pull}}}""".Utf8())));

    [Fact]
    public void EveryMistakeIsToldAtOnceAndTheOtherFilesAreTaken()
    {
        var settings = PullSettings.Read("""{"pull":[{"url":"x","year":"y","schedule":"z"},{"url":"https://www.vzor.cz/a.csv"}]}""".Utf8());

        Assert.Equal(["pull[0].year", "pull[0].schedule"], settings.Mistakes.Select(mistake => mistake.Path));
        Assert.Equal("a.csv", Assert.Single(settings.Entries).File);
    }

    [Fact]
    public void OfFilesThatHaveOnePlaceOnADayTheFirstIsFollowedThatDay()
    {
        var settings = PullSettings.Read("""
            {"pull":[{"url":"https://www.vzor.cz/a.csv","file":"ucto-{month}.csv"},{"url":"https://www.vzor.cz/b.csv","file":"ucto-03.csv"},
            {"url":"https://www.vzor.cz/c.csv","file":"ucto-03.csv","year":2024},
            {"url":"https://www.vzor.cz/d.csv","file":"ucto-03.csv","year":"previous"}]}
            """.Utf8());
        Assert.Equal((4, 0), (settings.Entries.Count, settings.Mistakes.Count));

        var march = settings.On(Day);
        Assert.Equal(["https://www.vzor.cz/a.csv", "https://www.vzor.cz/d.csv"], march.Entries.Select(entry => entry.Url));
        Assert.Equal(
            [
                ("pull[1].file", "2024/ucto-03.csv", "another file than those before"),
                ("pull[2].file", "2024/ucto-03.csv", "another file than those before")
            ],
            InEnglish(march));

        Assert.Equal(["a", "b", "d"], settings.On(new DateOnly(2024, 4, 1)).Entries.Select(entry => entry.Url[^5..^4]));
        Assert.Equal(["a", "b", "c"], settings.On(new DateOnly(2025, 4, 1)).Entries.Select(entry => entry.Url[^5..^4]));
    }

    [Fact]
    public void NoTownHasMoreThanItsShare()
    {
        var settings = PullSettings.Read(
            $$"""{"pull":[{{string.Join(',', Enumerable.Range(0, 25).Select(i => $$"""{"url":"https://www.vzor.cz/{{i}}.csv"}"""))}}]}"""
                .Utf8());

        Assert.Equal(24, settings.Entries.Count);
        Assert.Equal(("pull", "25 files", "at most 24 files"), Assert.Single(InEnglish(settings)));
    }

    [Fact]
    public void WhatIsExpectedIsSaidInCzechToo()
    {
        var expected = PullSettings.Read("""
            {"pull":[{"url":"http://a.cz/a"},{"url":"https://a@a.cz/a"},{"url":"https://a.cz:1/a"},{"url":"https://a.cz/a#"},
            {"url":"https://a/a"},{"url":"https://{year}.cz/a"},
            {"url":"https://a.cz/a","year":"x"},{"url":"https://a.cz/a","schedule":"x"},{"url":"https://a.cz/"},{"url":"https://a.cz/{x}"},
            {"url":"https://a.cz/{month}","year":2020},{"url":true},
            {"url":"https://a.cz/ok"},{"url":"https://b.cz/ok"},7,{"x":1}]}
            """.Utf8()).Mistakes.Select(mistake => mistake.Expected).Distinct().ToList();

        Assert.True(expected.Count >= 13, string.Join('\n', expected));
        Assert.All(expected, text => Speech.AssertIsInBoth(text, "{year}", "{month}"));
    }

    private static IEnumerable<(string Path, string Found, string Expected)> InEnglish(PullSettings settings) =>
        settings.Mistakes.Select(mistake => (mistake.Path, mistake.Found.English, mistake.Expected.English));

    [Fact]
    public void AnythingElseInTheFileIsReadOrRefusedWithoutAnException()
    {
        const string Sound =
            """{"pull":[{"url":"https://www.vzor.cz/{year}/a-{month}.csv?k=1","file":"a.csv","year":"current","schedule":"daily"}]}""";
        var random = new Random(20240522);
        var bytes = Encoding.UTF8.GetBytes(Sound);
        string[] pieces =
        [
            "\\u0000", "\\ud83d", "{year}", "@", ":", "//", "[", "]", "%", "\\\\", "#", "xn--", ".", "..", "１", " ",
            "\\n", "℀", "\uFFFD", "…", "\u00AD", "\u200D", "ß"
        ];

        for (var i = 0; i < 5000; i++)
        {
            var text = new StringBuilder(Sound);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(20, text.Length - 3);

                if (random.Next(2) == 0)
                    text.Remove(at, 1);

                text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            Assert.All(PullSettings.Read(text.ToString().Utf8()).Entries, entry =>
            {
                Assert.Null(PullAddress.ExpectedOrNull(entry.On(Day).Address));
                Assert.Equal("vzor", ExportPath.ParseOrNull(entry.On(Day).Path(MunicipalityId.Parse("vzor")))!.Municipality.Value);
                Assert.False(ExportPath.ParseOrNull(entry.On(Day).Path(MunicipalityId.Parse("vzor")))!.IsNested);
            });
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            PullSettings.Read(bytes);
            bytes = Encoding.UTF8.GetBytes(Sound);
        }
    }
}
