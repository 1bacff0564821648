using System.Diagnostics;
using System.Text.Json;

namespace Transparency.Operations.Tests.Worker;

/// <summary>What <c>dotnet publish</c> would build, as MSBuild evaluates the project; nothing is restored for it.</summary>
public sealed class PublishTests
{
    private const string Project = "functions/Transparency.Functions";

    /// <summary>Versions that belong together: those of one release of the worker.</summary>
    private static readonly string[] Packages =
    [
        "Microsoft.Azure.Functions.Worker 2.52.0", "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore 2.1.0", "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs 6.8.1",
        "Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1", "Microsoft.Azure.Functions.Worker.OpenTelemetry 1.2.0", "Microsoft.Azure.Functions.Worker.Sdk 2.0.7",
    ];

    /// <summary>The first is how <c>dotnet publish</c> says what it does.</summary>
    [Theory]
    [InlineData("-p:_IsPublishing=true")]
    [InlineData("-p:FunctionsWorker=package")]
    public async Task PublishingTakesTheWorkersOwnPackages(string property)
    {
        var project = await EvaluatedAsync(property);

        Assert.Equal(("package", "Exe", "v4"), (Property(project, "FunctionsWorker"), Property(project, "OutputType"), Property(project, "AzureFunctionsVersion")));
        var versions = Items(project, "PackageVersion").ToDictionary(Identity, item => item.GetProperty("Version").GetString());
        Assert.Equal(Packages, Items(project, "PackageReference").Select(Identity).Where(IsWorker).Order(StringComparer.Ordinal).Select(package => $"{package} {versions[package]}"));
        Assert.DoesNotContain(Items(project, "ProjectReference").Select(Identity), reference => reference.Contains("Standin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PublishingIncludesTheSettingsOfTheHostAndTheProgramOfTheWorker()
    {
        var project = await EvaluatedAsync("-p:_IsPublishing=true");

        // The worker's SDK copies it wherever the project has it.
        Assert.Contains("host.json", Items(project, "None").Select(Identity));
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, Project, "Worker"), "*.cs").Select(file => "Worker/" + Path.GetFileName(file)),
            Items(project, "Compile").Select(Identity).Where(file => file.StartsWith("Worker/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnyOtherBuildHasTheStandinAndNothingOfTheWorker()
    {
        var project = await EvaluatedAsync("-p:Configuration=Release");

        Assert.Equal(("standin", "Library"), (Property(project, "FunctionsWorker"), Property(project, "OutputType")));
        Assert.DoesNotContain(Items(project, "PackageReference").Select(Identity), IsWorker);
        Assert.Contains(Items(project, "ProjectReference").Select(Identity), reference => reference.EndsWith("FunctionsWorker.Standin.csproj", StringComparison.Ordinal));
        Assert.DoesNotContain(Items(project, "Compile").Select(Identity), file => file.StartsWith("Worker/", StringComparison.Ordinal));
        Assert.Equal("PreserveNewest", Items(project, "None").Single(file => Identity(file) == "host.json").GetProperty("CopyToOutputDirectory").GetString());
    }

    /// <summary>What only the packages have is used in one folder, so that everything else is compiled and tested without them.</summary>
    [Fact]
    public void OnlyTheProgramNamesWhatThePackagesAloneHave()
    {
        string[] alone = ["Functions.Worker.Builder", "Functions.Worker.OpenTelemetry", "FunctionContext", "FunctionsApplication"];
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, Project), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, Project), file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal));

        Assert.Equal(
            ["Worker/Program.cs"],
            sources.Where(file => File.ReadAllText(Path.Combine(Repository.Root, Project, file)) is var text && alone.Any(name => text.Contains(name, StringComparison.Ordinal))));
    }

    private static async Task<JsonElement> EvaluatedAsync(string property)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Project, property, "-nodeReuse:false", "-getProperty:FunctionsWorker,OutputType,AzureFunctionsVersion", "-getItem:PackageReference,PackageVersion,ProjectReference,Compile,None"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        // MSBuild takes a variable for a property.
        start.Environment.Remove("FunctionsWorker");
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
        return JsonSerializer.Deserialize<JsonElement>(said);
    }

    private static string? Property(JsonElement project, string name) => project.GetProperty("Properties").GetProperty(name).GetString();

    private static IEnumerable<JsonElement> Items(JsonElement project, string name) => project.GetProperty("Items").GetProperty(name).EnumerateArray();

    private static string Identity(JsonElement item) => item.GetProperty("Identity").GetString()!.Replace('\\', '/');

    private static bool IsWorker(string package) => package.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal);
}
