using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.Core.Publications.Withdrawals;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary><c>--because</c>: why an edition is withdrawn.</summary>
internal sealed class ReasonOption : Option<WithdrawalReason?>
{
    public ReasonOption(Screen screen) : base("--because")
    {
        Description = screen.Say(WithdrawalWords.Because);
        HelpName = "WORD";
        CompletionSources.Add([.. WithdrawalReason.All.Select(reason => reason.Code)]);
        CustomParser = Read;
    }

    /// <summary>The words that it knows.</summary>
    public static string Words { get; } = string.Join(", ", WithdrawalReason.All.Select(reason => reason.Code));

    private static WithdrawalReason? Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var reason = WithdrawalReason.OrNull(text);
        if (reason is null)
            argument.AddError($"'{text}' is not a reason; there are {Words}.");

        return reason;
    }
}
