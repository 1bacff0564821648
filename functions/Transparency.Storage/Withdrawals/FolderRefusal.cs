using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Withdrawals;

/// <summary>Keeps what was withdrawn from being published again from a folder that still gives it.</summary>
public sealed partial class FolderRefusal(WithdrawalStore withdrawals, ILogger<FolderRefusal> logger)
{
    /// <param name="municipality">Whose folder.</param>
    /// <param name="year">Its year.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="edition">The edition that it gives.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <returns>The newest withdrawal that forbids the folder, or null.</returns>
    public async Task<Withdrawal?> FindOrNullAsync(
        MunicipalityId municipality,
        FiscalYear year,
        FolderReading reading,
        string edition,
        CancellationToken cancel)
    {
        var (files, settings) = (Withdrawal.FilesOf(reading.Files), EditionId.Settings(reading.Municipality, reading.Mapping));
        var forbidding = (await withdrawals.ListAsync(municipality, year, cancel))
            .Where(withdrawal => withdrawal.Forbids(edition, files, settings))
            .MaxBy(withdrawal => withdrawal.At);
        // In words of its own: the operators withdrew it themselves, and need no mail about a rejected import.
        if (forbidding is not null)
            LogRefused(municipality.Value, year.Value, forbidding.Edition, forbidding.Reason);

        return forbidding;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality} {Year}: refused, because the folder still gives edition {Edition}, withdrawn because of {Reason}")]
    private partial void LogRefused(string municipality, int year, string edition, string reason);
}
