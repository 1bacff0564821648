using System.CommandLine;
using System.Globalization;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;
using Transparency.Storage.Withdrawals;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary><c>admin withdraw</c>: takes editions back from every place. Nothing is asked; each step is printed when it is over.</summary>
internal sealed class WithdrawCommand : EditionsCommand
{
    private readonly Flag _all;
    private readonly ReasonOption _because;

    public WithdrawCommand(Screen screen, TimeProvider time) : base(screen, time, "withdraw", WithdrawalWords.WithdrawCommand)
    {
        Options.Add(_all = new(screen, "--all", WithdrawalWords.All));
        Options.Add(_because = new(screen));
    }

    protected override RequestedWithdrawal Asked(ParseResult arguments)
    {
        var all = arguments.GetValue(_all);
        var reason = arguments.GetValue(_because) ?? throw new CannotContinueException($"--because is needed: {ReasonOption.Words}.");
        var asked = base.Asked(arguments);
        return all && asked.Editions.Count > 0
            ? throw new CannotContinueException("--all and --edition do not go together.")
            : asked with { All = all, Reason = reason };
    }

    /// <summary>0 when it is done, 2 when there is nothing to withdraw.</summary>
    protected override async Task<int> RunAsync(RequestedWithdrawal asked, IServiceProvider storage, CancellationToken cancel)
    {
        var order = new WithdrawalOrder(asked.Editions, asked.All, asked.Reason!);
        var withdrawal = storage.GetRequiredService<EditionWithdrawal>();
        var result = await withdrawal.RunAsync(asked.Folder, order, Print, cancel) ?? throw NeverHad(asked);

        foreach (var withdrawn in result.Withdrawn)
            Screen.Print(WithdrawalWords.Withdrawn(asked, withdrawn));

        if (result.Withdrawn.Count == 0)
            Screen.Print(WithdrawalWords.NothingToWithdraw(asked));

        foreach (var kept in result.Kept)
            Screen.Print(WithdrawalWords.Stays(kept));

        if (result.Kept.Count > 0)
            Screen.Print(WithdrawalWords.Alike);
        if (result.Withdrawn.Count == 0)
            return 2;

        Screen.Print(WithdrawalWords.NotReached);

        return 0;
    }

    private static CannotContinueException NeverHad(RequestedWithdrawal asked)
    {
        var editions = $"{(asked.Editions.Count == 1 ? "the edition" : "all of the editions")} {string.Join(", ", asked.Editions)}";
        var log = $"/api/v1/publications?municipality={asked.Municipality}&year={asked.Year}";
        return new($"{asked.Municipality} {asked.Year} never had {editions}; the log of publications names them: {log}");
    }

    private void Print(WithdrawalStep step)
    {
        var words = Screen.Say(WithdrawalWords.Step(step.Stage));
        Screen.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {words,-52}{step.Count,8}"));
        Screen.Output.Flush();
    }
}
