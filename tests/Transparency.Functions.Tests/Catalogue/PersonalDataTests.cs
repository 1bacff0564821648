using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Catalogue;

/// <summary>What the catalogue says of personal data is what was published.</summary>
public sealed class PersonalDataTests(AzuriteFixture azurite, KnownSampleSite samples)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    [Theory]
    [InlineData("KDF;6171;5169;;;100;2024-02-01;91862523;Truhlářství Žďár;Oprava\n", "payments.csv payments.parquet all.zip api")]
    [InlineData("KDF;6171;5169;;;100;2024-02-01;;Jan Novák;Oprava\n", "")]
    [InlineData("UCT;6171;5169;;;100;;;;\n", "")]
    public async Task OnlyACounterpartyThatIsShownMakesPersonalData(string rows, string files) =>
        Assert.Equal(files, await WithPersonalDataAsync(Header + rows, "srcId;name\n1;Oprava školy\n"));

    [Fact]
    public async Task ATelephoneInTheNameOfAnEventIsHeldBack() =>
        Assert.Equal(
            "",
            await WithPersonalDataAsync(Header + "UCT;6171;5169;1;;100;;;;\n", "srcId;name\n1;Oprava školy, volejte 777 123 456\n"));

    [Fact]
    public async Task TheSamplesSayItAsTheirPaymentsShowIt()
    {
        var checkedBoth = new HashSet<bool>();

        foreach (var (town, year) in SampleSite.Years)
        {
            var edition = (await samples.JsonAsync($"/api/v1/municipalities/{town}/years/{year}"))["edition"].Text;
            var shown =
                Csv.Rows(await samples.TextAsync($"/data/{town}/{year}/{edition}/payments.csv")).Any(row =>
                    row["counterpartyId"].Length > 0);

            var payments = Json.Parse(await samples.TextAsync($"/datasets/{town}/{year}.jsonld"))["distribuce"].Items[1];

            Assert.Equal(shown, IsPersonal(payments));
            checkedBoth.Add(shown);
        }

        Assert.Equal(2, checkedBoth.Count);
    }

    /// <summary>The distributions that are said to have personal data.</summary>
    private async Task<string> WithPersonalDataAsync(string data, string events)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/municipality.json", """{"name":"Obec","ico":"91163722"}""");
        await site.DropAsync("obec/2024/events.csv", events);
        await site.PublishAsync("obec", 2024, data);

        var record = Json.Parse(await site.TextAsync("/datasets/obec/2024.jsonld"));
        return string.Join(' ', record["distribuce"].Items.Where(IsPersonal).Select(each => each["iri"].Text.Split('#')[1]));
    }

    private static bool IsPersonal(Json distribution)
    {
        var terms = distribution["podmínky_užití"];
        Assert.Equal("https://data.gov.cz/podmínky-užití/neobsahuje-autorská-díla/", terms["autorské_dílo"].Text);
        Assert.Equal(
            "https://data.gov.cz/podmínky-užití/není-autorskoprávně-chráněnou-databází/", terms["databáze_jako_autorské_dílo"].Text);
        Assert.Equal(
            "https://data.gov.cz/podmínky-užití/není-chráněna-zvláštním-právem-pořizovatele-databáze/",
            terms["databáze_chráněná_zvláštními_právy"].Text);

        return terms["osobní_údaje"].Text switch
        {
            "https://data.gov.cz/podmínky-užití/obsahuje-osobní-údaje/" => true,
            "https://data.gov.cz/podmínky-užití/neobsahuje-osobní-údaje/" => false,
            var other => throw new InvalidOperationException(other),
        };
    }
}
