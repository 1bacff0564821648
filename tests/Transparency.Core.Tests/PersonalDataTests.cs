using Transparency.Core.Budgets;

namespace Transparency.Core.Tests;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("855512/1234")]
    [InlineData("r.č. 850512/1238, doplatek")]
    [InlineData("(850512/1238)")]
    [InlineData("RČ850512/123")]
    [InlineData("852312/1231")]
    [InlineData("857312/1231")]
    [InlineData("8505121240")]
    [InlineData("nájem 8555121234 leden")]
    public void BirthNumbersAreFound(string text) => AssertFound(text);

    [Theory]
    [InlineData("19-2000145399/0800")]
    [InlineData("2000145399/0800")]
    [InlineData("na účet č.2000145399/0800.")]
    [InlineData("000019-2000145399/0800")]
    [InlineData("CZ6508000000192000145399")]
    [InlineData("CZ65 0800 0000 1920 0014 5399")]
    [InlineData("CZ65\u00A00800\u00A00000\u00A01920\u00A00014\u00A05399")]
    [InlineData("IBAN: cz65 0800 0000 1920 0014 5399")]
    public void AccountNumbersAreFound(string text) => AssertFound(text);

    [Theory]
    [InlineData("jan.novak@example.cz")]
    [InlineData("jan.novak @ example.cz")]
    [InlineData("účet Žaneta@pošta.cz")]
    public void AddressesAreFound(string text) => AssertFound(text);

    [Theory]
    [InlineData("+420601123456")]
    [InlineData("+420 601 123 456")]
    [InlineData("+420 541 211 212")]
    [InlineData("+421 905 123 456")]
    [InlineData("00420601123456")]
    [InlineData("00420 601 123 456")]
    [InlineData("tel. 601123456")]
    [InlineData("tel. 777 123 456")]
    [InlineData("tel.:777 123 456.")]
    [InlineData("byt 5 777 123 456")]
    [InlineData("mobil 601123456 2024")]
    [InlineData("mobil 601 123 456 15.1.2024")]
    [InlineData("mobil 601\u00A0123\u00A0456")]
    public void TelephonesAreFound(string text) => AssertFound(text);

    [Theory]
    [InlineData("")]
    [InlineData("Oprava střechy; výměna žlabů")]
    [InlineData("faktura 12/2024")]
    [InlineData("faktura 12/2010")]
    [InlineData("faktura 2024/0012")]
    [InlineData("fa. 7200007020")]
    [InlineData("VS 2024000123")]
    [InlineData("VS: 1234567890")]
    [InlineData("VS 20240123")]
    [InlineData("KS 0308, SS 123456")]
    [InlineData("dle § 2910 zákona 89/2012 Sb.")]
    [InlineData("vyhláška č. 412/2021 Sb.")]
    [InlineData("rok 2024, 1. čtvrtletí")]
    [InlineData("období 1.1.2024 - 31.12.2024")]
    [InlineData("2024-01-31")]
    [InlineData("20240131")]
    [InlineData("1 234 567,89 Kč")]
    [InlineData("12345678.90")]
    [InlineData("100 000 000 Kč")]
    [InlineData("600 000 000 Kč")]
    [InlineData("IČO 00281174")]
    [InlineData("smlouva 850012/1238")]
    [InlineData("smlouva 851412/1238")]
    [InlineData("smlouva 850500/1238")]
    [InlineData("smlouva 850512/12")]
    [InlineData("smlouva 850512/12345")]
    [InlineData("8505121241")]
    [InlineData("2000145398/0800")]
    [InlineData("2000145399/0801")]
    [InlineData("2000145399/08001")]
    [InlineData("p.č. 1234/5")]
    [InlineData("č.p. 601")]
    [InlineData("601 123")]
    [InlineData("601123 456")]
    [InlineData("6011234567")]
    [InlineData("800 123 456 789 Kč")]
    [InlineData("+5 %")]
    [InlineData("CZ00281174")]
    public void InnocentTextsStay(string text) => Assert.False(PersonalData.IsIn(text.Utf8()));

    private static void AssertFound(string text) => Assert.True(PersonalData.IsIn(text.Utf8()));
}
