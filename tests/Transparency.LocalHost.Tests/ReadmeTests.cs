using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Transparency.Core.Formats;
using Transparency.Core.Publishing;
using Transparency.Functions;
using Transparency.LocalHost.Tests.Running;
using Transparency.Storage;
using Transparency.Storage.Telemetry;

namespace Transparency.LocalHost.Tests;

/// <summary>What the README says is what the program does.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "README.md"));

    [Fact]
    public void EveryFormatHasARow() => Assert.Equal(
        ExportFormats.All.Select(format => format.Id),
        FirstCells("## Formats"));

    [Fact]
    public void EverySettingHasARowWithItsDefault()
    {
        var defaults = new TransparencyOptions();
        var expected = typeof(TransparencyOptions).GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => $"{property.Name}={string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(defaults)}")}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, Rows("## Settings").Select(cells => $"{cells[0]}={cells[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryAddressIsARouteAndEveryRouteIsListed()
    {
        // The modules and the stylesheet are parts of the component.
        string[] parts = ["/page.css", "/{module}.js"];
        var routes = typeof(TransparencyRegistration).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .Select(trigger => "/" + trigger.Route!.Replace("{root:maxlength(0)?}", "", StringComparison.Ordinal))
            .Except(parts)
            .Order(StringComparer.Ordinal);
        var listed = Section("## What is published").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(code => code.Groups[1].Value))
            .Where(address => address != "/widget.js")
            .Order(StringComparer.Ordinal);

        Assert.Equal(routes, listed);
    }

    [Fact]
    public void EveryFileOfAnEditionHasARow() => Assert.Equal(
        EditionFiles.Known.Order(StringComparer.Ordinal),
        FirstCells("## Downloads").SelectMany(cell => cell.Split("`, `")).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryMetricHasARowWithItsKindAndUnit() => Assert.Equal(
        Instruments.All.Select(instrument => $"{instrument.Name}={instrument.GetType().Name.Split('`')[0].ToLowerInvariant()}={instrument.Unit}"),
        Rows("## Watching it").Select(cells => $"{cells[0]}={cells[1]}={cells[2]}"));

    [Fact]
    public void EveryTagOfAMetricIsNamedAndNoOther()
    {
        var tags = Rows("## Watching it").SelectMany(cells => Code().Matches($"`{cells[3]}`").Select(code => code.Groups[1].Value)).Distinct();
        string[] ofTraces = [TagNames.Municipality, TagNames.Year, TagNames.Edition, TagNames.Rows, TagNames.Folders, TagNames.Faults];

        Assert.Equal(
            typeof(TagNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).Except(ofTraces).Order(StringComparer.Ordinal),
            tags.Where(tag => tag.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryStepOfATraceIsNamed()
    {
        string import = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "functions", "Transparency.Storage", "Imports", "FolderImport.cs"));
        var steps = TracedStep().Matches(import).Select(step => step.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(steps);
        Assert.Equal(
            steps.Order(StringComparer.Ordinal),
            NamedStep().Matches(Section("## Watching it")).Select(step => step.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryAttributeOfTheComponentThatIsNamedExists()
    {
        string component = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "functions", "widget", "budget-explorer.js"));
        string attributes = Section("## On the town's own page").Split("Attributes:")[1].Split("Colours")[0];

        Assert.All(Code().Matches(attributes).Select(code => code.Groups[1].Value), attribute => Assert.Matches($@"['\[]{attribute}['\]]", component));
    }

    /// <summary>All commands, in their order, against one running instance with the samples.</summary>
    [Fact]
    public async Task EveryCommandDoesWhatItSays()
    {
        string[] commands = [.. CommandBlock().Matches(Readme).SelectMany(block => block.Groups[1].Value.Trim().Split('\n'))];
        Assert.Equal(["./dev run", "./dev test"], commands[..2]);
        Assert.All(commands[2..^1], command => Assert.Matches("^[.]/dev (drop|admin) ", command));
        Assert.StartsWith("./dev verify ", commands[^1], StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        string port = RunCommandTests.FreePort().ToString(CultureInfo.InvariantCulture);
        using var host = LocalHostProcess.Start("run", "--port", port, "--data", folder.Path);
        await host.LineWithAsync("Transparency is running: ");
        var codes = new List<int>();
        foreach (string command in commands[2..])
        {
            using var process = LocalHostProcess.Start([.. command.Split(' ')[1..], "--port", port]);
            codes.Add(await process.ExitCodeAsync());
        }

        await host.TerminateAsync();
        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.Equal([0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], codes);
    }

    private static IEnumerable<string> FirstCells(string heading) => Rows(heading).Select(cells => cells[0]);

    private static IEnumerable<string[]> Rows(string heading) => Section(heading).Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray());

    private static string Section(string heading) => Readme.Split(heading + "\n")[1].Split("\n## ")[0];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"(import [a-z]+)\"")]
    private static partial Regex TracedStep();

    [GeneratedRegex("`(import [a-z]+)`")]
    private static partial Regex NamedStep();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CommandBlock();
}
