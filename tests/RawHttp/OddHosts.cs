namespace Transparency.Tests;

/// <summary>What a program writes where the name of a host belongs, as lines below the first of a question.</summary>
internal static class OddHosts
{
    /// <summary>In which nobody finds a trace of who asked.</summary>
    public const string Foreign = "zlo.example.com";

    /// <summary>The version of the protocol, and the headers that name a host or none.</summary>
    public static (string Version, string[] Headers)[] All { get; } =
    [
        ("HTTP/1.0", []), ("HTTP/1.1", []), ("HTTP/1.0", ["Host:"]),
        .. Names.Select(name => ("HTTP/1.1", new[] { "Host: " + name })),
        ("HTTP/1.1", [$"Host: {Foreign}", $"Host: {Foreign}"]),
        ("HTTP/1.1", [$"Host: {Foreign}", $"X-Forwarded-Host: {Foreign}", $"Forwarded: host={Foreign}", $"X-Original-Host: {Foreign}"]),
        (
            "HTTP/1.1",
            [$"Host: {Foreign}", "X-Forwarded-Host: [", "X-Forwarded-Proto: gopher", "X-Forwarded-Prefix: //[", "Forwarded: host=["]),
    ];

    private static IEnumerable<string> Names =>
    [
        "", " ", "\t", ".", "..", "a..b", "a.", "-", "_", "'", "?", "#", "*", "*.example.com", "{0}", "$(x)", "\"><script>",
        "[", "]", "[]", "[::1", "[::1]", "[::1]:0", "[::1%25eth0]", "[v1.x]", "::1", "a b", "a\tb", "a,b", "a;b", "a=b",
        ":", ":7071", "a:", "a:b", "a:-1", "a:0", "a:65535", "a:65536", "a:99999", "a:99999999999999999999", "a:80:80",
        "localhost:1", "127.0.0.1:1", "0", "1.2.3.4.5", "256.256.256.256", "0x7f.1", "4294967296",
        $"user@{Foreign}", $"user:word@{Foreign}", "@", "a@", "@a", $"{Foreign}/x?y#z", $"http://{Foreign}", $"//{Foreign}",
        $"\\\\{Foreign}", "%", "%00", "%5b", "%zz", "a%2e%2e", "xn--", "xn--a", "xn--\u00FF",
        "\u0159\u00ED", "\u00C5\u0099", "\u00FF\u00FE", "\u00C0\u00AE", "\u0080", "\u00EF\u00BB\u00BFa", "\u00E2\u0080\u00AEa", "a\u00ADb",
        new string('a', 4000), new string('\u00FF', 4000), new string('a', 63) + ".", new string('a', 64) + ".cz",
        string.Concat(Enumerable.Repeat("a.", 2000)), "a:" + new string('1', 4000), "[" + new string(':', 4000),
    ];
}
