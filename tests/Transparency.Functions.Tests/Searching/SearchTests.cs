using System.Globalization;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Searching;

public sealed class SearchTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Search = "/api/v1/search";
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";
    private static readonly string[] Groups = ["municipalities", "counterparties", "paragraphs", "items", "events", "payments"];

    [Theory]
    [InlineData("skalínov", "municipalities", "skalinov")]
    [InlineData("SKALINOV", "municipalities", "skalinov")]
    [InlineData("zakladni skoly", "paragraphs", "3113")]
    [InlineData("3113", "paragraphs", "3113")]
    [InlineData("opravy a udrzovani", "items", "5171")]
    public async Task TheExactNameComesFirst(string query, string group, string expected)
    {
        var answer = await samples.JsonAsync($"{Search}?q={Uri.EscapeDataString(query)}");
        var first = answer[group]["results"].Items[0];

        Assert.Equal(expected, first[group == "municipalities" ? "id" : "code"].Text);
        Assert.True(answer["payments"].IsNull);
    }

    [Fact]
    public async Task ASupplierIsFoundByNameAndIcoOverAllTowns()
    {
        var rows = new List<(string Town, Dictionary<string, string> Row)>();

        foreach (var (town, year) in SampleSite.Years)
            rows.AddRange(Csv.Rows(await samples.TextAsync($"/data/{town}/{year}/payments.csv")).Select(row => (town, row)));

        var most = rows
            .Where(row => row.Row["counterpartyId"].Length > 0)
            .GroupBy(row => row.Row["counterpartyId"])
            .OrderByDescending(own => own.Select(row => row.Town).Distinct().Count())
            .First();

        foreach (var query in new[] { most.Key, most.First().Row["counterpartyName"].ToUpperInvariant() })
        {
            var answer = await samples.JsonAsync($"{Search}?q={Uri.EscapeDataString(query)}");
            var found = answer["counterparties"]["results"].Items[0];

            Assert.Equal(most.Key, found["id"].Text);
            Assert.Equal(most.Select(row => row.Town).Distinct().Count(), found["municipalities"].Number);
            Assert.Equal(
                most.Where(row => row.Row["side"] == "expenditure").Sum(row => Amount(row.Row)), found["expenditure"]["amount"].Number);
        }
    }

    [Theory]
    [InlineData("oprava")]
    [InlineData("udrzba komunikaci")]
    public async Task WithinATownThePaymentsOfAllYearsAreLookedThrough(string query)
    {
        var words = query.Split(' ');
        var expected = 0;

        foreach (var (town, year) in SampleSite.Years.Where(year => year.Municipality == "kamenice-nad-luznici"))
        {
            expected += Csv.Rows(await samples.TextAsync($"/data/{town}/{year}/payments.csv"))
                .Count(row => Array.TrueForAll(words, word => Plain(row["description"]).Contains(word, StringComparison.Ordinal)));
        }

        var seen = new List<Json>();
        Json answer = default;
        for (string? next = ""; next is not null; next = answer["next"].TextOrNull)
        {
            answer = await samples.JsonAsync(
                $"{Search}?q={Uri.EscapeDataString(query)}&municipality=kamenice-nad-luznici&limit=300&next={next}");
            seen.AddRange(answer["payments"]["results"].Items);
        }

        Assert.True(expected > 0);
        Assert.Equal(expected, answer["payments"]["total"].Number);
        Assert.Equal(Math.Min(expected, 1000), seen.Count);
        Assert.All(seen, payment => Assert.All(
            words, word => Assert.Contains(word, Plain(payment["description"].Text), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task PagesOfAllGroupsTogetherGiveEverythingOnce()
    {
        const string path = Search + "?q=ob&municipality=kamenice-nad-luznici";
        var whole = await samples.JsonAsync(path + "&limit=1000");
        var seen = Groups.ToDictionary(group => group, _ => new List<string>(), StringComparer.Ordinal);

        for (string? next = ""; next is not null;)
        {
            var page = await samples.JsonAsync($"{path}&limit=3&next={next}");

            foreach (var group in Groups)
            {
                Assert.Equal(whole[group]["total"].Number, page[group]["total"].Number);
                Assert.InRange(page[group]["results"].Items.Length, 0, 3);
                seen[group].AddRange(page[group]["results"].Items.Select(one => one.Raw));
            }

            next = page["next"].TextOrNull;
        }

        Assert.True(whole["next"].IsNull);
        Assert.All(Groups, group => Assert.Equal(whole[group]["results"].Items.Select(one => one.Raw), seen[group]));
        Assert.Contains(Groups, group => seen[group].Count > 3);
    }

    [Fact]
    public async Task WhatBeginsAWordComesBeforeWhatStandsWithinOne()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("obec/municipality.json", """{"name":"Obec"}""");
        await site.DropAsync("obec/2024/events.csv", "srcId;name\n1;Předškolní hřiště\n2;Oprava školy\n3;Škola\n");
        await site.DropAsync("obec/2024/orj.csv", "ORJ;ORJ_NAZEV\n20;Školství\n");
        await site.PublishAsync(
            "obec",
            2024,
            Header
                + "UCT;3113;5169;1;;100;;;;\nUCT;3113;5169;2;;100;;;;\nUCT;3113;5169;3;;100;;;;\nUCT;3113;5169;;20;100;;;;\n"
                + "KDF;3113;5169;1;;1;2024-05-01;91862523;Truhlářství Žďár;Předškolní lavice\n"
                + "KDF;3113;5169;1;;2;2024-03-01;91862523;Truhlářství Žďár;\"Okna, škola \"\"Na Vršku\"\"\"\n"
                + "KDF;3113;5169;1;;3;2024-04-01;91862523;Truhlářství Žďár;Školní lavice\n"
                + "KDF;3113;5169;1;;4;2024-01-01;91862523;Truhlářství Žďár;skola\n");

        var answer = await site.JsonAsync($"{Search}?q=ŠKOL&municipality=obec");
        Assert.Equal(
            ["Oprava školy", "Škola", "Školství", "Předškolní hřiště"],
            answer["events"]["results"].Items.Select(one => one["name"].Text));
        Assert.Equal("unit", answer["events"]["results"].Items[2]["level"].Text);

        var exact = await site.JsonAsync($"{Search}?q=skola&municipality=obec");
        Assert.Equal("Škola", exact["events"]["results"].Items[0]["name"].Text);
        Assert.Equal(
            ["skola", "Okna, škola \"Na Vršku\""],
            exact["payments"]["results"].Items.Select(one => one["description"].Text));
        Assert.Equal(
            [3, 2, 4, 1], answer["payments"]["results"].Items.Select(one => one["amount"].Number));

        // Every link leads somewhere.
        foreach (var link in answer["events"]["results"].Items.SelectMany(one =>
            one["links"].Names.Select(name => one["links"][name].Text)))
        {
            Assert.Equal(200, (await site.AskAsync(new Uri(link).PathAndQuery)).Status);
        }
    }

    [Theory]
    [InlineData("", "Paragrafy a oddíly")]
    [InlineData("&lang=en", "Paragraphs and sections")]
    public async Task GroupsAreCalledInTheLanguageAskedFor(string language, string title) =>
        Assert.Equal(title, (await samples.JsonAsync($"{Search}?q=skoly{language}"))["paragraphs"]["title"].Text);

    [Fact]
    public async Task LongDescriptionsMakeShorterPagesThatGoOn()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var rows = new Rows();

        for (var i = 0; i < 1_200; i++)
            rows.Payment("6171", "5169", i + 1, $"2024-01-{1 + i % 28:00}", description: $"Dílo {i} " + new string('ř', 1_500));

        await site.DropAsync("mnoho/municipality.json", """{"name":"Mnoho"}""");
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var amounts = new List<decimal>();
        for (string? next = ""; next is not null;)
        {
            var reply = await site.AskAsync($"{Search}?q=dilo&municipality=mnoho&limit=1000&next={next}");
            Assert.InRange(reply.Body.Length, 1, 1_000_000);
            Assert.Equal(1_200, reply.Json["payments"]["total"].Number);
            amounts.AddRange(reply.Json["payments"]["results"].Items.Select(payment => payment["amount"].Number));
            next = reply.Json["next"].TextOrNull;
        }

        Assert.Equal(1_000, amounts.Count);
        Assert.Equal(1_000, amounts.Distinct().Count());
    }

    [Fact]
    public async Task TextsBeyondThePlacesAreToldWhenToAskAgain()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(
            storage.Account, pointerAge: TimeSpan.FromSeconds(30), settings: ("Transparency:Scans", "1"));
        var rows = new Rows();

        for (var i = 0; i < 12_000; i++)
            rows.Payment("6171", "5169", i + 1, $"2024-01-{1 + i % 28:00}", description: $"Oprava střechy a okapů na budově číslo {i}");

        await site.DropAsync("mnoho/municipality.json", """{"name":"Mnoho"}""");
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        storage.Waits = request =>
            request.Path.Value!.EndsWith("payments.csv", StringComparison.Ordinal) ? go.Task : Task.CompletedTask;

        var asked = Enumerable.Range(0, 20).Select(i => site.AskAsync($"{Search}?q=budove&municipality=mnoho&limit={i + 1}")).ToList();
        Assert.Contains("take long", (await await Task.WhenAny(asked)).Detail(503), StringComparison.Ordinal);

        // What reads no payments is answered meanwhile, and so is who has the answer already.
        Assert.Equal(200, (await site.AskAsync($"{Search}?q=budove")).Status);
        Assert.Equal(200, (await site.AskAsync($"{Search}?q=budove&municipality=mnoho", HttpMethod.Head)).Status);

        go.SetResult();

        var replies = await Task.WhenAll(asked);
        Assert.Equal(7, replies.Count(reply => reply.Status == 200));
        Assert.All(replies.Where(reply => reply.Status == 200), reply => Assert.Equal(12_000, reply.Json["payments"]["total"].Number));
    }

    private static string Plain(string text) => new(
    [
        .. text
            .Normalize(System.Text.NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant),
    ]);

    private static decimal Amount(Dictionary<string, string> row) => decimal.Parse(row["amount"], CultureInfo.InvariantCulture);
}
