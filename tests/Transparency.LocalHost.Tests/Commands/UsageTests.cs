using System.CommandLine;
using System.Text.RegularExpressions;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Tests.Screens;

namespace Transparency.LocalHost.Tests.Commands;

/// <summary>
/// The script prints its usage without starting the program, so what it says is held against the program's commands here.
/// </summary>
public sealed partial class UsageTests
{
    private static readonly RootCommand Root = CommandLine.CommandsOn(Speaking.English);

    /// <summary>The lines of the usage that are about the program's commands: what is typed, and what it does.</summary>
    public static TheoryData<string, string> Lines { get; } = new(
        UsageLine().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "dev")))
            .Select(line => (line.Groups["typed"].Value, line.Groups["does"].Value))
            .Where(line => Root.Subcommands.Any(command => command.Name == line.Item1.Split(' ')[0])));

    [Theory]
    [MemberData(nameof(Lines))]
    public void ALineNamesACommandItsArgumentsItsOptionsAndWhatItDoes(string typed, string does)
    {
        var words = typed.Split(' ');
        var command = CommandOf(words);
        var named = Words().Matches(Values().Replace(typed, "$1")).Select(word => word.Value);
        string[] options = [.. Options().Matches(typed).Select(option => option.Value)];
        var asked = command.Options
            .OfType<Flag>()
            .SingleOrDefault(flag => options.Contains(flag.Name) && !typed.Contains($"[{flag.Name}", StringComparison.Ordinal));

        Assert.Equal(command.Arguments.Select(argument => argument.Name), typed.Contains("--func", StringComparison.Ordinal) ? [] : named);
        Assert.All(options, option => Assert.Contains(option, command.Options.Select(known => known.Name)));
        Assert.Equal(asked?.Description ?? command.Description, does);
    }

    [Fact]
    public void EveryCommandHasALine()
    {
        var typed = Lines.Select(line => CommandOf(line.Data.Item1.Split(' ')).Name).Distinct();
        var commands = Root.Subcommands.SelectMany(command => command.Subcommands.Count > 0 ? command.Subcommands : [command]);

        Assert.Equal(commands.Select(command => command.Name), typed);
    }

    private static Command CommandOf(string[] words) => words
        .TakeWhile(word => char.IsAsciiLetterLower(word[0]))
        .Aggregate((Command)Root, (command, word) => command.Subcommands.Single(sub => sub.Name == word));

    [GeneratedRegex(@"^  \./dev (?<typed>\S+(?: \S+)*)  +(?<does>.*)$", RegexOptions.Multiline)]
    private static partial Regex UsageLine();

    /// <summary>What stands for the value of an option is no argument of the command.</summary>
    [GeneratedRegex(@"(--[a-z]+) (?:N|TEXT|WORD|DIR|7071)\b")]
    private static partial Regex Values();

    [GeneratedRegex(@"\b[A-Z]+\b")]
    private static partial Regex Words();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Options();
}
