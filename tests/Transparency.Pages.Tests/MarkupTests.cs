using System.Text.RegularExpressions;

namespace Transparency.Pages.Tests;

/// <summary>Markup lives in views: nowhere else is HTML put together.</summary>
public sealed partial class MarkupTests
{
    /// <summary>What recognises a web page in place of an export has to name the beginnings of one.</summary>
    private static readonly string[] Exceptions =
    [
        "functions/Transparency.Core/Folders/Spreadsheets/TextTables.cs",
        "functions/Transparency.Storage/Pulls/PullContent.cs",
    ];

    [Fact]
    public void NoStringOutsideThePagesHoldsMarkup()
    {
        var files = Sources().Where(file => !file.StartsWith("functions/Transparency.Pages/", StringComparison.Ordinal)).ToList();

        Assert.Contains("functions/Transparency.Functions/Program.cs", files);
        Assert.Equal(Exceptions, files.Where(HoldsMarkup));
    }

    [Fact]
    public void NoModelOfAPageHoldsMarkupEither() =>
        Assert.DoesNotContain(
            Sources(),
            file => file.StartsWith("functions/Transparency.Pages/", StringComparison.Ordinal) && Element().IsMatch(Code(file)));

    [Theory]
    [InlineData("var page = \"<p>\" + name;", true)]
    [InlineData("page.Append(\"</td>\");", true)]
    [InlineData("page.Append($\"x<br>{name}</b>\");", true)]
    [InlineData("if (a<b && c>d) return \"x\";", false)]
    [InlineData("/// <summary>Of a \"page\".</summary>", false)]
    [InlineData("List<string> names = [\"a\"];", false)]
    public void MarkupIsTold(string code, bool isMarkup) => Assert.Equal(isMarkup, Markup().IsMatch(Comment().Replace(code, "")));

    [Fact]
    public void EveryViewCanBeReadAtOnce() =>
        Assert.All(
            Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "functions", "Transparency.Pages"), "*.cshtml", SearchOption.AllDirectories),
            view =>
            {
                var lines = File.ReadAllLines(view);
                Assert.True(lines.Length <= 200, $"{view} has {lines.Length} lines.");
                Assert.All(lines, line => Assert.True(line.Length <= 140, $"{view}: {line}"));
                Assert.DoesNotContain("Html.Raw", string.Concat(lines), StringComparison.Ordinal);
                Assert.DoesNotContain("HtmlString", string.Concat(lines), StringComparison.Ordinal);
            });

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static bool HoldsMarkup(string file) => Markup().IsMatch(Code(file));

    private static string Code(string file) => Comment().Replace(Repository.Read(file), "");

    [GeneratedRegex("^\\s*///?.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    /// <summary>A string that begins with a tag, or one that holds the end of an element.</summary>
    [GeneratedRegex("\"</|\"<[a-z!]|\"[^\"\\n]*</[a-z][a-z0-9]*>")]
    private static partial Regex Markup();

    [GeneratedRegex("\"<[a-z!]|\"[^\"\\n]*</[a-z][a-z0-9]*>")]
    private static partial Regex Element();
}
