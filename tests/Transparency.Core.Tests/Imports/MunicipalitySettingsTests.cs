using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Imports;

public sealed class MunicipalitySettingsTests
{
    private static readonly MunicipalityId Id = MunicipalityId.Parse("vzor");

    [Fact]
    public void EverythingThatIsSaidIsTaken()
    {
        var (municipality, mistake, line) = MunicipalitySettings.Read(Id, """
            {"name":" Vzorov ","ico":"00281174","ruian":582646,"population":123,"kind":"district","parent":"brno",
             "website":"https://vzorov.example.cz","descriptions":"never",
             "contracts":"https://vzorov.example.cz/smlouvy","noticeBoard":"http://deska.example.cz"}
            """.Utf8());

        Assert.Equal(
            new Municipality(
                Id,
                "Vzorov",
                "00281174",
                "582646",
                123,
                MunicipalityKind.District,
                "brno",
                "https://vzorov.example.cz",
                false,
                null,
                "https://vzorov.example.cz/smlouvy",
                "http://deska.example.cz"),
            municipality);
        Assert.Null(mistake);
        Assert.Null(line);
    }

    [Theory]
    [InlineData("""{"ico":"00281174"}""")]
    [InlineData("""{"ico":"281174"}""")]
    [InlineData("""{"ico":281174}""")]
    [InlineData("""{"ico":" 00281174 ","name":null,"population":null}""")]
    [InlineData("""{"ico":"00281174","name":" "}""")]
    public void TheRegisterKnowsTheNameAndPopulationOfAnIco(string json)
    {
        var (municipality, mistake, _) = MunicipalitySettings.Read(Id, json.Utf8());

        Assert.Null(mistake);
        Assert.Equal(("Úsobrno", "00281174", 421), (municipality!.Name, municipality.Ico, municipality.Population));
    }

    [Theory]
    [InlineData("district")]
    [InlineData("organisation")]
    public void TheInhabitantsOfACityAreNotThoseOfItsDistrictWithTheSameIco(string kind)
    {
        var (district, _, _) = MunicipalitySettings.Read(Id, $$"""{"ico":"00281174","kind":"{{kind}}"}""".Utf8());
        var (counted, _, _) = MunicipalitySettings.Read(Id, $$"""{"ico":"00281174","kind":"{{kind}}","population":7}""".Utf8());

        Assert.Equal((null, 7), (district!.Population, counted!.Population));
    }

    [Theory]
    [InlineData("municipality", MunicipalityKind.Municipality)]
    [InlineData("district", MunicipalityKind.District)]
    [InlineData("city", MunicipalityKind.City)]
    [InlineData("region", MunicipalityKind.Region)]
    [InlineData("organisation", MunicipalityKind.Organisation)]
    public void EveryKindHasItsWord(string word, MunicipalityKind kind) =>
        Assert.Equal(kind, MunicipalitySettings.Read(Id, $$"""{"name":"V","kind":"{{word}}"}""".Utf8()).Municipality!.Kind);

    [Theory]
    [InlineData("\uFEFF{\"name\":\"V\"}")]
    [InlineData("{\"name\":\"V\",} // Vzorov")]
    [InlineData("{\"name\":\"V\",\"note\":{\"by\":[\"somebody\"]}}")]
    [InlineData("{\"name\":\"V\",\"descriptions\":\"default\"}")]
    public void AMarkACommentACommaAndUnknownPropertiesDoNoHarm(string json) =>
        Assert.Equal(
            new Municipality(Id, "V", null, null, null, MunicipalityKind.Municipality, null, null),
            MunicipalitySettings.Read(Id, json.Utf8()).Municipality);

    [Theory]
    [InlineData("""{"ico":"12345678","name":"V"}""", "ico 12345678")]
    [InlineData("""{"ico":true,"name":"V"}""", "ico true")]
    [InlineData("""{"kind":"village","name":"V"}""", "kind village")]
    [InlineData("""{"kind":["district"],"name":"V"}""", "kind [\"district\"]")]
    [InlineData("""{"descriptions":"always","name":"V"}""", "descriptions always")]
    [InlineData("""{"website":"www.vzorov.cz","name":"V"}""", "website www.vzorov.cz")]
    [InlineData("""{"website":"javascript:alert(1)","name":"V"}""", "website javascript:alert(1)")]
    [InlineData("""{"website":"ftp://vzorov.cz","name":"V"}""", "website ftp://vzorov.cz")]
    [InlineData("""{"contracts":"javascript:alert(1)","name":"V"}""", "contracts javascript:alert(1)")]
    [InlineData("""{"noticeBoard":"/deska","name":"V"}""", "noticeBoard /deska")]
    [InlineData("""{"noticeBoard":["https://x.cz"],"name":"V"}""", "noticeBoard [\"https://x.cz\"]")]
    [InlineData("""{"primary":"documents","name":"V"}""", "primary documents")]
    [InlineData("""{"population":"421","name":"V"}""", "population \"421\"")]
    [InlineData("""{"population":0,"name":"V"}""", "population 0")]
    [InlineData("""{"population":-1,"name":"V"}""", "population -1")]
    [InlineData("""{"population":1.5,"name":"V"}""", "population 1.5")]
    [InlineData("""{"name":"V\u0001"}""", "name with U+0001, which cannot be shown")]
    [InlineData("""{"name":"V\uFFFE"}""", "name with U+FFFE, which cannot be shown")]
    [InlineData("""{"name":"V\u202Etxt"}""", "name with U+202E, which cannot be shown")]
    [InlineData("""{"name":"V","parent":"\uDBFF\uDFFF"}""", "parent with U+10FFFF, which cannot be shown")]
    [InlineData("""{"name":{"cs":"V"}}""", "name {\"cs\":\"V\"}")]
    [InlineData("""{"name":false}""", "name false")]
    [InlineData("{}", "neither a name nor a known ico")]
    [InlineData("""{"name":""}""", "neither a name nor a known ico")]
    [InlineData("""{"ico":"44992785"}""", null)]
    // A right check digit, and no municipality.
    [InlineData("""{"ico":"00000019"}""", "neither a name nor a known ico")]
    [InlineData("[]", "a JSON Array")]
    [InlineData("null", "a JSON Null")]
    [InlineData("\"Vzorov\"", "a JSON String")]
    [InlineData("", "no valid JSON")]
    [InlineData("{", "no valid JSON")]
    [InlineData("name: Vzorov", "no valid JSON")]
    [InlineData("{\"name\":\"\\ud800\"}", "no valid JSON")]
    [InlineData("{\"kind\":\"\\ud800\",\"name\":\"V\"}", "no valid JSON")]
    public void AMistakeIsToldByItsWords(string json, string? mistake)
    {
        var read = MunicipalitySettings.Read(Id, json.Utf8());

        Assert.Equal(mistake, read.Mistake?.English);
        Assert.Equal(mistake is null, read.Municipality is not null);
    }

    [Fact]
    public void TheLineOfBrokenJsonIsTold() =>
        Assert.Equal(3, MunicipalitySettings.Read(Id, "{\n\"name\": \"V\",\n\"ico\" \"1\"\n}".Utf8()).Line);

    [Fact]
    public void SettingsSavedInWindows1250AreAMistakeNotAFault() =>
        Assert.Equal("no valid UTF-8", MunicipalitySettings.Read(Id, """{"name":"Žďár nad Sázavou"}""".Windows1250()).Mistake?.English);

    [Fact]
    public void UselesslyLongSettingsAreRefused()
    {
        Assert.Equal("more than 64 kB", MunicipalitySettings.Read(Id, new byte[64 * 1024 + 1]).Mistake?.English);
        Assert.Equal(
            "name of 201 characters",
            MunicipalitySettings.Read(Id, $$"""{"name":"{{new string('V', 201)}}"}""".Utf8()).Mistake?.English);
    }
}
