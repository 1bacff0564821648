using System.CommandLine;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>admin grants</c>: the grants of a municipality, or of all.</summary>
internal sealed class GrantsCommand : GrantingCommand<RequestedTenant>
{
    private readonly MunicipalityArgument _municipality;

    public GrantsCommand(Screen screen, TimeProvider time) : base(screen, time, "grants", GrantWords.GrantsCommand) =>
        Arguments.Add(_municipality = new(screen, isOptional: true));

    protected override RequestedTenant Asked(ParseResult arguments) => new(arguments.GetValue(_municipality), Place.Of(arguments));

    protected override async Task RunAsync(RequestedTenant asked, GrantRegister register, CancellationToken cancel)
    {
        foreach (var grant in await register.Grants.ListAsync(asked.Municipality, cancel))
            Screen.Print(GrantWords.Line(grant, Now));
    }
}
