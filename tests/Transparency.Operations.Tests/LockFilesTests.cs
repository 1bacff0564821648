using System.Text.Json;
using System.Xml.Linq;
using Transparency.Tests;

namespace Transparency.Operations.Tests;

/// <summary>What is restored is what was looked at: every package by its version and the hash of its content.</summary>
public sealed class LockFilesTests
{
    private static readonly string[] Projects =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin", "node_modules"]).Any()),
    ];

    /// <summary>The Bicep compiler is another package on each system, and so is its lock file.</summary>
    private static string LockOf(string project) => Path.Combine(
        Path.GetDirectoryName(project)!,
        project.EndsWith("Transparency.Infrastructure.Tests.csproj", StringComparison.Ordinal)
            ? "packages.linux-x64.lock.json"
            : "packages.lock.json");

    [Fact]
    public void EveryProjectHasALockFile()
    {
        Assert.True(Projects.Length >= 18);
        Assert.All(Projects, project => Assert.True(File.Exists(Path.Combine(Repository.Root, LockOf(project))), LockOf(project)));
    }

    [Fact]
    public void EveryPackageThatALockFileNamesHasAHashAndTheVersionThatStandsInOneFile()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(
                package => package.Attribute("Include")!.Value,
                package => package.Attribute("Version")!.Value,
                StringComparer.OrdinalIgnoreCase);

        foreach (var (project, name, package) in Projects.SelectMany(Packages))
        {
            Assert.True(package.GetProperty("contentHash").GetString() is { Length: 88 }, $"{project}: {name} has no hash.");

            if (versions.TryGetValue(name, out var version))
                Assert.Equal((project, name, version), (project, name, package.GetProperty("resolved").GetString()));
        }
    }

    [Fact]
    public void WhatIsPublishedForAzureIsInTheLockFileToo()
    {
        using var file = JsonDocument.Parse(Repository.Read("functions", "Transparency.Functions", "packages.lock.json"));

        Assert.Equal(
            ["net10.0", "net10.0/linux-x64"],
            file.RootElement.GetProperty("dependencies").EnumerateObject().Select(target => target.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ACheckedBuildAndAPublishedOneRestoreNothingElse()
    {
        Assert.Contains("dotnet restore \"$solution\" --locked-mode", Repository.Read(".ci", "run"), StringComparison.Ordinal);
        Assert.Contains("\n  RestoreLockedMode: true\n", Repository.Read(".github", "workflows", "publish.yml"), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Project, string Name, JsonElement Package)> Packages(string project) =>
        JsonElement.Parse(Repository.Read(LockOf(project).Split(Path.DirectorySeparatorChar)))
            .GetProperty("dependencies").EnumerateObject()
            .SelectMany(target => target.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => (project, package.Name, package.Value));
}
