using System.Text.Json;

namespace Transparency.Worker.Tests.Publishing;

/// <summary>What is deployed lacks nothing, and an application that does is found out before.</summary>
public sealed class PublishedApplicationTests(ProgramFixture program) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");

    [Fact]
    public async Task ThePublishedProgramHasNoMistakes() => Assert.Empty(new PublishedApplication(await program.FolderAsync()).Mistakes());

    [Fact]
    public void AWholeApplicationHasNoMistakes()
    {
        Write(PublishedApplication.Functions);

        Assert.Empty(new PublishedApplication(_folder.FullName).Mistakes());
    }

    [Theory]
    [InlineData("host.json")]
    [InlineData("worker.config.json")]
    [InlineData("extensions.json")]
    public void AMissingFileIsSaid(string file)
    {
        Write(PublishedApplication.Functions);
        File.Delete(Path.Combine(_folder.FullName, file));

        Assert.Equal([$"There is no {file}."], new PublishedApplication(_folder.FullName).Mistakes());
    }

    [Fact]
    public void WithoutMetadataTheHostIsToldOfNothing()
    {
        Write(PublishedApplication.Functions);
        File.Delete(Path.Combine(_folder.FullName, "functions.metadata"));

        Assert.Equal(1 + PublishedApplication.Functions.Count, new PublishedApplication(_folder.FullName).Mistakes().Count());
    }

    [Fact]
    public void AFunctionThatIsMissingOrStrangeOrRaisedByAnotherPathIsSaid()
    {
        var import = PublishedApplication.Functions.Single(function => function.StartsWith("ImportExport ", StringComparison.Ordinal));
        Write(
        [
            .. PublishedApplication.Functions
                .Where(function => function != import && !function.StartsWith("GetHealth ", StringComparison.Ordinal)),
            import.Replace("exports/", "export/", StringComparison.Ordinal),
            "Stranger Some.Method httpTrigger admin",
        ]);

        var mistakes = new PublishedApplication(_folder.FullName).Mistakes().ToList();

        Assert.Equal(4, mistakes.Count);
        Assert.Contains($"The host is not told of {import}.", mistakes);
        Assert.Contains(mistakes, mistake => mistake.StartsWith("The host is not told of GetHealth ", StringComparison.Ordinal));
        Assert.Contains("The host is told of Stranger Some.Method httpTrigger admin, which the code has not.", mistakes);
    }

    [Fact]
    public void AFunctionThatIsThereTwiceIsSaid()
    {
        Write([.. PublishedApplication.Functions, PublishedApplication.Functions[0]]);

        Assert.Equal(
            [$"The host is told twice of {PublishedApplication.Functions[0]}."],
            new PublishedApplication(_folder.FullName).Mistakes());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>As the worker's SDK writes it.</summary>
    private void Write(IEnumerable<string> functions)
    {
        foreach (var file in PublishedApplication.Files)
            File.WriteAllText(Path.Combine(_folder.FullName, file), "");

        _folder.CreateSubdirectory(".azurefunctions");

        var metadata = functions.Select(function => function.Split(' ', 4)).Select(parts => new Dictionary<string, object>
        {
            ["name"] = parts[0],
            ["scriptFile"] = "Transparency.Functions.dll",
            ["entryPoint"] = parts[1],
            ["language"] = "dotnet-isolated",
            ["bindings"] = new object[]
            {
                new Dictionary<string, string>
                {
                    ["name"] = "trigger", ["direction"] = "In", ["type"] = parts[2],
                    [parts[2] switch { "httpTrigger" => "route", "blobTrigger" => "path", _ => "schedule" }] = parts[3],
                },
            },
        });
        File.WriteAllText(Path.Combine(_folder.FullName, "functions.metadata"), JsonSerializer.Serialize(metadata));
    }
}
