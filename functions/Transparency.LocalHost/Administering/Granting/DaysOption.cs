using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>--days</c>: for how long a grant holds.</summary>
internal sealed class DaysOption : Option<int>
{
    private const int Default = 365;
    private const int Most = 3650;

    public DaysOption(Screen screen) : base("--days")
    {
        Description = screen.Say(GrantWords.Days);
        HelpName = "N";
        DefaultValueFactory = _ => Default;
        CustomParser = Read;
    }

    private static int Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Most)
            return days;

        argument.AddError($"'{text}' is not a number of days from 1 to {Most}.");

        return Default;
    }
}
