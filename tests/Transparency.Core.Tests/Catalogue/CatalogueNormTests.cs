using Transparency.Core.Catalogue;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Catalogue;

public sealed class CatalogueNormTests
{
    [Theory]
    [InlineData(MunicipalityKind.Municipality, "554782", "obec/554782")]
    [InlineData(MunicipalityKind.City, "554782", "obec/554782")]
    [InlineData(MunicipalityKind.District, "551279", "momc/551279")]
    [InlineData(MunicipalityKind.Region, "116", "vusc/116")]
    [InlineData(MunicipalityKind.Organisation, "554782", "obec/554782")]
    [InlineData(MunicipalityKind.Organisation, null, "stat/1")]
    [InlineData(MunicipalityKind.Municipality, null, "stat/1")]
    [InlineData(MunicipalityKind.Municipality, "554782/x", "stat/1")]
    public void ATerritoryIsTheBodysOwnOrTheState(MunicipalityKind kind, string? ruian, string territory) => Assert.Equal(
        "https://linked.cuzk.cz/resource/ruian/" + territory,
        CatalogueNorm.Territory(Municipality.Unnamed(MunicipalityId.Parse("obec")) with { Kind = kind, Ruian = ruian }));

    [Theory]
    [InlineData("00254398", MunicipalityKind.Municipality, "obec/554979")]
    [InlineData("00064581", MunicipalityKind.City, "obec/554782")]
    [InlineData("00254398", MunicipalityKind.Organisation, "stat/1")]
    [InlineData("70889546", MunicipalityKind.Region, "stat/1")]
    [InlineData("91163722", MunicipalityKind.Municipality, "stat/1")]
    public void TheRegisterKnowsTheCodeOfAnIco(string ico, MunicipalityKind kind, string territory) => Assert.Equal(
        "https://linked.cuzk.cz/resource/ruian/" + territory,
        CatalogueNorm.Territory(Municipality.Unnamed(MunicipalityId.Parse("obec")) with { Kind = kind, Ico = ico }));

    [Theory]
    [InlineData("payments.csv", "date,counterpartyId,description\r\n2024-01-01,,\r\n", false)]
    [InlineData("payments.csv", "date,counterpartyId,description\r\n2024-01-01,,\r\n2024-01-02,91862523,\r\n", true)]
    [InlineData("payments.csv", "date,counterpartyId,description\r\n", false)]
    [InlineData("payments.csv", "", false)]
    [InlineData("events.csv", "kind,id,name,description\r\nevent,1,Oprava školy,\r\n", false)]
    [InlineData("events.csv", "kind,id,name,description\r\nevent,1,Oprava školy,\"Ptejte se, a@example.cz\"\r\n", true)]
    [InlineData("notes.csv", "level,code,language,text\r\nsection,61,cs,Úřad se stěhoval.\r\n", false)]
    [InlineData("notes.csv", "level,code,language,text\r\nsection,61,cs,\"Ptejte se, a@example.cz\"\r\n", true)]
    [InlineData("budget.csv", "side,event\r\nincome,777123456\r\n", false)]
    public void PersonalDataAreFoundWhereTheyAre(string file, string text, bool found) =>
        Assert.Equal(found, PersonalDataInTable.IsIn(file, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))));
}
