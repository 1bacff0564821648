using System.CommandLine;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>admin disable</c>: refuses all grants of a municipality; what it has published stands.</summary>
internal sealed class DisableCommand : GrantingCommand<RequestedTenant>
{
    private readonly MunicipalityArgument _municipality;

    public DisableCommand(Screen screen, TimeProvider time) : base(screen, time, "disable", GrantWords.DisableCommand) =>
        Arguments.Add(_municipality = new(screen));

    protected override RequestedTenant Asked(ParseResult arguments) => new(arguments.GetRequiredValue(_municipality), Place.Of(arguments));

    protected override async Task RunAsync(RequestedTenant asked, GrantRegister register, CancellationToken cancel)
    {
        var municipality = asked.Municipality!.Value;
        if (!await register.TenantStore.DisableAsync(municipality, cancel))
            throw Unknown(municipality);

        Screen.Print(GrantWords.Disabled(municipality));
    }
}
