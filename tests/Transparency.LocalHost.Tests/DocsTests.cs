using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Formats;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Functions;
using Transparency.LocalHost.Tests.Running;
using Transparency.Storage;
using Transparency.Storage.Telemetry;

namespace Transparency.LocalHost.Tests;

/// <summary>What the documentation says is what the program does.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void EveryFormatHasARow() => Assert.Equal(
        ExportFormats.All.Select(format => format.Id),
        DocsPage.Formats.Rows("## What is read").Select(cells => cells[0]));

    [Fact]
    public void EveryFormatHasARowForClerks() => Assert.Equal(
        ExportFormats.All.Select(format => format.Id),
        DocsPage.ForClerks.Rows("## Co se čte").Select(cells => cells[0]));

    [Fact]
    public void EveryKeyOfAMunicipalitysSettingsIsRead() => Assert.All(
        DocsPage.Formats.Codes("## The municipality's settings").Except(["pull"]),
        key =>
        {
            var settings = Encoding.UTF8.GetBytes($$"""{ "name": "Lhota", "{{key}}": [] }""");
            Assert.StartsWith(
                $"{key} ",
                MunicipalitySettings.Read(MunicipalityId.Parse("lhota"), settings).Mistake?.English,
                StringComparison.Ordinal);
        });

    [Fact]
    public void EverySettingHasARowWithItsDefault()
    {
        var defaults = new TransparencyOptions();
        var expected = typeof(TransparencyOptions).GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => $"{property.Name}={string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(defaults)}")}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            expected,
            DocsPage.Operating.Rows("## Settings").Select(cells => $"{cells[0]}={cells[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryAddressIsARouteAndEveryRouteIsListed()
    {
        // The modules and the stylesheets are parts of the component and of pages.
        string[] parts = ["/page.css", "/charts.css", "/embed.css", "/upload.css", "/{module}.js"];
        var routes = typeof(TransparencyRegistration).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Select(trigger => "/" + trigger.Route!.Replace("{root:maxlength(0)?}", "", StringComparison.Ordinal))
            .Except(parts)
            .Order(StringComparer.Ordinal);

        var listed = DocsPage.Interface.Codes("## Addresses")
            .Where(address => address != "/widget.js")
            .Order(StringComparer.Ordinal);

        Assert.Equal(routes, listed);
    }

    [Fact]
    public void EveryFileOfAnEditionHasARow() => Assert.Equal(
        EditionFiles.Known.Order(StringComparer.Ordinal),
        DocsPage.Interface.Rows("## Downloads").SelectMany(cells => cells[0].Split("`, `")).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryMetricHasARowWithItsKindAndUnit() => Assert.Equal(
        Instruments.All.Select(instrument =>
            $"{instrument.Name}={instrument.GetType().Name.Split('`')[0].ToLowerInvariant()}={instrument.Unit}"),
        DocsPage.Operating.Rows("## Watching it").Select(cells => $"{cells[0]}={cells[1]}={cells[2]}"));

    [Fact]
    public void EveryTagOfAMetricIsNamedAndNoOther()
    {
        var tags = DocsPage.Operating.Rows("## Watching it").SelectMany(cells => DocsPage.CodesIn($"`{cells[3]}`")).Distinct();
        string[] ofTraces = [TagNames.Municipality, TagNames.Year, TagNames.Edition, TagNames.Rows, TagNames.Folders, TagNames.Faults];

        Assert.Equal(
            typeof(TagNames)
                .GetFields()
                .Select(field => (string)field.GetRawConstantValue()!)
                .Except(ofTraces)
                .Order(StringComparer.Ordinal),
            tags.Where(tag => tag.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryStepOfATraceIsNamed()
    {
        var import = File.ReadAllText(
            Path.Combine(RepositoryRoot.Find(), "functions", "Transparency.Storage", "Imports", "FolderImport.cs"));
        var steps = TracedStep().Matches(import).Select(step => step.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(steps);
        Assert.Equal(
            steps.Order(StringComparer.Ordinal),
            NamedStep()
                .Matches(DocsPage.Operating.Section("## Watching it"))
                .Select(step => step.Groups[1].Value)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryAttributeOfTheComponentThatIsNamedExists()
    {
        var component = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "functions", "widget", "budget-explorer.js"));
        var attributes = DocsPage.Embedding.Codes("## The component").ToList();

        Assert.NotEmpty(attributes);
        Assert.All(attributes, attribute => Assert.Matches($@"['\[]{attribute}['\]]", component));
    }

    /// <summary>All commands, in their order, against one running instance with the samples.</summary>
    [Fact]
    public async Task EveryCommandDoesWhatItSays()
    {
        string[] commands = [.. Commands(DocsPage.Readme), .. Commands(DocsPage.Operating)];
        Assert.Equal(["./dev run", "./dev test"], commands[..2]);
        Assert.All(commands[2..^1], command => Assert.Matches("^[.]/dev (drop|admin) ", command));
        Assert.StartsWith("./dev verify ", commands[^1], StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        var port = RunCommandTests.FreePort().ToString(CultureInfo.InvariantCulture);
        using var host = LocalHostProcess.Start("run", "--port", port, "--data", folder.Path);
        await host.LineWithAsync("Transparency is running: ");

        var codes = new List<int>();
        var printed = new List<string>();

        foreach (var command in commands[2..])
        {
            using var process = LocalHostProcess.Start([.. command.Split(' ')[1..], "--port", port]);
            printed.Add(await process.RestOfOutputAsync());
            codes.Add(await process.ExitCodeAsync());
        }

        var output = string.Concat(printed).Replace('\u00A0', ' ').Replace($":{port}/", ":7071/", StringComparison.Ordinal);
        var shown = DocsPage.Readme.Blocks("text").Skip(1).SelectMany(block => block.Trim().Split('\n')).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, line => Assert.Contains(line + "\n", output, StringComparison.Ordinal));
        await EveryExampleAnswersAsync(new Uri($"http://127.0.0.1:{port}"));

        await host.TerminateAsync();
        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.Equal([0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], codes);
    }

    /// <summary>The addresses that the page of the interface asks, of an instance that has the samples.</summary>
    private static async Task EveryExampleAnswersAsync(Uri instance)
    {
        var addresses = DocsPage.Interface.Blocks("sh")
            .SelectMany(block => ExampleAddress().Matches(block))
            .Select(address => address.Groups[1].Value)
            .ToList();
        using var client = new HttpClient { BaseAddress = instance };

        Assert.NotEmpty(addresses);

        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    private static IEnumerable<string> Commands(DocsPage page) => page.Blocks("sh").SelectMany(block => block.Trim().Split('\n'));

    [GeneratedRegex("\"(import [a-z]+)\"")]
    private static partial Regex TracedStep();

    [GeneratedRegex("`(import [a-z]+)`")]
    private static partial Regex NamedStep();

    [GeneratedRegex("'https://rozpocty[.]example[.]cz([^']+)'")]
    private static partial Regex ExampleAddress();
}
