using System.CommandLine;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>admin list</c>: the municipalities that may be given grants.</summary>
internal sealed class ListCommand(Screen screen, TimeProvider time)
    : GrantingCommand<RequestedTenant>(screen, time, "list", GrantWords.ListCommand)
{
    protected override RequestedTenant Asked(ParseResult arguments) => new(null, Place.Of(arguments));

    protected override async Task RunAsync(RequestedTenant asked, GrantRegister register, CancellationToken cancel)
    {
        foreach (var tenant in await register.TenantStore.ListAsync(cancel))
            Screen.Print(GrantWords.Line(tenant));
    }
}
