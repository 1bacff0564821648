using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Functions;
using Transparency.LocalHost;
using Transparency.Pages.Reports;
using Transparency.Storage;

namespace Transparency.Operations.Tests.House;

/// <summary>What neither the compiler nor the editor's settings hold: code is read like prose, not decoded.</summary>
public sealed partial class StyleTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 400;
    private const int MostParameters = 7;

    private static readonly Assembly[] Projects =
    [
        typeof(Money).Assembly,
        typeof(StorageAccounts).Assembly,
        typeof(ReportPage).Assembly,
        typeof(TransparencyRegistration).Assembly,
        typeof(CannotContinueException).Assembly,
    ];

    [Fact]
    public void NoLineIsLongerThan140Characters() =>
        Assert.Empty(
            Lines().Where(line => line.Text.Length > LongestLine).Select(line => $"{line.File}:{line.Number} has {line.Text.Length}"));

    [Fact]
    public void AConsequenceStandsOnItsOwnLine() =>
        Assert.Empty(
            Lines().Where(line => ConsequenceBeside().IsMatch(line.Text)).Select(line => $"{line.File}:{line.Number}: {line.Text.Trim()}"));

    [Theory]
    [InlineData("        if (found) return 1;", true)]
    [InlineData("        else if (found) total += 2;", true)]
    [InlineData("        foreach (var row in rows) Add(row);", true)]
    [InlineData("        if (found)", false)]
    [InlineData("            return found ? 1 : 2;", false)]
    [InlineData("        // if (found) return 1;", false)]
    public void AConsequenceBesideItsConditionIsFound(string line, bool found) => Assert.Equal(found, ConsequenceBeside().IsMatch(line));

    [Fact]
    public void NoFileHasMoreThan400Lines() =>
        Assert.Empty(
            Lines().GroupBy(line => line.File).Where(file => file.Count() > LongestFile).Select(file => $"{file.Key} has {file.Count()}"));

    /// <summary>The compiler holds every other rule of style; for this one it would take a second reading of all projects.</summary>
    [Fact]
    public void NamespacesAreInOrderThoseOfTheSystemFirst() => Assert.Empty(
        from file in Lines().GroupBy(line => line.File)
        let used = file.SelectMany(line => Used().Matches(line.Text)).Select(found => found.Groups[1].Value).ToArray()
        where !used.SequenceEqual(InOrder(used))
        select file.Key);

    [Theory]
    [InlineData(true, "System", "System.Text", "Azure.Core", "static System.Math")]
    [InlineData(false, "Azure.Core", "System.Text")]
    [InlineData(false, "System.Text", "System")]
    [InlineData(false, "static System.Math", "Azure.Core")]
    public void NamespacesOutOfOrderAreFound(bool inOrder, params string[] used) =>
        Assert.Equal(inOrder, used.SequenceEqual(InOrder(used)));

    /// <summary>Of what does something; a record is a row of values and may have as many as it has.</summary>
    [Fact]
    public void NoConstructorTakesMoreThanSevenThings() =>
        Assert.Empty(
            from type in Projects.SelectMany(project => project.GetTypes())
            where type.IsClass && !IsRecord(type) && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            where constructor.GetParameters().Length > MostParameters
            select $"{type.FullName} takes {constructor.GetParameters().Length}");

    private static IEnumerable<string> InOrder(IEnumerable<string> used) => used
        .OrderBy(name => name.StartsWith("static ", StringComparison.Ordinal))
        .ThenBy(name => !$"{name}.".StartsWith("System.", StringComparison.Ordinal))
        .ThenBy(name => name, StringComparer.OrdinalIgnoreCase);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        from folder in new[] { "functions", "tests" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !Built().IsMatch(path)
        from line in File.ReadLines(file).Index()
        select (path, line.Index + 1, line.Item);

    [GeneratedRegex("/(bin|obj)/")]
    private static partial Regex Built();

    [GeneratedRegex(@"^using ((?:static )?[\w.]+);$")]
    private static partial Regex Used();

    [GeneratedRegex(@"^\s*(else if|if|foreach|for|while) \(.*\) (?!is |and |or |=>|\?|:|&&|\|\||==|!=)[A-Za-z_].*;\s*$")]
    private static partial Regex ConsequenceBeside();
}
