using System.Globalization;
using Transparency.LocalHost.Tests.Running;

namespace Transparency.LocalHost.Tests.Telemetry;

/// <summary>
/// A run whose environment names a collector tells it everything; the field numbers are those of OpenTelemetry's protocol 1.
/// </summary>
public sealed class ExportTests
{
    private const string Good = "type;paragraph;item;event;unit;amount\nUCT;0000;1111;;;1000\nUCT;3113;5169;;;500\n";
    private const string Bad = "type;paragraph;item;event;unit;amount\nUCT;0000;1111;;;kolik\nUCT;3113;5169;;;500\n";

    [Fact]
    public async Task ACollectorGetsMetricsTracesAndLogs()
    {
        await using var collector = await Collector.StartAsync();
        await RunAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", "moje-rozpocty"));

        var metrics = Messages(collector, "/v1/metrics").SelectMany(message => message.At(1, 2, 2)).ToList();
        var names = metrics.Select(metric => metric.At(1).Single().Text).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "transparency.imports",
                "transparency.import.duration",
                "transparency.import.rows",
                "transparency.import.io",
                "transparency.import.rejections",
                "transparency.publications",
                "transparency.cache.lookups",
                "http.server.request.duration",
                "dotnet.process.memory.working_set"
            },
            names);
        Assert.Equal("accepted=3 rejected=1", Totals(metrics, "transparency.import.rows"));
        Assert.Equal("published=1 rejected=1", Totals(metrics, "transparency.imports"));
        Assert.Equal("bad-amount=1", Totals(metrics, "transparency.import.rejections"));

        var spans = Messages(collector, "/v1/traces").SelectMany(message => message.At(1, 2, 2)).ToList();
        var imports = spans.Where(span => Name(span) == "import").ToList();
        Assert.Equal(2, imports.Count);
        Assert.All(imports, import => Assert.Equal(
            "import list",
            Name(spans.First(span => span.At(4).Any(parent => parent.Hex == import.At(2).Single().Hex)))));
        Assert.Contains(spans, span => Name(span).StartsWith("GET ", StringComparison.Ordinal));

        var sentences = Messages(collector, "/v1/logs").SelectMany(message => message.At(1, 2, 2, 5, 1)).Select(body => body.Text);
        Assert.Contains(sentences, sentence => sentence.StartsWith("moje-obec 2024: Rejected, edition", StringComparison.Ordinal));

        var service = Messages(collector, "/v1/metrics")
            .SelectMany(message => message.At(1, 1, 1))
            .Single(attribute => attribute.At(1).Single().Text == "service.name");
        Assert.Equal("moje-rozpocty", service.At(2, 1).Single().Text);
    }

    /// <summary>A good folder and a bad one, and an end in order, with which the last is sent.</summary>
    private static async Task RunAsync(params (string Name, string Value)[] environment)
    {
        using var folder = new TemporaryFolder();
        var port = RunCommandTests.FreePort().ToString(CultureInfo.InvariantCulture);
        var good = Path.Combine(folder.Path, "data.csv");
        await File.WriteAllTextAsync(good, Good, TestContext.Current.CancellationToken);

        var bad = Path.Combine(folder.Path, "more.csv");
        await File.WriteAllTextAsync(bad, Bad, TestContext.Current.CancellationToken);

        using var host = LocalHostProcess.StartWith(
            environment,
            "run",
            "--empty",
            "--port",
            port,
            "--data",
            Path.Combine(folder.Path, "state"));
        await host.LineWithAsync("Transparency is running: ");

        Assert.Equal(0, await DropAsync("moje-obec", "2023", good, port));
        Assert.Equal(2, await DropAsync("moje-obec", "2024", bad, port));

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var budget = await client.GetStringAsync(
            new Uri($"http://127.0.0.1:{port}/api/v1/municipalities/moje-obec/years/2023/budget"),
            TestContext.Current.CancellationToken);
        Assert.Contains("moje-obec", budget, StringComparison.Ordinal);
        await host.TerminateAsync();
        Assert.Equal(0, await host.ExitCodeAsync());
    }

    private static async Task<int> DropAsync(string municipality, string year, string file, string port)
    {
        using var drop = LocalHostProcess.Start("drop", municipality, year, file, "--port", port);
        return await drop.ExitCodeAsync();
    }

    private static IEnumerable<WireMessage> Messages(Collector collector, string path) =>
        collector.BodiesOf(path).Select(body => new WireMessage(body));

    private static string Name(WireMessage span) => span.At(5).Single().Text;

    /// <summary>The newest value of each point of a sum, which is told as a total since the start.</summary>
    private static string Totals(IEnumerable<WireMessage> metrics, string name) => string.Join(' ', metrics
        .Where(metric => metric.At(1).Single().Text == name)
        .SelectMany(metric => metric.At(7, 1))
        .GroupBy(point => point.At(7, 2, 1).Single().Text, point => point.At(6).Single().Fixed)
        .OrderBy(points => points.Key, StringComparer.Ordinal)
        .Select(points => $"{points.Key}={points.Last()}"));
}
