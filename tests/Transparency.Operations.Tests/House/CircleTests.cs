using System.Reflection;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using Transparency.Core.Budgets;
using Transparency.Functions;
using Transparency.LocalHost;
using Transparency.Pages.Reports;
using Transparency.Storage;

namespace Transparency.Operations.Tests.House;

/// <summary>Whoever reads one room need not know the room that reads it: the namespaces of a project form no circle.</summary>
public sealed class CircleTests
{
    public static TheoryData<string> Projects { get; } =
    [
        typeof(Money).Assembly.GetName().Name!,
        typeof(StorageAccounts).Assembly.GetName().Name!,
        typeof(ReportPage).Assembly.GetName().Name!,
        typeof(TransparencyRegistration).Assembly.GetName().Name!,
        typeof(CannotContinueException).Assembly.GetName().Name!,
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void TheNamespacesOfAProjectFormNoCircle(string project)
    {
        var architecture = new ArchLoader().LoadAssemblies(Assembly.Load(project)).Build();
        var rule = SliceRuleDefinition.Slices().Matching($"{project}.(**)").Should().BeFreeOfCycles();

        var circles = rule.Evaluate(architecture).Where(result => !result.Passed).Select(result => result.Description);

        Assert.Empty(circles);
    }

    /// <summary>A rule that finds nothing anywhere would pass above.</summary>
    [Fact]
    public void ACircleIsFound()
    {
        var architecture = new ArchLoader().LoadAssemblies(typeof(CircleTests).Assembly).Build();
        var rule = SliceRuleDefinition.Slices().Matching($"{typeof(CircleTests).Namespace}.(**)").Should().BeFreeOfCycles();

        Assert.Contains(rule.Evaluate(architecture), result => !result.Passed);
    }
}
