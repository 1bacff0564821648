using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Transparency.Operations.Tests;

/// <summary>A YAML file of <c>.github</c>, as a tree.</summary>
internal sealed class Workflow
{
    private Workflow(string name, YamlMappingNode root) => (Name, Root) = (name, root);

    public string Name { get; }

    public YamlMappingNode Root { get; }

    /// <summary>Jobs by name.</summary>
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        Child(Root, "jobs") is YamlMappingNode jobs
            ? jobs.Children.Select(job => (((YamlScalarNode)job.Key).Value!, (YamlMappingNode)job.Value))
            : [];

    /// <summary>Steps of all jobs.</summary>
    public IEnumerable<YamlMappingNode> Steps =>
        Jobs.SelectMany(job => Child(job.Job, "steps") is YamlSequenceNode steps ? steps.Children.Cast<YamlMappingNode>() : []);

    /// <summary>What the steps run, line by line.</summary>
    public IEnumerable<string> Commands =>
        Steps.Select(step => Text(step, "run"))
            .OfType<string>()
            .SelectMany(run => run.Split('\n'))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0);

    /// <summary>Actions and workflows that are used, as written, with the version.</summary>
    public IEnumerable<string> Uses => Steps.Concat(Jobs.Select(job => job.Job)).Select(part => Text(part, "uses")).OfType<string>();

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    public static Workflow Read(string name) => Parse(name, Repository.Read(".github", "workflows", name));

    /// <exception cref="YamlException">The text is no YAML, or a key stands twice.</exception>
    public static Workflow Parse(string name, string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new Workflow(name, (YamlMappingNode)yaml.Documents.Single().RootNode);
    }

    public static YamlNode? Child(YamlMappingNode parent, string key) =>
        parent.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public static string? Text(YamlMappingNode parent, string key) => (Child(parent, key) as YamlScalarNode)?.Value;
}
