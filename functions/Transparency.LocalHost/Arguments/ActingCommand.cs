using System.CommandLine;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary>A command that does something.</summary>
/// <typeparam name="TAsked">What it can be asked for.</typeparam>
internal abstract class ActingCommand<TAsked> : LocalCommand
{
    protected ActingCommand(Screen screen, string name, Wording description, string expected) : base(screen, name, description, expected) =>
        SetAction((arguments, cancel) => RunAsync(Asked(arguments), cancel));

    /// <summary>What these arguments, all that follow the command's word, ask for.</summary>
    /// <exception cref="CannotContinueException">An argument is wrong.</exception>
    public TAsked Asked(params IReadOnlyList<string> arguments)
    {
        var parsed = Parse(arguments, Mistake.Parsing);
        return Mistake.OrNull(parsed) is { } sentence ? throw new CannotContinueException(sentence) : Asked(parsed);
    }

    /// <summary>What arguments without a mistake of their own ask for.</summary>
    /// <exception cref="CannotContinueException">They do not go together.</exception>
    protected abstract TAsked Asked(ParseResult arguments);

    /// <returns>The exit code.</returns>
    /// <exception cref="CannotContinueException">Something outside stands in the way.</exception>
    protected abstract Task<int> RunAsync(TAsked asked, CancellationToken cancel);
}
