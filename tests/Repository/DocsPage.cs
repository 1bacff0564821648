using System.Text;
using System.Text.RegularExpressions;

namespace Transparency.Tests;

/// <summary>A page of the documentation: what stands on it is held against the code. Here is said once on which page what stands.</summary>
internal sealed partial class DocsPage
{
    private DocsPage(string path)
    {
        Path = path;
        Text = Repository.Read(path);
    }

    /// <summary>Every page of the repository, wherever it lies.</summary>
    public static IReadOnlyList<DocsPage> All { get; } = [.. Paths().Select(path => new DocsPage(path))];

    public static DocsPage Readme { get; } = Of("README.md");

    /// <summary>How files are put in and what a report says, in Czech.</summary>
    public static DocsPage ForClerks { get; } = Of("docs/pro-ucetni.md");

    /// <summary>The component for a municipality's own site.</summary>
    public static DocsPage Embedding { get; } = Of("docs/embedding.md");

    /// <summary>Addresses, downloads, feeds and the catalogue.</summary>
    public static DocsPage Interface { get; } = Of("docs/api.md");

    /// <summary>Commands, settings and metrics.</summary>
    public static DocsPage Operating { get; } = Of("docs/operating.md");

    /// <summary>What is read: formats, settings, budget documents, mappings.</summary>
    public static DocsPage Formats { get; } = Of("docs/formats.md");

    /// <summary>Problems and rows that do not count, in English.</summary>
    public static DocsPage Reports { get; } = Of("docs/reports.md");

    /// <summary>Words, and what they mean.</summary>
    public static DocsPage Glossary { get; } = Of("docs/glossary.md");

    /// <summary>The house and how to add to it.</summary>
    public static DocsPage Architecture { get; } = Of("docs/architecture.md");

    /// <summary>Where it lies, from the root of the repository.</summary>
    public string Path { get; }

    public string Text { get; }

    public static DocsPage Of(string path) => All.Single(page => page.Path == path);

    /// <summary>What stands under a heading, up to the next one of its rank or above.</summary>
    /// <param name="heading">With its marks: <c>## Formats</c>.</param>
    public string Section(string heading)
    {
        var parts = Text.Split($"\n{heading}\n");
        Assert.True(parts.Length == 2, $"{Path} has the heading '{heading}' {parts.Length - 1} times.");

        return Regex.Split(parts[1], $"\n#{{1,{heading.IndexOf(' ', StringComparison.Ordinal)}}} ")[0];
    }

    /// <summary>The cells of the tables under a heading, of rows that begin with code; without the backticks around a whole cell.</summary>
    public IEnumerable<string[]> Rows(string heading) => Lines(heading)
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray());

    /// <summary>Everything in backticks in the first cells of the same rows.</summary>
    public IEnumerable<string> Codes(string heading) => Lines(heading).SelectMany(line => CodesIn(line.Split('|')[1]));

    /// <summary>What stands between fences of a language, in order.</summary>
    public IEnumerable<string> Blocks(string language) => Fence().Matches(Text)
        .Where(block => block.Groups[1].Value == language)
        .Select(block => block.Groups[2].Value);

    /// <summary>The names by which links find headings: small letters, hyphens for blanks, nothing else but letters and digits.</summary>
    public IEnumerable<string> Anchors()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(Fence().Replace(Text, "")))
        {
            var anchor = Anchor(heading.Groups[1].Value);
            var before = seen.GetValueOrDefault(anchor);
            seen[anchor] = before + 1;

            yield return before == 0 ? anchor : $"{anchor}-{before}";
        }
    }

    /// <summary>Where its links lead, those in examples left out.</summary>
    public IEnumerable<string> Links() => Link()
        .Matches(CodeSpan().Replace(Fence().Replace(Text, ""), ""))
        .Select(link => link.Groups[1].Value);

    public static IEnumerable<string> CodesIn(string text) => CodeSpan().Matches(text).Select(code => code.Groups[1].Value);

    private IEnumerable<string> Lines(string heading) => Section(heading).Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();

        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                anchor.Append(c);
            else if (c == ' ')
                anchor.Append('-');
        }

        return anchor.ToString();
    }

    private static IEnumerable<string> Paths()
    {
        string[] foreign = ["node_modules", "bin", "obj", "TestResults"];
        var folders = new Stack<string>([Repository.Root]);
        while (folders.TryPop(out var folder))
        {
            foreach (var page in Directory.EnumerateFiles(folder, "*.md"))
                yield return System.IO.Path.GetRelativePath(Repository.Root, page);

            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                var name = System.IO.Path.GetFileName(inner);
                if (!foreign.Contains(name) && (name[0] != '.' || name == ".github"))
                    folders.Push(inner);
            }
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^ *```([a-z]*)\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
