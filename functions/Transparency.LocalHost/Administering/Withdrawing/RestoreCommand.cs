using Transparency.LocalHost.Screens;
using Transparency.Storage.Withdrawals;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary><c>admin restore</c>: lets what was withdrawn be published again.</summary>
internal sealed class RestoreCommand(Screen screen, TimeProvider time)
    : EditionsCommand(screen, time, "restore", WithdrawalWords.RestoreCommand)
{
    /// <summary>0 when it is done, 2 when there is nothing to restore.</summary>
    protected override async Task<int> RunAsync(RequestedWithdrawal asked, IServiceProvider storage, CancellationToken cancel)
    {
        var restoring = storage.GetRequiredService<EditionRestoring>();
        var restored = await restoring.RunAsync(asked.Folder, asked.Editions, cancel);

        foreach (var withdrawal in restored)
            Screen.Print(WithdrawalWords.Restored(asked, withdrawal));

        if (restored.Count == 0)
            Screen.Print(WithdrawalWords.NothingToRestore(asked));

        return restored.Count > 0 ? 0 : 2;
    }
}
