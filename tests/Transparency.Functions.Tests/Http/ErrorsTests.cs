using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

public sealed class ErrorsTests(SampleSite samples)
{
    private const string Towns = "/api/v1/municipalities";
    private const string Year = Towns + "/brno-lipova/years/2024";

    [Theory]
    [InlineData(Towns + "?x=1", "'x' is no parameter; allowed are q, origin, limit, next, format, lang.")]
    [InlineData(Towns + "/brno-lipova?edition=1", "'edition' is no parameter; this address takes none.")]
    [InlineData(Year + "?x=1", "'x' is no parameter; allowed are edition.")]
    [InlineData(Year + "?edition=1&edition=2", "'edition' is given 2 times.")]
    [InlineData(Year + "?edition=XYZ", "'edition' is 'XYZ'; it is twelve hexadecimal digits.")]
    [InlineData(
        Year + "/budget?Side=income",
        "'Side' is no parameter; allowed are side, view, path, consolidated, sort, limit, next, edition, format, lang.")]
    [InlineData(Year + "/budget?side=income&side=income", "'side' is given 2 times.")]
    [InlineData(Year + "/budget?side=costs", "'side' is 'costs'; allowed are expenditure, income, financing.")]
    [InlineData(Year + "/budget?view=tree", "'view' is 'tree'; allowed are function, economic, event, unit.")]
    [InlineData(Year + "/budget?consolidated=1", "'consolidated' is '1'; allowed are true, false.")]
    [InlineData(Year + "/budget?sort=size", "'sort' is 'size'; allowed are amount, code, name, change.")]
    [InlineData(Year + "/payments?side=costs", "'side' is 'costs'; allowed are income, expenditure, financing.")]
    [InlineData(Year + "/payments?section=1", "'section' is '1'; it is a code of 2 digits.")]
    [InlineData(Year + "/payments?item=51x9", "'item' is '51x9'; it is a code of 4 digits.")]
    [InlineData(Year + "/payments?sort=name", "'sort' is 'name'; allowed are -date, date, -amount, amount.")]
    [InlineData(Year + "/payments?limit=0", "'limit' is '0'; it is a whole number from 1 to 1000.")]
    [InlineData(Year + "/payments?limit=1001", "'limit' is '1001'; it is a whole number from 1 to 1000.")]
    [InlineData(Year + "/payments?limit=1e2", "'limit' is '1e2'; it is a whole number from 1 to 1000.")]
    [InlineData(Year + "/payments?limit=99999999999", "'limit' is '99999999999'; it is a whole number from 1 to 1000.")]
    [InlineData(
        Year + "/counterparties?sort=size",
        "'sort' is 'size'; allowed are -amount, amount, name, -count, count.")]
    [InlineData(Year + "/counterparties?side=costs", "'side' is 'costs'; allowed are income, expenditure, financing.")]
    [InlineData(
        Towns + "/brno-lipova/counterparties?edition=x",
        "'edition' is no parameter; allowed are side, sort, q, limit, next, format, lang.")]
    [InlineData(Towns + "/brno-lipova/counterparties?next=x", "'next' is 'x'; it is given back as it came in 'next'.")]
    [InlineData("/api/v1/counterparties/12345678", "'12345678' is no IČO: it is eight digits, the last of which checks the others.")]
    [InlineData("/api/v1/counterparties/skalinov", "'skalinov' is no IČO: it is eight digits, the last of which checks the others.")]
    [InlineData("/api/v1/search", "'q' is ''; it is a text of 2 to 200 characters.")]
    [InlineData("/api/v1/search?q=x", "'q' is 'x'; it is a text of 2 to 200 characters.")]
    [InlineData("/api/v1/search?q=obec&next=MQ", "'next' is 'MQ'; it is given back as it came in 'next'.")]
    [InlineData("/api/v1/search?q=obec&x=1", "'x' is no parameter; allowed are q, municipality, limit, next, lang.")]
    [InlineData(Year + "/report?x", "'x' is no parameter; this address takes none.")]
    [InlineData("/api/v1/publications?year=24", "'year' is '24'; it is a whole number from 1990 to 2100.")]
    [InlineData("/api/v1/publications?municipality=Brno", "'municipality' is 'Brno', which is no id of a municipality.")]
    [InlineData("/api/v1/publications?sort=date", "'sort' is no parameter; allowed are municipality, year, limit, next, format, lang.")]
    [InlineData("/feeds/atom.xml?jazyk=en", "'jazyk' is no parameter; allowed are lang.")]
    [InlineData("/feeds/atom.xml?lang=de", "'lang' is 'de'; allowed are cs, en.")]
    [InlineData("/health?verbose", "'verbose' is no parameter; this address takes none.")]
    [InlineData("/data/brno-lipova/2024/0123456789ab/budget.csv?x=1", "'x' is no parameter; this address takes none.")]
    public async Task AMistakeInTheQueryIsNamedTogetherWithWhatIsAllowed(string path, string sentence) =>
        Assert.Equal(sentence, (await samples.AskAsync(path)).Detail(400));

    [Theory]
    [InlineData(Towns + "/nikde", "There is no municipality 'nikde'.")]
    [InlineData(Towns + "/brno_lipova", "There is no municipality 'brno_lipova'.")]
    [InlineData(Towns + "/nikde/years/2024", "There is no municipality 'nikde'.")]
    [InlineData(Towns + "/nikde/years/2024/budget", "There is no municipality 'nikde'.")]
    [InlineData(Towns + "/nikde/years/2024/payments", "There is no municipality 'nikde'.")]
    [InlineData(Towns + "/brno-lipova/years/2019", "Brno-Lipová has no published budget of 2019.")]
    [InlineData(Towns + "/brno-lipova/years/24", "'24' is no year from 1990 to 2100.")]
    [InlineData(Towns + "/brno-lipova/years/02024/budget", "'02024' is no year from 1990 to 2100.")]
    [InlineData(Year + "?edition=0123456789ab", "Brno-Lipová has no edition 0123456789ab of 2024.")]
    [InlineData(Year + "/budget?edition=0123456789ab", "Brno-Lipová has no edition 0123456789ab of 2024.")]
    [InlineData(Towns + "/brno-lipova/years/2019/report", "Nothing was imported for 'brno-lipova' in 2019.")]
    [InlineData(Towns + "/nikde/counterparties", "There is no municipality 'nikde'.")]
    [InlineData(Towns + "/nikde/years/2024/counterparties", "There is no municipality 'nikde'.")]
    [InlineData("/api/v1/search?q=obec&municipality=nikde", "There is no municipality 'nikde'.")]
    [InlineData("/api/v1/counterparties/00006947", "No payment that is published names the IČO 00006947.")]
    [InlineData("/api/v1/publications/x", "There is no publication 'x'.")]
    [InlineData(
        "/api/v1/publications/20240101000000000-nikde-2024-0123456789ab",
        "There is no publication '20240101000000000-nikde-2024-0123456789ab'.")]
    [InlineData("/feeds/nikde/atom.xml", "There is no municipality 'nikde'.")]
    [InlineData("/nic.js", "There is no file nic.js.")]
    [InlineData("/data/brno-lipova/2024/0123456789ab/budget.csv", "There is no edition 0123456789ab of brno-lipova 2024.")]
    [InlineData(
        "/data/brno-lipova/2024/0123456789ab/secret.txt",
        "There is no file secret.txt; files are budget.csv, payments.csv, events.csv, documents.csv, notes.csv, places.csv, "
            + "budget.parquet, payments.parquet, budget.csv-metadata.json, payments.csv-metadata.json, events.csv-metadata.json, "
            + "documents.csv-metadata.json, notes.csv-metadata.json, places.csv-metadata.json, "
            + "datapackage.json, all.zip, edition.json.")]
    public async Task WhatDoesNotExistIsSaid(string path, string sentence) =>
        Assert.Equal(sentence, (await samples.AskAsync(path)).Detail(404));

    [Theory]
    [InlineData(Towns + "/nikde")]
    [InlineData(Year + "/budget?x=1")]
    public async Task AnErrorIsOpenToEveryOriginAndNobodyKeepsIt(string path)
    {
        var reply = await samples.AskAsync(path);

        Assert.Equal("*", reply["Access-Control-Allow-Origin"]);
        Assert.Equal("no-store", reply["Cache-Control"]);
        Assert.Null(reply["ETag"]);
    }

    [Fact]
    public async Task AnEmptyValueIsTheSameAsNone() =>
        Assert.Equal(
            (await samples.JsonAsync(Year + "/budget"))["children"].Raw,
            (await samples.JsonAsync(Year + "/budget?side=&view=&path=&sort=&edition="))["children"].Raw);

    [Fact]
    public async Task NoDoorTakesAnythingButReading()
    {
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
        {
            var reply = await samples.AskAsync(Towns, method);

            Assert.Equal($"This address does not take {method}; it takes GET, HEAD, OPTIONS.", reply.Detail(405));
            Assert.Equal("GET, HEAD, OPTIONS", reply["Allow"]);
        }
    }
}
