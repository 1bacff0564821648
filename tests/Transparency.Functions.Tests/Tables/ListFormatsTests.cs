using System.IO.Compression;
using System.Text;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Tables;

public sealed class ListFormatsTests(SampleSite samples)
{
    private const string Towns = "/api/v1/municipalities", Year = Towns + "/kamenice-nad-luznici/years/2024";
    private const string Json = "application/json; charset=utf-8", Csv = "text/csv; charset=utf-8";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>One of each way in which a list is made.</summary>
    private static readonly string[] Kinds =
    [
        Towns,
        Year + "/budget",
        Year + "/payments",
        Year + "/payments?sort=-amount",
        Year + "/payments?limit=5",
        Year + "/facts?drilldown=section",
        Year + "/facts?drilldown=month",
        Year + "/counterparties",
        Year + "/documents",
        Towns + "/kamenice-nad-luznici/counterparties",
        Towns + "/kamenice-nad-luznici/timeline",
        Towns + "/kamenice-nad-luznici/timeline/parts",
        "/api/v1/compare?municipalities=skalinov&year=2024",
        "/api/v1/compare?tree=brno&year=2024",
        "/api/v1/codelists/items?year=2024",
        "/api/v1/publications",
    ];

    public static TheoryData<string, string, string> Tables { get; } = new(
        Kinds.SelectMany(list => new[] { (list, "csv", Csv), (list, "xlsx", Xlsx) }));

    public static TheoryData<string> Lists { get; } = new(Kinds);

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", Json)]
    [InlineData("text/csv", Csv)]
    [InlineData("TEXT/CSV", Csv)]
    [InlineData("text/csv; header=present", Csv)]
    [InlineData("text/*", Csv)]
    [InlineData(Xlsx, Xlsx)]
    [InlineData(Xlsx + ", */*;q=0.1", Xlsx)]
    [InlineData("text/csv, */*", Csv)]
    [InlineData("*/*, " + Xlsx, Xlsx)]
    [InlineData("application/json, text/csv", Json)]
    [InlineData("text/csv, application/json", Csv)]
    [InlineData("text/csv;q=0.5, application/json;q=0.5", Csv)]
    [InlineData("text/csv;q=0.4, application/json;q=0.5", Json)]
    [InlineData("application/json;q=0.1, text/csv;q=0.2, " + Xlsx + ";q=0.3", Xlsx)]
    [InlineData("application/*", Json)]
    [InlineData("application/*, application/json;q=0", Xlsx)]
    [InlineData("text/csv;q=0", Json)]
    [InlineData("application/json;q=0, text/csv;q=0, " + Xlsx + ";q=0", Json)]
    [InlineData("application/pdf", Json)]
    [InlineData(";;", Json)]
    public async Task TheFormIsTheOneThatTheReaderAcceptsMost(string? accept, string type)
    {
        (string, string)[] headers = accept is null ? [] : [("Accept", accept)];

        foreach (var list in new[] { Towns, Year + "/payments?limit=1" })
        {
            var reply = await samples.AskAsync(list, null, headers);
            Assert.Equal((200, type, "Accept, Accept-Encoding"), (reply.Status, reply["Content-Type"], reply["Vary"] ?? "-"));
        }
    }

    [Theory]
    [InlineData("json", Json)]
    [InlineData("csv", Csv)]
    [InlineData("xlsx", Xlsx)]
    public async Task WhatTheAddressSaysCountsBeforeWhatTheHeaderSays(string format, string type)
    {
        foreach (var accept in new[] { "application/json", "text/csv", Xlsx })
            Assert.Equal(type, (await samples.AskAsync($"{Towns}?format={format}", null, ("Accept", accept)))["Content-Type"]);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task AFormThatThereIsNotIsAMistakeWhichNamesThoseThereAre(string list)
    {
        var reply = await samples.AskAsync(With(list, "format=pdf"));

        Assert.Equal("'format' is 'pdf'; allowed are json, csv, xlsx.", reply.Detail(400));
        Assert.Equal("Accept", reply["Vary"]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task EachFormIsAVersionOfItsOwn(string list, string format, string type)
    {
        var json = await samples.AskAsync(list);
        var table = await samples.AskAsync(With(list, "format=" + format));
        var again = await samples.AskAsync(With(list, "format=" + format), null, ("If-None-Match", table["ETag"]!));
        var other = await samples.AskAsync(With(list, "format=" + format), null, ("If-None-Match", json["ETag"]!));

        Assert.Equal((200, type), (table.Status, table["Content-Type"]));
        Assert.NotEqual(json["ETag"], table["ETag"]);
        Assert.Equal((304, 0, table["ETag"]), (again.Status, again.Body.Length, again["ETag"]));
        Assert.Equal((200, table["ETag"]), (other.Status, other["ETag"]));
        Assert.Equal(table.Body, other.Body);
        Assert.Equal((json["Cache-Control"] is null, json["Last-Modified"]), (table["Cache-Control"] is null, table["Last-Modified"]));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task HeadSaysWhatGetSays(string list, string format, string type)
    {
        var get = await samples.AskAsync(With(list, "format=" + format));
        var head = await samples.AskAsync(With(list, "format=" + format), HttpMethod.Head);

        Assert.Equal((200, 0, type), (head.Status, head.Body.Length, head["Content-Type"]));

        foreach (var header in new[] { "ETag", "Content-Length", "Content-Disposition", "Cache-Control", "Last-Modified", "Vary" })
        {
            if (header != "Content-Length" || !list.Contains("/payments", StringComparison.Ordinal))
                Assert.Equal(get[header], head[header]);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task CsvComesPackedAndAWorkbookIsPackedAlready(string list)
    {
        var plain = await samples.AskAsync(With(list, "format=csv"));
        var packed = await samples.AskAsync(With(list, "format=csv"), null, ("Accept-Encoding", "gzip"));

        if (packed["Content-Encoding"] is { } coding)
        {
            using var unpacked = new MemoryStream();
            await using (var gzip = new GZipStream(new MemoryStream(packed.Body), CompressionMode.Decompress))
                await gzip.CopyToAsync(unpacked, TestContext.Current.CancellationToken);

            Assert.Equal(("gzip", plain.Text), (coding, Encoding.UTF8.GetString(unpacked.ToArray())));
            Assert.Equal(plain["ETag"]!.TrimEnd('"') + "-gzip\"", packed["ETag"]);
        }
        else
        {
            Assert.InRange(plain.Body.Length, 1, 999);
        }

        var workbook = await samples.AskAsync(With(list, "format=xlsx"), null, ("Accept-Encoding", "gzip"));
        Assert.Null(workbook["Content-Encoding"]);
        Assert.NotEmpty(Workbook.Read(workbook.Body).Headings);
    }

    [Theory]
    [InlineData(Towns + "?limit=3")]
    [InlineData(Year + "/budget?limit=3")]
    [InlineData(Year + "/payments?limit=3")]
    [InlineData(Year + "/facts?drilldown=item&limit=3")]
    [InlineData(Year + "/counterparties?limit=3")]
    [InlineData(Towns + "/kamenice-nad-luznici/counterparties?limit=3")]
    [InlineData("/api/v1/codelists/items?year=2024&limit=3")]
    [InlineData("/api/v1/publications?limit=3")]
    public async Task APageLeadsToTheNextInEveryForm(string list)
    {
        var (first, rows) = (await samples.AskAsync(list), 0);

        foreach (var format in new[] { "json", "csv", "xlsx" })
        {
            var page = await samples.AskAsync(With(list, "format=" + format));
            Assert.EndsWith(">; rel=\"next\"", page["Link"], StringComparison.Ordinal);

            var next = page["Link"]!.Split('<', '>')[1];
            Assert.StartsWith((await samples.AddressAsync()).ToString(), next, StringComparison.Ordinal);
            Assert.EndsWith("next=" + first.Json["next"].Text, next, StringComparison.Ordinal);

            var following = await samples.AskAsync(new Uri(next).PathAndQuery);
            Assert.Equal((200, page["Content-Type"]), (following.Status, following["Content-Type"]));

            if (format == "csv")
                rows = Sites.Csv.Rows(following.Text).Count;
            if (format == "xlsx")
                Assert.Equal(rows, Workbook.Read(following.Body).Rows.Count);
        }
    }

    private static string With(string list, string parameter) =>
        list + (list.Contains('?', StringComparison.Ordinal) ? '&' : '?') + parameter;
}
