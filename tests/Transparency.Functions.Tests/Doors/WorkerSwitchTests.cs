using System.Diagnostics;
using System.Reflection;
using Transparency.LocalHost;

namespace Transparency.Functions.Tests.Doors;

public sealed class WorkerSwitchTests
{
    [Theory]
    [InlineData("build --no-restore -p:FunctionsWorker=nonsense", "FunctionsWorker is 'nonsense'; it is 'package' or 'standin'.")]
    [InlineData("publish --no-build -p:FunctionsWorker=standin", "The stand-in cannot run in Azure: publish with FunctionsWorker=package.")]
    public async Task TheProjectRefusesAWorkerThatCannotRun(string command, string sentence)
    {
        var configuration = typeof(WorkerSwitchTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", $"{command} -c {configuration} -nologo -nodeReuse:false functions/Transparency.Functions")
        {
            WorkingDirectory = RepositoryRoot.Find(),
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        // MSBuild takes a variable for a property.
        start.Environment.Remove("FunctionsWorker");

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("error : " + sentence, said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(RepositoryRoot.Find(), "functions", "Transparency.Functions", "bin", "nonsense")));
    }
}
