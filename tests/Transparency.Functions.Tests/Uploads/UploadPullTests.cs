using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Functions.Imports;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Imports;
using Transparency.Storage.Pulls;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

public sealed class UploadPullTests(AzuriteFixture azurite)
{
    private const string Address = "/api/v1/uploads/pull";
    private const string Settings =
        """
        {
          "name": "Obec",
          "pull": [{ "url": "https://www.example.cz/rozpocet.csv?klic=tajne", "year": 2024 }, { "url": "https://10.0.0.1/a.csv" }]
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheHolderOfAGrantIsToldWhatIsFetchedForItsMunicipality()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:Pull", "true"));
        var (_, token) = await granted.GrantAsync("a1", rights: GrantRights.Report);
        await WriteSettingsAsync(granted, "a1");

        var told = await AskAsync(granted, token);

        Assert.Equal("no-store", told["Cache-Control"]);
        Assert.Null(told["Access-Control-Allow-Origin"]);

        var file = Assert.Single(told.Json["files"].Items);
        Assert.Equal(
            ("a1/2024/rozpocet.csv", "www.example.cz/rozpocet.csv", "waiting", "Soubor ještě nebyl stažen."),
            (file["file"].Text, file["from"].Text, file["outcome"].Text, file["sentenceCs"].Text));
        Assert.Equal("pull[1].url", Assert.Single(told.Json["mistakes"].Items)["path"].Text);

        var page = await AskAsync(granted, token, "?format=html");
        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page["Content-Type"]));
        Assert.StartsWith("default-src 'none'", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.All(
            new[] { told, page, await AskAsync(granted, token, "?format=html&lang=en") },
            reply => Assert.DoesNotContain("tajne", System.Text.Encoding.UTF8.GetString(reply.Body), StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsFetchedForOthersIsNotTold()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("b2");
        await WriteSettingsAsync(granted, "a1");

        Assert.Equal("Nothing is fetched for b2: its municipality.json names no file.", (await AskAsync(granted, token)).Detail(404));
        (await granted.AskAsync(null, HttpMethod.Get, Address, null)).Detail(401);
        (await granted.AskAsync("Bearer 0123456789abcdef." + new string('0', 64), HttpMethod.Get, Address, null)).Detail(401);
        Assert.Equal(
            "'municipality' is no parameter; allowed are format, lang.",
            (await AskAsync(granted, token, "?municipality=a1")).Detail(400));
    }

    [Fact]
    public async Task WithoutTheOperatorsLeaveTheTimerAsksNobodyAndTheClerkIsToldSo()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");
        await WriteSettingsAsync(granted, "a1");

        await new PullExports(granted.Site.Of<DuePulls>()).RunAsync(new(), Stop);

        var file = Assert.Single((await AskAsync(granted, token)).Json["files"].Items);
        Assert.Equal("off", file["outcome"].Text);
        Assert.StartsWith("This deployment fetches nothing", file["sentence"].Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await granted.Site.Of<PullStateStore>().ListAsync(MunicipalityId.Parse("a1"), Stop)).TriedAt);
    }

    private static async Task WriteSettingsAsync(GrantedSite granted, string municipality)
    {
        await granted.Site.DropAsync($"{municipality}/municipality.json", Settings);
        await granted.Site.Of<FolderChanges>().FileWrittenAsync($"{municipality}/municipality.json", Stop);
    }

    private static Task<Reply> AskAsync(GrantedSite granted, GrantToken token, string query = "") =>
        granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Get, Address + query, null);
}
