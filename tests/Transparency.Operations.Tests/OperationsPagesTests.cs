using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Words;
using Transparency.Functions;
using Transparency.LocalHost.Administering.Withdrawing;
using Transparency.LocalHost.Screens;
using Transparency.Storage;

namespace Transparency.Operations.Tests;

/// <summary>What the pages for whoever runs a deployment name is there: a runbook is read in a hurry.</summary>
public sealed partial class OperationsPagesTests
{
    public static TheoryData<string> Pages => [.. DocsPage.All.Select(page => page.Path).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Functions =>
        typeof(TransparencyRegistration).Assembly
            .GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>();

    [Theory]
    [MemberData(nameof(Pages))]
    public void ACommandIsOneThatTheScriptHas(string page)
    {
        var script = Repository.Read("dev");

        Assert.All(
            Command().Matches(Repository.Read(page)),
            command => Assert.Contains($"  ./dev {command.Groups[1].Value} ", script, StringComparison.Ordinal));
    }

    [Fact]
    public void TheRunbookNamesContainersTablesQueueAndFunctionsAsTheyAre()
    {
        var runbook = Repository.Read("infra", "bicep", "RUNBOOK.md");
        var options = new TransparencyOptions();

        Assert.All(
            new[] { options.ExportsContainer, options.ReportsContainer, options.PublishedContainer },
            container => Assert.Matches($"--(container-name|source) {container} ", runbook));

        Assert.All(new[] { "ImportExport", "ReconcileFolders", "PullExports", "ReportGivenUp" }, function =>
        {
            Assert.Contains($"`{function}`", runbook, StringComparison.Ordinal);
            Assert.Contains(function, Functions);
        });

        Assert.Equal(
            "ImportExport",
            Assert.Single(
                typeof(TransparencyRegistration).Assembly
                    .GetTypes()
                    .SelectMany(type => type.GetMethods()), HasBlobTrigger).GetCustomAttribute<FunctionAttribute>()!.Name);
        Assert.Contains("--queue-name webjobs-blobtrigger-poison", runbook, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTimesOfTheRunbookAreThoseOfTheTimers()
    {
        Assert.Equal("0 30 2 * * *", ScheduleOf("ReconcileFolders"));
        Assert.Contains("each night at 2:30 UTC", Repository.Read("infra", "bicep", "RUNBOOK.md"), StringComparison.Ordinal);
        Assert.Equal("0 */15 * * * *", ScheduleOf("ReportGivenUp"));
        Assert.Contains(
            "`ReportGivenUp` looks there every quarter of an hour",
            Repository.Read("infra", "bicep", "RUNBOOK.md"),
            StringComparison.Ordinal);
        Assert.Equal("0 */15 * * * *", ScheduleOf("PullExports"));
        Assert.Contains(
            "`PullExports` runs, every quarter of an hour",
            Repository.Read("infra", "bicep", "RUNBOOK.md"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxDegreeOfParallelism")]
    [InlineData("poisonBlobThreshold")]
    public void ALimitOfTheHostIsThatOfItsFile(string name)
    {
        using var host = JsonDocument.Parse(Repository.Read("functions", "Transparency.Functions", "host.json"));
        var value = host.RootElement.GetProperty("extensions").GetProperty("blobs").GetProperty(name).GetInt32();

        Assert.Matches(
            string.Create(CultureInfo.InvariantCulture, $@"\| {value} \| code: `{name}` in host.json \|"),
            Repository.Read("infra", "bicep", "SCALE.md"));
    }

    [Fact]
    public void TheSettingsOfTheScalePageHaveTheirDefaults()
    {
        var page = Repository.Read("infra", "bicep", "SCALE.md");
        var options = new TransparencyOptions();

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"`PointerAge` (settings: {options.PointerAge.TotalSeconds} s)"),
            page,
            StringComparison.Ordinal);

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"`CachedLines` (settings: {options.CachedLines:N0})"),
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheRunbookWithdrawsByTheCommandThatIsThereAndPurgesWhatItDoesNotReach()
    {
        var runbook = Repository.Read("infra", "bicep", "RUNBOOK.md");

        var command = WithdrawCommand().Match(runbook).Value
            .Replace("\\\n", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[3..];
        var screen = new Screen(TextWriter.Null, TextWriter.Null, Language.English);
        var asked = new WithdrawCommand(screen, TimeProvider.System).Asked([.. command.Select(Filled)]);
        Assert.NotNull(asked.Azure);
        Assert.Contains(asked.Reason!, WithdrawalReason.All);
        Assert.Contains("az afd endpoint purge ", runbook, StringComparison.Ordinal);
        Assert.Contains("deletetype=permanent", runbook, StringComparison.Ordinal);
        // Without it the storage refuses to purge what it keeps of a removed file.
        Assert.Equal(2, Repository.Read("infra", "bicep", "modules", "storage.bicep").Split("allowPermanentDelete: true").Length - 1);
        Assert.DoesNotContain("not there yet", runbook, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be taken back", Repository.Read("SECURITY.md"), StringComparison.Ordinal);

        static string Filled(string word) =>
            word switch
            {
                "MUNICIPALITY" => "obec",
                "YEAR" => "2024",
                "EDITION" => "0123456789ab",
                _ => word.Replace("PUBLIC", "p", StringComparison.Ordinal).Replace("EXPORTS", "e", StringComparison.Ordinal)
            };
    }

    [Fact]
    public void EveryReasonOfAWithdrawalStandsOnThePageForOperators() =>
        Assert.All(WithdrawalReason.All, reason => Assert.Contains(
            $"| `{reason.Code}` | {reason.Words.English} | {(reason.IsInTheFiles ? "no" : "yes")} |",
                DocsPage.Operating.Text,
                StringComparison.Ordinal));

    private static string ScheduleOf(string function) => typeof(TransparencyRegistration).Assembly
        .GetTypes()
        .SelectMany(type => type.GetMethods())
        .Single(method => method.GetCustomAttribute<FunctionAttribute>()?.Name == function).GetParameters()
        .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>().Single().Schedule;

    private static bool HasBlobTrigger(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>() is not null);

    [GeneratedRegex(@"\./dev admin withdraw [^`]*?--exports \S+")]
    private static partial Regex WithdrawCommand();

    [GeneratedRegex(@"\./dev ([a-z]+)")]
    private static partial Regex Command();
}
