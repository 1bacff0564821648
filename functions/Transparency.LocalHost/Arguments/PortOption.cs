using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary><c>--port</c>: where the instance listens.</summary>
internal sealed class PortOption : Option<int>
{
    public const int Default = 7071;

    public PortOption(Screen screen) : base("--port")
    {
        Description = screen.Say(new("Port, na kterém instance běží.", "The port of the instance."));
        HelpName = "PORT";
        DefaultValueFactory = _ => Default;
        CustomParser = Read;
    }

    private static int Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
            return port;

        argument.AddError($"'{text}' is not a port: a number from 1 to 65535 is expected.");

        return Default;
    }
}
