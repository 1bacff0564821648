using System.CommandLine;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary><c>--port</c> and <c>--tables</c>: which deployment an operator's command is for.</summary>
internal sealed class PlaceOptions
{
    private readonly PortOption _port;
    private readonly ServiceOption _tables;

    public PlaceOptions(Screen screen, IList<Option> options)
    {
        options.Add(_port = new(screen));
        options.Add(_tables = new(
            screen,
            "--tables",
            new(
                "Služba tabulek nasazení v Azure místo instance na tomto počítači.",
                "The table service of a deployment in Azure, instead of the instance that runs here."),
            "table",
            "table"));
    }

    public Place Of(ParseResult arguments) => new(arguments.GetValue(_tables), arguments.GetRequiredValue(_port));
}
