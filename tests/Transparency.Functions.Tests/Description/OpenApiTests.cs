using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Transparency.Functions.Description;
using Transparency.Functions.Tests.Http;
using Transparency.Functions.Tests.Sites;
using Transparency.LocalHost;
using Transparency.Pages.Interface;

namespace Transparency.Functions.Tests.Description;

public sealed partial class OpenApiTests(SampleSite samples)
{
    private const string Nothing = "neco-uplne-jineho";

    /// <summary>Those that are read without a grant.</summary>
    private static IEnumerable<DescribedRoute> Read => DescribedRoutes.All.Where(described => !described.Route.NeedsGrant);

    public static TheoryData<string> Paths { get; } = new(
        Read.Where(described => described.Route.MediaType == "application/json" && described.Route.Path != "/health")
            .Select(described => described.Route.Path));

    [Fact]
    public async Task TheDocumentIsOpenApiAndEveryAnswerFollowsIt()
    {
        var document = await DocumentAsync();
        var answers = new List<(string Schema, string Answer)>();

        foreach (var (route, answer) in Read)
        {
            var reply = await samples.AskAsync(await ExampleAsync(route.Path + route.ExampleQuery));
            Assert.True(reply.Status == 200, route.Path);
            Assert.StartsWith(route.MediaType, reply["Content-Type"], StringComparison.Ordinal);

            if (answer is not null)
                answers.Add((answer.Type.Name, reply.Text));

            if (route.Parameters.Any(parameter => !parameter.IsOfPath) && answer is not null)
            {
                var mistake = await samples.AskAsync(await ExampleAsync(route.Path) + $"?{Nothing}=1");
                Assert.Equal(400, mistake.Status);
                answers.Add(("Problem", mistake.Text));
            }
        }

        Assert.All(await FaultsAsync(document, answers), (faults, number) =>
            Assert.True(faults.Count == 0, $"{(number == 0 ? "the document" : answers[number - 1].Schema)}: {string.Join(", ", faults)}"));
    }

    [Fact]
    public async Task AnAnswerThatDoesNotFollowItIsFound()
    {
        var faults = await FaultsAsync(await DocumentAsync(), [("YearResponse", """{"year":"2024"}""")]);

        Assert.NotEmpty(faults[1]);
    }

    [Fact]
    public async Task EveryDoorOfTheInterfaceIsDescribed()
    {
        using var document = JsonDocument.Parse(await DocumentAsync());
        var described = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();

        var doors = PublicRoutes.All
            .Select(route => "/" + route.Route)
            .Where(route => route.StartsWith("/api/v1", StringComparison.Ordinal));

        Assert.Equal([], doors.Except(described).Except(["/api/v1/uploads/pull"]));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task ExactlyTheParametersThatAnAddressTakesAreDescribed(string path)
    {
        var route = Read.Single(described => described.Route.Path == path).Route;
        var reply = await samples.AskAsync(await ExampleAsync(path) + $"?{Nothing}=1");
        Assert.Equal(400, reply.Status);

        var allowed = Allowed().Match(JsonNode.Parse(reply.Text)!["detail"]!.GetValue<string>());
        Assert.Equal(
            allowed.Success ? allowed.Groups[1].Value.Split(", ").Order(StringComparer.Ordinal) : [],
            route.Parameters.Where(parameter => !parameter.IsOfPath).Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task ValuesThatAreDescribedAreTakenAndOthersAreNot(string path)
    {
        var route = Read.Single(described => described.Route.Path == path).Route;

        foreach (var parameter in route.Parameters.Where(parameter => parameter.Allowed.Count > 0 && !parameter.IsOfPath))
        {
            foreach (var value in parameter.Allowed)
                Assert.NotEqual(400, (await WithAsync(route, parameter.Name, value)).Status);

            Assert.Equal(400, (await WithAsync(route, parameter.Name, Nothing)).Status);
        }

        foreach (var parameter in route.Parameters.Where(parameter => parameter.Usual is not null))
        {
            foreach (var (value, status) in new[]
            {
                (parameter.Least, 200),
                (parameter.Most, 200),
                (parameter.Least - 1, 400),
                (parameter.Most + 1, 400)
            })
            {
                Assert.Equal(status, (await WithAsync(route, parameter.Name, value)).Status);
            }
        }
    }

    [Theory]
    [InlineData("cs", "Rozhraní pro programy")]
    [InlineData("en", "Programming interface")]
    public async Task EveryExampleOfThePageAnswers(string language, string title)
    {
        var page = (await samples.AskAsync("/api?lang=" + language)).Text;
        Assert.Contains(title, page, StringComparison.Ordinal);

        var examples = Example()
            .Matches(page)
            .Select(match => match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(Read.Count(described => !described.Route.Path.Contains("{ico}", StringComparison.Ordinal)), examples.Count);

        foreach (var example in examples)
            Assert.Equal(200, (await samples.AskAsync(example)).Status);
    }

    /// <summary>The example with another value of a parameter.</summary>
    private async Task<Reply> WithAsync(InterfaceRoute route, string name, object value)
    {
        var kept = route.ExampleQuery
            .TrimStart('?')
            .Split('&')
            .Where(part => part.Length > 0 && !part.StartsWith(name + "=", StringComparison.Ordinal));

        return await samples.AskAsync(await ExampleAsync($"{route.Path}?{string.Join('&', kept.Append($"{name}={value}"))}"));
    }

    private async Task<string> DocumentAsync()
    {
        var reply = await samples.AskAsync("/openapi.json");
        Assert.Equal(200, reply.Status);

        return reply.Text;
    }

    private async Task<string> ExampleAsync(string path)
    {
        var year = await samples.AskAsync("/api/v1/municipalities/brno-lipova/years/2024");
        var publications = await samples.AskAsync("/api/v1/publications?municipality=brno-lipova&year=2024");

        var counterparties = await samples.AskAsync("/api/v1/municipalities/brno-lipova/years/2024/counterparties");

        return path
            .Replace("{ico}", counterparties.Json["counterparties"].Items[0]["id"].Text, StringComparison.Ordinal)
            .Replace("{municipality}", "brno-lipova", StringComparison.Ordinal)
            .Replace("{year}", "2024", StringComparison.Ordinal)
            .Replace("{edition}", year.Json["edition"].Text, StringComparison.Ordinal)
            .Replace("{publication}", publications.Json["publications"].Items[0]["id"].Text, StringComparison.Ordinal)
            .Replace("{file}", "budget.csv", StringComparison.Ordinal)
            .Replace("{list}", "paragraphs", StringComparison.Ordinal);
    }

    /// <summary>Where the document and answers, one after the other, do not follow what describes them.</summary>
    internal static async Task<IReadOnlyList<IReadOnlyList<string>>> FaultsAsync(
        string document, IReadOnlyList<(string Schema, string Answer)> answers)
    {
        var cancel = TestContext.Current.CancellationToken;
        var script = Path.Combine(RepositoryRoot.Find(), "tests", "Transparency.Functions.Tests", "Description", "validate-api.mjs");
        var start = new ProcessStartInfo("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NODE_OPTIONS");

        using var node = Process.Start(start)!;
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(cancel), node.StandardError.ReadToEndAsync(cancel));
        var question = new JsonObject
        {
            ["document"] = JsonNode.Parse(document),
            ["answers"] = new JsonArray(
                [.. answers.Select(answer => new JsonObject { ["schema"] = answer.Schema, ["answer"] = JsonNode.Parse(answer.Answer) })]),
        };
        await node.StandardInput.WriteAsync(question.ToJsonString().AsMemory(), cancel);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancel);
        Assert.True(node.ExitCode == 0, await complained);

        return JsonNode.Parse(await said)!.AsArray()
            .Select(faults => (IReadOnlyList<string>)[.. faults!.AsArray().Select(fault => $"{fault![0]} at {fault[1]}")])
            .ToList();
    }

    [GeneratedRegex("allowed are (.*)\\.$")]
    private static partial Regex Allowed();

    [GeneratedRegex("""<p><a href="([^"]+)">(?:Vyzkoušet|Try it)""")]
    private static partial Regex Example();
}
