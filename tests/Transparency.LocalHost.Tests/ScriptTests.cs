using System.Diagnostics;
using System.Runtime.Versioning;

namespace Transparency.LocalHost.Tests;

/// <summary>The scripts at the repository's root, as far as they can be asked without starting a build.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ScriptTests
{
    private static readonly string Dev = Path.Combine(RepositoryRoot.Find(), "dev");

    [Fact]
    public async Task HelpIsZeroAndListsEveryCommand()
    {
        var (code, output, _) = await RunAsync(Dev, ["help"]);

        Assert.Equal(0, code);
        Assert.All(
            ["run", "drop", "verify", "admin", "test", "bench"],
            command => Assert.Contains($"./dev {command}", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("dance")]
    public async Task WithoutAKnownCommandTheUsageIsAComplaint(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(Dev, arguments);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("Usage:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOldNodeIsOneSentence()
    {
        var (code, _, error) = await RunAsync(Dev, ["run"], impostor: ("node", "v18.19.0"));

        Assert.Equal((1, "Node.js 20 or newer is needed, and 'node' is v18.19.0: see https://nodejs.org.\n"), (code, error));
    }

    [Fact]
    public async Task AnOldSdkIsOneSentence()
    {
        var (code, _, error) = await RunAsync(Dev, ["test"], impostor: ("dotnet", "8.0.100"));

        Assert.Equal((1, "The .NET SDK 10 is needed, and 'dotnet' offers 8.0.100: see https://dot.net.\n"), (code, error));
    }

    [Fact]
    public async Task ACompletionIsPassedOnWithoutABuild()
    {
        var (code, output, error) = await RunAsync(Dev, ["[suggest:7]", "drop --"]);

        Assert.Equal((0, ""), (code, error));
        // Where the program has not been built yet there is nothing to say.
        Assert.All(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            word => Assert.StartsWith("--", word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GoldenResultsAreNotRewrittenInCi()
    {
        var ci = Path.Combine(RepositoryRoot.Find(), ".ci", "run");

        var (code, _, error) = await RunAsync(ci, [], variable: ("UPDATE_GOLDEN", "1"));

        Assert.Equal(1, code);
        Assert.StartsWith("UPDATE_GOLDEN is set", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        string script, string[] arguments, (string Name, string Version)? impostor = null, (string Name, string Value)? variable = null)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(script, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path
        };

        if (impostor is { } fake)
        {
            var program = folder.Write(fake.Name, $"#!/bin/sh\necho {fake.Version}\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        }

        if (variable is { } extra)
            start.Environment[extra.Name] = extra.Value;

        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);

        await process.WaitForExitAsync(cancel);

        return (process.ExitCode, output, await error);
    }
}
