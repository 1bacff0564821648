using Transparency.LocalHost.Administering;
using Transparency.LocalHost.Dropping;
using Transparency.LocalHost.Running;
using Transparency.LocalHost.Verifying;
using Transparency.LocalHost.Withdrawing;

namespace Transparency.LocalHost;

/// <summary>The commands of the local host. Results go to standard output, progress and complaints to standard error.</summary>
public sealed class CommandLine(TextWriter output, TextWriter error)
{
    public const string Usage =
        """
        Usage:
          ./dev run [--port 7071] [--data DIR] [--empty]
          ./dev drop MUNICIPALITY YEAR FILE... [--port 7071]
          ./dev drop MUNICIPALITY YEAR --check FILE... [--port 7071]
          ./dev drop MUNICIPALITY YEAR --remove FILE... [--port 7071]
          ./dev verify MUNICIPALITY YEAR [--port 7071]
          ./dev admin add|disable MUNICIPALITY | list [--port 7071 | --tables URL]
          ./dev admin grant MUNICIPALITY [--days N] [--label TEXT] [--report-only] [--port 7071 | --tables URL]
          ./dev admin pull MUNICIPALITY [--now] [--port 7071 | --tables URL]
          ./dev admin grants [MUNICIPALITY] | revoke GRANT [--port 7071 | --tables URL]
          ./dev admin withdraw MUNICIPALITY YEAR [--edition E]... | [--all] --because WORD [--port 7071 | --tables URL --blobs URL --exports URL]
          ./dev admin restore MUNICIPALITY YEAR [--edition E]... [--port 7071 | --tables URL --blobs URL --exports URL]
        """;

    /// <summary>The exit code: 0 well, 2 for a rejected folder, a published year that differs or nothing to withdraw, 1 for anything else.</summary>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            return arguments switch
            {
                ["run", .. var rest] => await new RunCommand(output, error).RunAsync(RunArguments.Parse(rest), cancellationToken),
                ["drop", .. var rest] => await new DropCommand(output, error).RunAsync(DropArguments.Parse(rest), cancellationToken),
                ["verify", .. var rest] => await new VerifyCommand(output).RunAsync(VerifyArguments.Parse(rest), cancellationToken),
                ["admin", "withdraw", .. var rest] => await new WithdrawCommand(output, TimeProvider.System).WithdrawAsync(WithdrawArguments.Parse(rest), cancellationToken),
                ["admin", "restore", .. var rest] => await new WithdrawCommand(output, TimeProvider.System).RestoreAsync(WithdrawArguments.Parse(rest, restore: true), cancellationToken),
                ["admin", .. var rest] => await new AdminCommand(output, TimeProvider.System).RunAsync(AdminArguments.Parse(rest), cancellationToken),
                _ => throw new CannotContinueException(Usage),
            };
        }
        catch (CannotContinueException obstacle)
        {
            await error.WriteLineAsync(obstacle.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped.");
            return 1;
        }
    }
}
