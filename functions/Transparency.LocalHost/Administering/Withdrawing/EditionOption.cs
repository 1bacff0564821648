using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.Core.Editions;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary><c>--edition</c>, as often as needed: an edition by its id.</summary>
internal sealed class EditionOption : Option<string[]>
{
    public EditionOption(Screen screen) : base("--edition")
    {
        Description = screen.Say(WithdrawalWords.Edition);
        HelpName = "E";
        Arity = ArgumentArity.OneOrMore;
        DefaultValueFactory = _ => [];
        CustomParser = Read;
    }

    private static string[] Read(ArgumentResult argument)
    {
        string[] editions = [.. argument.Tokens.Select(token => token.Value)];
        foreach (var text in editions.Where(text => !EditionId.IsValid(text)))
            argument.AddError($"'{text}' is not an edition: twelve hexadecimal digits are expected, as the log of publications has them.");

        return editions;
    }
}
