using System.IO.Compression;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

public sealed class ContentCodingTests(SampleSite samples)
{
    private const string Level = "/api/v1/municipalities/brno-lipova/years/2024/budget";

    public static TheoryData<string> Paths { get; } =
    [
        "/api/v1/municipalities",
        Level,
        Level.Replace("budget", "payments", StringComparison.Ordinal),
        Level.Replace("budget", "payments?format=csv", StringComparison.Ordinal),
        "/api/v1/codelists/items?year=2024&format=csv",
        "/",
        "/page.css",
        "/feeds/atom.xml"
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task WhoReadsPackedAnswersGetsTheSameInFewerBytes(string path)
    {
        var plain = await samples.AskAsync(path);

        foreach (var coding in new[] { "br", "gzip" })
        {
            var packed = await samples.AskAsync(path, null, ("Accept-Encoding", coding));

            Assert.Equal((200, coding), (packed.Status, packed["Content-Encoding"]));
            Assert.Contains("Accept-Encoding", packed["Vary"]!.Split(", "));
            Assert.Equal(plain.Body, Unpacked(packed.Body, coding));
            Assert.True(packed.Body.Length < plain.Body.Length);
            Assert.Equal(plain["ETag"]!.TrimEnd('"') + $"-{coding}\"", packed["ETag"]);
        }

        Assert.Contains("Accept-Encoding", plain["Vary"]!.Split(", "));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task WhoHasAVersionInAnyCodingHasIt(string path)
    {
        var packed = await samples.AskAsync(path, null, ("Accept-Encoding", "br"));

        foreach (var accepted in new[] { "br", "gzip", "identity" })
        {
            var reply = await samples.AskAsync(path, null, ("Accept-Encoding", accepted), ("If-None-Match", packed["ETag"]!));
            Assert.Equal((304, 0, packed["ETag"]), (reply.Status, reply.Body.Length, reply["ETag"]));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task HeadSaysWhatGetSays(string path)
    {
        var get = await samples.AskAsync(path, null, ("Accept-Encoding", "br"));
        var head = await samples.AskAsync(path, HttpMethod.Head, ("Accept-Encoding", "br"));

        Assert.Equal(
            (get["ETag"], get["Content-Encoding"], get["Content-Type"], get["Vary"]),
            (head["ETag"], head["Content-Encoding"], head["Content-Type"], head["Vary"]));
        Assert.Empty(head.Body);
    }

    [Theory]
    [InlineData("gzip;q=0, br;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("*", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("not a header;;;", null)]
    public async Task TheAskerChoosesTheCoding(string accepted, string? coding) =>
        Assert.Equal(coding, (await samples.AskAsync(Level, null, ("Accept-Encoding", accepted)))["Content-Encoding"]);

    [Fact]
    public async Task AFewBytesAreSentAsTheyAre() =>
        Assert.Null((await samples.AskAsync("/robots.txt", null, ("Accept-Encoding", "br")))["Content-Encoding"]);

    private static byte[] Unpacked(byte[] body, string coding)
    {
        using var packed = new MemoryStream(body);
        using Stream stream = coding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);

        return plain.ToArray();
    }
}
