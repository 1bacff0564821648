using System.IO.Compression;
using System.Text.RegularExpressions;
using Transparency.LocalHost;

namespace Transparency.Widget.Tests;

public sealed partial class WidgetFilesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "functions", "widget");

    public static TheoryData<string> Modules { get; } = new("widget.js", "budget-explorer.js", "words.js");

    private static string Source => string.Concat(Modules.Select(module => Read(module.Data)));

    [Fact]
    public void AllFilesTogetherAreAtMostTenThousandBytesOnTheWire()
    {
        var sum = Directory.EnumerateFiles(Folder).Sum(file =>
        {
            using var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
            return compressed.Length;
        });

        Assert.InRange(sum, 1, 10_000);
    }

    [Fact]
    public void EveryScriptInTheFolderIsTestedHere() =>
        Assert.Equal(Directory.EnumerateFiles(Folder, "*.js").Select(Path.GetFileName).Order(StringComparer.Ordinal), Modules.Select(module => module.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Modules))]
    public void DataNeverBecomesMarkupOrCode(string module) =>
        Assert.DoesNotMatch(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setHTML|DOMParser|srcdoc", Read(module));

    [Theory]
    [MemberData(nameof(Modules))]
    public void AModuleImportsOnlyItsNeighbours(string module)
    {
        Assert.All(Imports().Matches(Read(module)), import => Assert.True(File.Exists(Path.Combine(Folder, import.Groups[1].Value)), import.Value));
        Assert.DoesNotMatch(@"import\s*\(", Read(module));
    }

    [Fact]
    public void NoFileNamesAnAddressElsewhere() =>
        Assert.All(Directory.EnumerateFiles(Folder), file => Assert.DoesNotMatch(@"https?:|//[a-z]+\.|url\(|@import", Read(Path.GetFileName(file))));

    [Fact]
    public void TheElementIsRegisteredInTheOneFileThatAPageLoads()
    {
        Assert.Contains("customElements.define('budget-explorer', BudgetExplorer)", Read("widget.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("customElements", Read("budget-explorer.js") + Read("words.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheAttributesThatTheReadmeNamesAreThoseOfTheElement()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "README.md"));
        var sentence = AttributeSentence().Match(readme);
        Assert.True(sentence.Success, "README.md has no sentence that begins with 'Attributes:'.");
        var documented = Code().Matches(sentence.Value).Select(match => match.Groups[1].Value).ToList();

        var observed = Observed().Match(Read("budget-explorer.js")).Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Trim('\''));
        Assert.Equal(observed.Append("nohash").Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        foreach (var name in new[] { "nohash", "pages" }) Assert.Matches($@":not\(\[{name}\]\)|hasAttribute\('{name}'\)", Source);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex("""(?:from|import)\s+['"]([^'"]+)['"]""")]
    private static partial Regex Imports();

    [GeneratedRegex(@"Attributes: [^.]*\.", RegexOptions.Singleline)]
    private static partial Regex AttributeSentence();

    [GeneratedRegex("`([a-z]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"observedAttributes = \[([^\]]*)\]")]
    private static partial Regex Observed();
}
