using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.Core.Municipalities;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>--ico</c>: the IČO that a municipality alone may publish under.</summary>
internal sealed class IcoOption : Option<string?>
{
    public IcoOption(Screen screen) : base("--ico")
    {
        Description = screen.Say(GrantWords.Ico);
        HelpName = "ICO";
        CustomParser = Read;
    }

    private static string? Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;

        if (Ico.TryParse(text, out var ico) && !ico.IsNone)
            return ico.ToString();

        argument.AddError($"--ico is an IČO, eight digits the last of which checks the others, and not '{text}'.");

        return null;
    }
}
