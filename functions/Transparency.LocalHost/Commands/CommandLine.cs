using System.CommandLine;
using System.Globalization;
using Transparency.Core.Words;
using Transparency.LocalHost.Administering;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Dropping;
using Transparency.LocalHost.Running;
using Transparency.LocalHost.Screens;
using Transparency.LocalHost.Verifying;

namespace Transparency.LocalHost.Commands;

/// <summary>The commands of the local host. Results go to standard output, progress and complaints to standard error.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="input">Where a person answers, or null where nobody sits at a terminal.</param>
public sealed class CommandLine(TextWriter output, TextWriter error, TextReader? input = null)
{
    /// <summary>
    /// The exit code: 0 well, 2 for a rejected folder, a published year that differs or nothing to withdraw, 1 for anything else.
    /// </summary>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var screen = new Screen(output, error, SpokenLanguage.Of(arguments, Environment.GetEnvironmentVariable))
        {
            Input = input
        };
        SpeakInHelp(screen.Language);

        try
        {
            var parsed = CommandsOn(screen).Parse(arguments, Mistake.Parsing);
            if (Mistake.OrNull(parsed) is { } sentence)
                throw new CannotContinueException(sentence);

            return await parsed.InvokeAsync(Invocation(), cancel);
        }
        catch (CannotContinueException obstacle)
        {
            await error.WriteLineAsync(obstacle.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped.");
            return 1;
        }
    }

    /// <summary>All commands; the script has <c>test</c>, <c>bench</c> and <c>help</c> beside them.</summary>
    internal static RootCommand CommandsOn(Screen screen)
    {
        var root = new RootCommand(screen.Say(new("Rozpočty obcí na tomto počítači.", "Budgets of municipalities on this machine.")))
        {
            HelpName = "./dev",
            Subcommands =
            {
                new RunCommand(screen),
                new DropCommand(screen),
                new VerifyCommand(screen),
                new AdminCommand(screen, TimeProvider.System),
            },
        };

        foreach (var version in root.Options.OfType<VersionOption>().ToArray())
            root.Options.Remove(version);

        root.Options.Add(new LanguageOption(screen));

        return root;
    }

    /// <summary>
    /// The headings of the help are the library's own, which asks the culture of the user interface for their language and nothing else.
    /// </summary>
    private static void SpeakInHelp(Language language) =>
#pragma warning disable RS0030 // Numbers, dates and orders of ours do not depend on it.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Tag());
#pragma warning restore RS0030

    /// <summary>Signals and exceptions are the program's own.</summary>
    private InvocationConfiguration Invocation() => new()
    {
        Output = output,
        Error = error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
