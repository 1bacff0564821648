using System.Text.RegularExpressions;
using Transparency.LocalHost;

namespace Transparency.Widget.Tests;

public sealed partial class WidgetFilesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "functions", "widget");

    public static TheoryData<string> Modules { get; } = new(
        Directory.EnumerateFiles(Folder, "*.js").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static string Source => string.Concat(Modules.Select(module => Read(module.Data)));

    [Theory]
    [MemberData(nameof(Modules))]
    public void DataNeverBecomesMarkupOrCode(string module) =>
        Assert.DoesNotMatch(
            @"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setHTML|DOMParser|srcdoc", Read(module));

    [Theory]
    [MemberData(nameof(Modules))]
    public void AModuleImportsOnlyItsNeighbours(string module)
    {
        Assert.All(
            Imports().Matches(Read(module)),
            import => Assert.True(File.Exists(Path.Combine(Folder, import.Groups[1].Value)), import.Value));
        Assert.DoesNotMatch(@"import\s*\(", Read(module));
    }

    [Fact]
    public void NoFileNamesAnAddressElsewhere() =>
        Assert.All(
            Directory.EnumerateFiles(Folder),
            file => Assert.DoesNotMatch(@"https?:|//[a-z]+\.|url\(|@import", Read(Path.GetFileName(file))));

    [Fact]
    public void TheElementIsRegisteredInTheOneFileThatAPageLoads()
    {
        Assert.Contains("customElements.define('budget-explorer', BudgetExplorer)", Read("widget.js"), StringComparison.Ordinal);
        Assert.All(
            Modules.Select(module => module.Data).Where(module => module != "widget.js"),
            module => Assert.DoesNotContain("customElements", Read(module), StringComparison.Ordinal));
    }

    [Fact]
    public void TheAttributesThatTheDocumentationNamesAreThoseOfTheElement()
    {
        var documented = DocsPage.Embedding.Codes("## The component").ToList();

        var observed = Observed().Match(Read("budget-explorer.js")).Groups[1].Value
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(name => name.Trim('\''));
        Assert.Equal(observed.Append("hash").Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));

        foreach (var name in new[] { "hash", "pages" })
            Assert.Matches($@"\[{name}\]|hasAttribute\('{name}'\)", Source);
    }

    [Fact]
    public void ThePropertiesThatTheDocumentationNamesAreThoseOfTheStylesheet() => Assert.Equal(
        Property().Matches(Read("page.css")).Select(property => property.Value).Distinct().Order(StringComparer.Ordinal),
        DocsPage.Embedding
            .Codes("## Its looks")
            .Where(code => code.StartsWith("--", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    /// <summary>Names such as <c>'td.amount'</c> and <c>nav.${kind}</c>, whose kinds are given where they are called.</summary>
    [Fact]
    public void ThePartsThatTheDocumentationNamesAreThoseOfTheElement()
    {
        string[] stages = ["approved", "amended", "actual"];
        var parts = Part().Matches(Source).Concat(Choice().Matches(Source)).Concat(Table().Matches(Source))
            .Select(part => part.Groups[1].Value).Concat(stages).Distinct();

        Assert.Equal(
            parts.Order(StringComparer.Ordinal),
            DocsPage.Embedding
                .Codes("## Its looks")
                .Where(code => !code.StartsWith("--", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheEventsThatTheDocumentationNamesAreThoseOfTheElement() => Assert.Equal(
        DispatchedEvent().Matches(Read("budget-explorer.js"))
            .SelectMany(line => Quoted().Matches(line.Value))
            .Select(name => name.Groups[1].Value)
            .Where(name => name[0] != '.')
            .Distinct()
            .Order(StringComparer.Ordinal),
        DocsPage.Embedding.Codes("## What it says to the page").Order(StringComparer.Ordinal));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex("""(?:from|import)\s+['"]([^'"]+)['"]""")]
    private static partial Regex Imports();

    [GeneratedRegex("--budget-[a-z]+")]
    private static partial Regex Property();

    [GeneratedRegex(@"'[a-z]+[0-9]?\.(?!css)([a-z]+)'")]
    private static partial Regex Part();

    [GeneratedRegex(@"\bchoice\('([a-z]+)'")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\btable\('([a-z]+)'")]
    private static partial Regex Table();

    [GeneratedRegex(@"dispatchEvent\(.*")]
    private static partial Regex DispatchedEvent();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"observedAttributes = \[([^\]]*)\]")]
    private static partial Regex Observed();
}
