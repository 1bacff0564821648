using System.CommandLine;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>
/// <c>admin add</c>: lets a municipality be given grants, again where it was disabled. With <c>--ico</c> nobody else publishes as it.
/// </summary>
internal sealed class AddCommand : GrantingCommand<RequestedTenant>
{
    private readonly MunicipalityArgument _municipality;
    private readonly IcoOption _ico;

    public AddCommand(Screen screen, TimeProvider time) : base(screen, time, "add", GrantWords.AddCommand)
    {
        Arguments.Add(_municipality = new(screen));
        Options.Add(_ico = new(screen));
    }

    protected override RequestedTenant Asked(ParseResult arguments) =>
        new(arguments.GetRequiredValue(_municipality), Place.Of(arguments), arguments.GetValue(_ico));

    protected override async Task RunAsync(RequestedTenant asked, GrantRegister register, CancellationToken cancel)
    {
        await register.Table.CreateIfNotExistsAsync(cancel);

        if (await register.TenantStore.AddAsync(asked.Municipality!.Value, asked.Ico, cancel) is { } owner)
            throw new CannotContinueException($"IČO {asked.Ico} belongs to {owner}, which was added with it: nothing was changed.");

        Screen.Print(GrantWords.Added(asked.Municipality.Value));
    }
}
