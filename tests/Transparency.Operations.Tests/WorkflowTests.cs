using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Transparency.Operations.Tests;

/// <summary>The workflows name what is there, may do no more than they need, and run nobody's code that can change under them.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Names => [.. Workflow.Names];

    [Fact]
    public void TestPublishInfrastructureAndDeployAreThere() =>
        Assert.Equal(["ci.yml", "deploy.yml", "infrastructure.yml", "publish.yml"], Workflow.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void AWorkflowHasANameAndATriggerAndJobsOnAKnownMachine(string name)
    {
        var workflow = Workflow.Read(name);

        Assert.Equal(Path.GetFileNameWithoutExtension(name), Workflow.Text(workflow.Root, "name"));
        Assert.NotNull(Workflow.Child(workflow.Root, "on"));
        Assert.NotEmpty(workflow.Jobs);
        Assert.All(workflow.Jobs.Where(job => Workflow.Text(job.Job, "uses") is null), job =>
        {
            Assert.Equal("ubuntu-24.04", Workflow.Text(job.Job, "runs-on"));
            Assert.NotNull(Workflow.Text(job.Job, "timeout-minutes"));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AWorkflowMayOnlyReadUnlessAJobLogsInToAzure(string name)
    {
        var workflow = Workflow.Read(name);

        Assert.Equal(["contents: read"], Permissions(workflow.Root));
        Assert.All(workflow.Jobs, job =>
        {
            var logsIn = Workflow.Child(job.Job, "steps") is YamlSequenceNode steps
                && steps.Children
                    .Cast<YamlMappingNode>()
                    .Any(step => Workflow.Text(step, "uses")?.StartsWith("azure/login@", StringComparison.Ordinal) == true);
            Assert.Equal(logsIn ? ["contents: read", "id-token: write"] : [], Permissions(job.Job));
            // Whoever may log in is decided by the environment's reviewers.
            Assert.Equal(logsIn, Workflow.Child(job.Job, "environment") is not null);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnActionIsNamedByItsCommitAndAWorkflowByAFileThatIsThere(string name)
    {
        var text = Repository.Read(".github", "workflows", name);
        Assert.All(Workflow.Read(name).Uses, used =>
        {
            if (used.StartsWith("./", StringComparison.Ordinal))
                Assert.True(Repository.Holds(used[2..]), $"There is no {used}.");
            // The version behind it tells people, and Dependabot, which one it is.
            else
                Assert.Matches($@"uses: {Regex.Escape(used)} # v\d+\.\d+\.\d+\n", Assert.Single([text], _ => PinnedAction().IsMatch(used)));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NoSecretIsUsedAndNothingFromOutsideStandsInACommand(string name)
    {
        Assert.DoesNotContain("secrets.", Repository.Read(".github", "workflows", name), StringComparison.Ordinal);
        // An expression in a command is run by the shell; it comes in as a variable instead.
        Assert.DoesNotContain(Workflow.Read(name).Commands, command => command.Contains("${{", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AFileThatACommandNamesIsThere(string name)
    {
        var named = Workflow.Read(name).Commands.SelectMany(command => RepositoryPath().Matches(command)).Select(path => path.Value)
            // The infrastructure has a test of its own, which is skipped as long as there is none.
            .Where(path => !path.StartsWith("infra/", StringComparison.Ordinal));

        Assert.All(named, path => Assert.True(Repository.Holds(path), $"{name} runs {path}, which is not there."));
    }

    [Fact]
    public void ATemplateThatACommandNamesIsThere()
    {
        Assert.SkipUnless(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra", "bicep"), "*.bicep").Any(),
            "There is no infrastructure yet.");

        var templates = Workflow.Names
            .SelectMany(name => Workflow.Read(name).Commands)
            .SelectMany(command => RepositoryPath().Matches(command))
            .Select(path => path.Value).Where(path => path.StartsWith("infra/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(templates);
        Assert.All(templates, path => Assert.True(Repository.Holds(path), $"There is no {path}."));
    }

    [Fact]
    public void TheTestsAreThoseOfOneCommandEverywhere()
    {
        Assert.Equal([".ci/run"], Workflow.Read("ci.yml").Commands);

        var run = Repository.Read(".ci", "run");
        Assert.All(
            ["dotnet restore", "dotnet build", "dotnet format", "./dev test"],
            step => Assert.Contains(step, run, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsPublishedIsHeldAgainstTheCodeBeforeItIsPacked()
    {
        var commands = Workflow.Read("publish.yml").Commands.ToList();

        var published = commands.IndexOf("dotnet publish functions/Transparency.Functions -c Release -o out/app");
        var packed = commands.FindIndex(command => command.Contains("zip ", StringComparison.Ordinal));

        Assert.True(published >= 0);
        Assert.All(
            ["functions.metadata", "worker.config.json", "extensions.json"],
            file => Assert.InRange(commands.IndexOf($"test -s out/app/{file}"), published + 1, packed - 1));
    }

    [Fact]
    public void DeployingTakesWhatPublishMade()
    {
        var publish =
            Workflow.Read("publish.yml").Steps.Single(step =>
                Workflow.Text(step, "uses")?.StartsWith("actions/upload-artifact@", StringComparison.Ordinal) == true);

        var deploy =
            Workflow.Read("deploy.yml").Steps.Single(step =>
                Workflow.Text(step, "uses")?.StartsWith("actions/download-artifact@", StringComparison.Ordinal) == true);

        Assert.Equal(With(publish, "name"), With(deploy, "name"));
        Assert.Contains("out/transparency.zip.sha256", With(publish, "path")!.Split('\n').Select(line => line.Trim()));
        Assert.Contains("sha256sum --check transparency.zip.sha256", Workflow.Read("deploy.yml").Commands);
        Assert.Contains("/health", Workflow.Read("deploy.yml").Commands.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingThatIsTakenFromOutsideIsKeptUpToDate()
    {
        var updates =
            (YamlSequenceNode)Workflow.Child(
                Workflow.Parse("dependabot.yml", Repository.Read(".github", "dependabot.yml")).Root, "updates")!;

        Assert.Equal(
            ["github-actions", "npm", "nuget"],
            updates.Children
                .Cast<YamlMappingNode>()
                .Select(update => Workflow.Text(update, "package-ecosystem"))
                .Order(StringComparer.Ordinal));
    }

    private static string? With(YamlMappingNode step, string key) => Workflow.Text((YamlMappingNode)Workflow.Child(step, "with")!, key);

    private static IEnumerable<string> Permissions(YamlMappingNode part) =>
        Workflow.Child(part, "permissions") is YamlMappingNode permissions
            ? permissions.Children.Select(one => $"{one.Key}: {one.Value}")
            : [];

    [GeneratedRegex("^[a-z]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex PinnedAction();

    /// <summary>What lies in the repository; <c>out/</c> is made by the commands.</summary>
    [GeneratedRegex(@"(?<![\w/.-])(?:\./dev|(?:functions|tests|infra|\.github|\.ci)/[\w./-]+)")]
    private static partial Regex RepositoryPath();
}
