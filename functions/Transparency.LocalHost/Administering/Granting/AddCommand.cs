using System.CommandLine;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>admin add</c>: lets a municipality be given grants, again where it was disabled.</summary>
internal sealed class AddCommand : GrantingCommand<RequestedTenant>
{
    private readonly MunicipalityArgument _municipality;

    public AddCommand(Screen screen, TimeProvider time) : base(screen, time, "add", GrantWords.AddCommand) =>
        Arguments.Add(_municipality = new(screen));

    protected override RequestedTenant Asked(ParseResult arguments) => new(arguments.GetRequiredValue(_municipality), Place.Of(arguments));

    protected override async Task RunAsync(RequestedTenant asked, GrantRegister register, CancellationToken cancel)
    {
        await register.Table.CreateIfNotExistsAsync(cancel);
        await register.TenantStore.AddAsync(asked.Municipality!.Value, cancel);
        Screen.Print(GrantWords.Added(asked.Municipality.Value));
    }
}
