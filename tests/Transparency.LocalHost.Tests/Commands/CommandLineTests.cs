using System.Globalization;
using Transparency.LocalHost.Commands;

namespace Transparency.LocalHost.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("en", "Usage:", "put files into a folder of the running instance", "say what would become of them, and publish nothing")]
    [InlineData("cs", "Použití:", "vloží soubory do složky běžící instance", "říká, co by z nich bylo, a nic nezveřejní")]
    public async Task HelpIsWrittenInTheLanguageAskedFor(string language, params string[] texts)
    {
        var (code, output, error) = await RunAsync("drop", "--help", "--lang", language);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("./dev drop <MUNICIPALITY> <YEAR> <FILE>...", output, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("drop --", "--check", "--help", "--lang", "--port", "--remove")]
    [InlineData("admin withdraw a1 2024 --because ", "confidential", "personal-data", "wrong-data", "wrong-folder")]
    [InlineData("ver", "verify")]
    public async Task AShellIsToldWhatFits(string line, params string[] words)
    {
        var (code, output, _) = await RunAsync($"[suggest:{line.Length.ToString(CultureInfo.InvariantCulture)}]", line);

        Assert.Equal(0, code);
        Assert.Equal(words, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("A command is expected; ./dev help lists them.")]
    [InlineData("A command is expected; ./dev help lists them.", "dance")]
    [InlineData("'--wrong' is not an option here; ./dev help lists them.", "run", "--wrong")]
    [InlineData("--check goes with drop alone.", "run", "--check")]
    [InlineData("run expects options alone; ./dev help lists them.", "run", "here")]
    [InlineData("'x' is not a port: a number from 1 to 65535 is expected.", "run", "--port", "x")]
    [InlineData("--data needs a value.", "run", "--data", "--empty")]
    public async Task AMistakeIsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal((1, "", sentence + "\n"), await RunAsync(arguments));

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await new CommandLine(output, error).RunAsync(arguments, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
