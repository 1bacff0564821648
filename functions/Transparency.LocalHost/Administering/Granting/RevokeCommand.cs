using System.CommandLine;
using Transparency.Core.Uploads;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>admin revoke</c>: takes a grant back.</summary>
internal sealed class RevokeCommand : GrantingCommand<RequestedRevocation>
{
    private readonly Argument<string> _grant;

    public RevokeCommand(Screen screen, TimeProvider time) : base(screen, time, "revoke", GrantWords.RevokeCommand) =>
        Arguments.Add(_grant = new("GRANT") { Description = screen.Say(GrantWords.GrantId) });

    protected override RequestedRevocation Asked(ParseResult arguments)
    {
        var grant = arguments.GetRequiredValue(_grant);
        // Not repeated: somebody may have given the whole token.
        return GrantToken.IsId(grant)
            ? new(grant, Place.Of(arguments))
            : throw new CannotContinueException("revoke expects the id of a grant, 16 hexadecimal digits, as ./dev admin grants lists it.");
    }

    protected override async Task RunAsync(RequestedRevocation asked, GrantRegister register, CancellationToken cancel)
    {
        var grant = await register.Grants.RevokeOrNullAsync(asked.Grant, cancel)
            ?? throw new CannotContinueException($"There is no grant {asked.Grant}.");
        Screen.Print(GrantWords.Line(grant, Now));
    }
}
