using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Http;
using Transparency.Functions.Tests.Sites;
using Transparency.Functions.Uploads;
using Transparency.Storage.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>What somebody would try who holds a grant, held one or would like to.</summary>
public sealed class AttackTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRefusalIsTheSameAnswer()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, right) = await granted.GrantAsync("a1");
        var (_, expired) = await granted.GrantAsync("a1", TimeSpan.Zero);
        var (revokedGrant, revoked) = await granted.GrantAsync("a1");
        await granted.Site.Of<UploadGrantStore>().RevokeOrNullAsync(revokedGrant.Id, Stop);
        var (_, reader) = await granted.GrantAsync("a1", rights: GrantRights.Report);
        var (_, other) = await granted.GrantAsync("b2");
        var tokens = new[]
        {
            null,
            "",
            "x",
            right.Id,
            right.Id + ".",
            right.Secret,
            expired.Reveal(),
            revoked.Reveal(),
            reader.Reveal(),
            $"{right.Id}.{other.Secret}",
            right.Reveal().ToUpperInvariant(),
            right.Reveal() + "0",
            right.Reveal()[..^1]
        };

        var answers = new List<Reply>();

        foreach (var token in tokens)
            answers.Add(await granted.AskAsync(token, GrantedSite.Body("data.csv")));
        foreach (var scheme in new[] { right.Reveal(), "Basic " + right.Reveal() })
            answers.Add(await granted.AskAsync(scheme, HttpMethod.Post, "/api/v1/uploads", GrantedSite.Body("data.csv")));

        answers.Add(await granted.AskAsync(null, HttpMethod.Post, "/api/v1/uploads?grant=" + right.Reveal(), GrantedSite.Body("data.csv")));
        answers.Add(await granted.AskAsync("x", "no json"));
        answers.Add(await granted.ReportAsync("x", "?jmeno=1"));

        foreach (var token in tokens.Except([reader.Reveal()]))
            answers.Add(await granted.ReportAsync(token));

        Assert.All(answers, answer => answer.Detail(401));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.All(answers, answer => Assert.Equal("Bearer", answer["WWW-Authenticate"]));
        Assert.Equal(200, (await granted.AskAsync(right, "data.csv")).Status);
    }

    [Fact]
    public async Task EveryAlteredDigitIsRefused()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");
        var text = token.Reveal();

        for (var at = 0; at < text.Length; at++)
        {
            var altered = text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..];
            (await granted.AskAsync(altered, GrantedSite.Body("data.csv"))).Detail(401);
        }
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("../b2/2024/data.csv")]
    [InlineData("../../reports/a1/2024/report.json")]
    [InlineData("..\\b2\\data.csv")]
    [InlineData("podslozka/data.csv")]
    [InlineData("/a1/2024/data.csv")]
    [InlineData("..%2Fb2%2F2024%2Fdata.csv")]
    [InlineData("%2e%2e%2fdata.csv")]
    [InlineData("..%252Fdata.csv")]
    [InlineData("data\u0000.csv")]
    [InlineData("data\n.csv")]
    [InlineData("check/data.csv")]
    public async Task ANameThatLeadsOutOfTheFolderIsRefusedLikeAFalseGrant(string name)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        var answer = await granted.AskAsync(token, "data.csv", name);

        Assert.Equal((await granted.AskAsync("x", GrantedSite.Body("data.csv"))).Detail(401), answer.Detail(401));
    }

    [Fact]
    public async Task AnAddressWritesItsOwnFileAndDoesNothingElse()
    {
        var account = azurite.NewAccount();
        await using var granted = await GrantedSite.StartAsync(account);
        var (_, token) = await granted.GrantAsync("a1");
        await granted.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        await granted.Site.DropAsync("b2/2024/data.csv", "b2");

        var own = Assert.Single(await granted.AddressesAsync(token, "data.csv"));

        Uri At(string path) =>
            new UriBuilder(own)
            {
                Path = own.AbsolutePath[..own.AbsolutePath.IndexOf("incoming/", StringComparison.Ordinal)] + path
            }.Uri;

        Uri With(Uri address, string query) => new(address + "&" + query);

        var container = At("exports/");
        var incoming = At("incoming/");
        var beside = own.AbsolutePath[own.AbsolutePath.IndexOf("incoming/", StringComparison.Ordinal)..^1];
        (HttpMethod, Uri)[] attempts =
        [
            (HttpMethod.Get, own), (HttpMethod.Head, own), (HttpMethod.Delete, own),
            (HttpMethod.Put, At(beside + "1")), (HttpMethod.Get, At(beside + "upload.json")), (HttpMethod.Put, At(beside + "upload.json")),
            (HttpMethod.Get, With(incoming, "restype=container&comp=list")), (HttpMethod.Put, At("exports/a1/2024/data.csv")),
            (
                HttpMethod.Put,
                At("exports/a1/2024/other.csv")), (
                    HttpMethod.Put,
                    At("exports/a1/2023/data.csv")), (HttpMethod.Put, At("exports/a1/municipality.json")),
            (
                HttpMethod.Put,
                At("exports/b2/2024/data.csv")), (
                    HttpMethod.Get,
                    At("exports/b2/2024/data.csv")), (HttpMethod.Put, At("exports/a1/2024/../../b2/2024/data.csv")),
            (HttpMethod.Put, At("exports/a1%2F2024%2F..%2F..%2Fb2%2F2024%2Fdata.csv")),
            (HttpMethod.Get, At("reports/a1/2024/report.json")), (HttpMethod.Put, At("reports/a1/2024/report.json")),
            (HttpMethod.Get, With(container, "restype=container&comp=list")), (HttpMethod.Delete, With(container, "restype=container")),
            (HttpMethod.Put, new Uri(own.AbsoluteUri.Replace("sp=c", "sp=racwdl", StringComparison.Ordinal))),
            (HttpMethod.Put, new Uri(own.AbsoluteUri.Replace("sr=b", "sr=c", StringComparison.Ordinal))),
            (HttpMethod.Put, new Uri(own.GetLeftPart(UriPartial.Path))),
        ];

        foreach (var (method, address) in attempts)
        {
            var status = await granted.StorageAsync(method, address, method == HttpMethod.Put ? "zlo" : null);
            Assert.True(status is 403 or 404, $"{method} {address.AbsolutePath} answers {status}.");
        }

        Assert.Equal("b2", (await granted.Exports.GetBlobClient("b2/2024/data.csv").DownloadContentAsync(Stop)).Value.Content.ToString());
        Assert.Equal(
            ["a1/2024/data.csv", "b2/2024/data.csv"],
            await granted.Exports.GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop));

        Assert.DoesNotContain(
            "zlo",
            (await new BlobContainerClient(account, "reports")
                .GetBlobClient("a1/2024/report.json")
                .DownloadContentAsync(Stop)).Value.Content
                .ToString(),
            StringComparison.Ordinal);
        Assert.Equal(201, await granted.StorageAsync(HttpMethod.Put, own, GrantedSite.Data));
    }

    [Fact]
    public async Task AnAddressReplayedAfterItsTimeIsRefused()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:UploadTime", "00:00:02"));
        var (_, token) = await granted.GrantAsync("a1");
        var reply = (await granted.AskAsync(token, "data.csv")).Json;
        var address = new Uri(reply["files"].Items[0]["url"].Text);
        var until = DateTimeOffset.Parse(reply["validTo"].Text, CultureInfo.InvariantCulture);

        var left = until.AddSeconds(1) - TimeProvider.System.GetUtcNow();
        if (left > TimeSpan.Zero)
            await Task.Delay(left, TimeProvider.System, Stop);

        Assert.Equal(403, await granted.StorageAsync(HttpMethod.Put, address, "x"));
    }

    [Theory]
    [InlineData("30")]
    [InlineData("100000")]
    public async Task TenThousandGuessesAreRefusedWithOneAnswer(string refusals)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:RefusalsPerMinute", refusals));
        var (grant, _) = await granted.GrantAsync("a1");
        var answers = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        string[] doors = ["", "/folder/remove", "/folder/undo", $"/{new string('0', 32)}/publish"];

        var many = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Stop };

        await Parallel.ForAsync(0, 10_000, many, async (guess, _) =>
        {
            var answer = await granted.AskAsync(
                $"Bearer {grant.Id}.{RandomNumberGenerator.GetHexString(64, lowercase: true)}",
                HttpMethod.Post,
                "/api/v1/uploads" + doors[guess % doors.Length],
                GrantedSite.Body("data.csv"));
            answers.AddOrUpdate($"{answer.Status} {answer.Text}", 1, (_, count) => count + 1);
        });

        var (text, times) = Assert.Single(answers);
        Assert.StartsWith("401 ", text, StringComparison.Ordinal);
        Assert.Equal(10_000, times);
    }

    [Fact]
    public async Task WhoGuessesTooOftenIsRefusedEvenWithARightGrant()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:RefusalsPerMinute", "3"));
        var (_, token) = await granted.GrantAsync("a1");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => granted.AskAsync("x", "")));

        // The minute may have ended meanwhile; then the count has begun anew.
        for (var tries = 0; tries < 2; tries++)
        {
            for (var guess = 0; guess < 4; guess++)
                await granted.AskAsync("x", "");

            var minute = TimeProvider.System.GetUtcNow().Minute;
            var answer = await granted.AskAsync(token, "data.csv");
            if (TimeProvider.System.GetUtcNow().Minute != minute || answer.Status == 200)
                continue;

            answer.Detail(401);

            return;
        }

        Assert.Fail("Guessing went on without a limit.");
    }

    /// <summary>In Azure all requests come from the host's own machine; the front end says who sent them, or nobody does.</summary>
    [Theory]
    [InlineData("198.51.100.7:50000", "198.51.100.8:50000")]
    [InlineData("198.51.100.7:50000", null)]
    [InlineData(null, "198.51.100.8:50000")]
    [InlineData(null, null)]
    public async Task WhoGuessesTooOftenLocksNobodyElseOut(string? attacker, string? town)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:RefusalsPerMinute", "3"));
        var (_, token) = await granted.GrantAsync("a1");
        var check = granted.Site.Of<GrantCheck>();
        for (var guess = 0; guess < 30; guess++)
        {
            var guessed = (await ForwardedRequest.AtTheDoorAsync(attacker, ("Authorization", "Bearer x"))).Request;
            Assert.Null(await check.AdmittedOrNullAsync(guessed, GrantRights.Upload, Stop));
            check.Refuse(guessed);
        }

        var right = await ForwardedRequest.AtTheDoorAsync(town, ("Authorization", "Bearer " + token.Reveal()));

        Assert.NotNull(await check.AdmittedOrNullAsync(right.Request, GrantRights.Upload, Stop));
    }

    [Fact]
    public async Task AGrantUsedTooOftenIsRefusedAndOthersAreNot()
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:GrantUsesPerMinute", "2"));
        var (_, busy) = await granted.GrantAsync("a1");
        var (_, other) = await granted.GrantAsync("a1");

        var statuses = new List<int>();
        for (var use = 0; use < 7; use++)
            statuses.Add((await granted.AskAsync(busy, "data.csv")).Status);

        Assert.Contains(401, statuses);
        Assert.Equal(200, (await granted.AskAsync(other, "data.csv")).Status);
    }

    [Fact]
    public async Task TheSecretIsKeptNowhere()
    {
        var account = azurite.NewAccount();
        await using var granted = await GrantedSite.StartAsync(account);
        var (grant, token) = await granted.GrantAsync("a1");

        var row = await new TableClient(account, "Grants")
            .QueryAsync<TableEntity>(row => row.RowKey == grant.Id, cancellationToken: Stop)
            .SingleAsync(Stop);

        Assert.DoesNotContain(
            row.Select(property => property.Value),
            value => value is string text && text.Contains(token.Secret, StringComparison.Ordinal));
        Assert.Equal(token.Hash(), row.GetBinary("Hash"));
        Assert.DoesNotContain(token.Secret, $"{token} {grant}", StringComparison.Ordinal);
    }
}
