using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Transparency.LocalHost.Arguments;

/// <summary>What is wrong with arguments, as one sentence for the person at the keyboard.</summary>
internal static class Mistake
{
    /// <summary>How arguments are parsed: a file called <c>@x</c> is a file, and <c>-ab</c> is no two options.</summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>
    /// The first mistake, or null: an option that is not there, a wrong value of one, too few or too many words, a wrong word.
    /// What asks for help or for completion has none.
    /// </summary>
    public static string? OrNull(ParseResult arguments)
    {
        if (arguments.Action is not ParseErrorAction && arguments.Action != arguments.CommandResult.Command.Action)
            return null;
        if (WithoutValueOrNull(arguments) is { } without)
            return $"{without} needs a value.";
        if (UnknownOptionOrNull(arguments) is { } option)
            return Unknown(option, arguments.CommandResult);
        if (arguments.Errors.Count == 0)
            return null;

        if (arguments.Errors.FirstOrDefault(error => error.SymbolResult is OptionResult) is { } ofOption)
            return ofOption.Message;

        var isOfAnotherShape = arguments.UnmatchedTokens.Count > 0 || arguments.Errors.Any(IsMissing);
        return isOfAnotherShape ? Expected(arguments.CommandResult.Command) : arguments.Errors[0].Message;
    }

    private static bool IsMissing(ParseError error) => error.SymbolResult is ArgumentResult { Tokens.Count: 0 } or CommandResult;

    /// <summary>The parser would take the next option for a value.</summary>
    private static string? WithoutValueOrNull(ParseResult arguments) => arguments.CommandResult.Children.OfType<OptionResult>()
        .Where(option => !option.Implicit && option.Option.Arity.MinimumNumberOfValues > 0)
        .FirstOrDefault(option => option.Tokens.Count == 0 || option.Tokens.Any(IsLikeAnOption))?.Option.Name;

    /// <summary>An argument of many words would take an option that is not there for one of them.</summary>
    private static string? UnknownOptionOrNull(ParseResult arguments) => arguments.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && IsLikeAnOption(token))?.Value;

    private static bool IsLikeAnOption(Token token) => token.Value.StartsWith("--", StringComparison.Ordinal);

    private static string Unknown(string option, CommandResult asked)
    {
        var siblings = (asked.Parent as CommandResult)?.Command.Subcommands ?? [];
        Command[] owners = [.. siblings.Where(sibling => sibling.Options.Any(known => known.Name == option))];
        return owners is [var owner]
            ? $"{option} goes with {owner.Name} alone."
            : $"'{option}' is not an option here; ./dev help lists them.";
    }

    private static string Expected(Command command) =>
        command is LocalCommand local ? local.Expected : "A command is expected; ./dev help lists them.";
}
