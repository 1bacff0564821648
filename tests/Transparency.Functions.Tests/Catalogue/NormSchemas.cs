using System.Diagnostics;
using System.Text.Json;
using Transparency.LocalHost;

namespace Transparency.Functions.Tests.Catalogue;

/// <summary>The JSON Schemas of the open formal norms, which lie beside the repository, and a validator of npm to ask.</summary>
internal static class NormSchemas
{
    public const string Catalogue = "katalog.json";
    public const string Series = "datová-série.json";
    public const string Dataset = "datová-sada.json";

    private static readonly string Root = RepositoryRoot.Find();

    private static string Norms => Path.Combine(Root, "..", "shared", "data", "ofn");

    private static string Examples => Path.Combine(Norms, "dcat-ap-cz-2024-05-28", "examples");

    public static void SkipWithoutThem() =>
        Assert.SkipUnless(Directory.Exists(Norms), "The schemas of the open formal norms are not beside the repository.");

    /// <summary>An example of the norm itself.</summary>
    public static Task<string> ExampleAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(Examples, name), TestContext.Current.CancellationToken);

    /// <summary>What is wrong with each document, as <c>keyword at place</c>; nothing where it follows its schema.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> FaultsAsync(IEnumerable<(string Schema, string Document)> documents)
    {
        var cancel = TestContext.Current.CancellationToken;
        var script = Path.Combine(Root, "tests", "Transparency.Functions.Tests", "Catalogue", "validate.mjs");
        var start = new ProcessStartInfo("node", [script, Norms])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment.Remove("NODE_OPTIONS");

        using var node = Process.Start(start)!;
        var (said, complained) = (node.StandardOutput.ReadToEndAsync(cancel), node.StandardError.ReadToEndAsync(cancel));
        var questions =
            documents.Select(question => $$"""{"schema":{{JsonSerializer.Serialize(question.Schema)}},"document":{{question.Document}}}""");
        await node.StandardInput.WriteAsync($"[{string.Join(',', questions)}]".AsMemory(), cancel);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancel);
        Assert.True(node.ExitCode == 0, await complained);

        using var answer = JsonDocument.Parse(await said);
        return [
            .. answer.RootElement
                .EnumerateArray()
                .Select(faults =>
                    (IReadOnlyList<string>)[
                        .. faults.EnumerateArray().Select(fault => $"{fault[0].GetString()} at {fault[1].GetString()}")
                    ])
        ];
    }
}
