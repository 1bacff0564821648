using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>--label</c>: for whom a grant is.</summary>
internal sealed class LabelOption : Option<string>
{
    private const int Longest = 200;

    public LabelOption(Screen screen) : base("--label")
    {
        Description = screen.Say(GrantWords.Label);
        HelpName = "TEXT";
        DefaultValueFactory = _ => "";
        CustomParser = Read;
    }

    private static string Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text.Length > Longest || text.Any(char.IsControl))
            argument.AddError($"--label is a text of one line and at most {Longest} characters.");

        return text;
    }
}
