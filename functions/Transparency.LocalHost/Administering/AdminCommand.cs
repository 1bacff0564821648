using Transparency.Core.Words;
using Transparency.LocalHost.Administering.Granting;
using Transparency.LocalHost.Administering.Pulling;
using Transparency.LocalHost.Administering.Withdrawing;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering;

/// <summary><c>admin</c>: what an operator does, on the instance that runs here or in Azure by the identity of whoever runs it.</summary>
internal sealed class AdminCommand : LocalCommand
{
    public AdminCommand(Screen screen, TimeProvider time) : base(screen, "admin", Description, AdminShape.Sentence)
    {
        Subcommands.Add(new AddCommand(screen, time));
        Subcommands.Add(new DisableCommand(screen, time));
        Subcommands.Add(new ListCommand(screen, time));
        Subcommands.Add(new GrantCommand(screen, time));
        Subcommands.Add(new GrantsCommand(screen, time));
        Subcommands.Add(new RevokeCommand(screen, time));
        Subcommands.Add(new WithdrawCommand(screen, time));
        Subcommands.Add(new RestoreCommand(screen, time));
        Subcommands.Add(new PullCommand(screen, time));
    }

    private static new Wording Description { get; } = new("práce provozovatele", "what an operator does");
}
