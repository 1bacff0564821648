using System.Globalization;
using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.Storage.Editions;
using Transparency.Storage.StatePublication;

namespace Transparency.Storage.Withdrawals;

/// <summary>
/// Keeps what was withdrawn from being published again from a folder that still gives it, and an older month of the country from taking the
/// place of a newer one.
/// </summary>
public sealed partial class FolderRefusal(
    WithdrawalStore withdrawals,
    EditionWithdrawal withdrawal,
    StateEditionStore countries,
    ILogger<FolderRefusal> logger)
{
    private const int MostNamed = 5;

    /// <summary>Finishes what a crash left half withdrawn, for whoever has the folder's lease.</summary>
    internal Task FinishAsync(FolderId folder, CancellationToken cancel) => withdrawal.FinishWithLeaseAsync(folder, _ => { }, cancel);

    /// <summary>
    /// Says of the country's folder where its month is older than the one that is current, which is an error, and where it lacks who is in
    /// that: of six thousand municipalities nobody would notice.
    /// </summary>
    /// <param name="pointer">What is current, or null; nothing of it was withdrawn.</param>
    /// <param name="reading">What the folder says; gets the problems.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task CheckCountryAsync(EditionPointer? pointer, FolderReading reading, CancellationToken cancel)
    {
        if (reading.Country is not { ValidTo: { } day } country
            || pointer is not { Edition: { } edition }
            || await countries.GetOrNullAsync(new EditionKey(pointer.Folder, edition), cancel) is not { } current)
        {
            return;
        }

        if (day < current.Index.ValidTo)
        {
            reading.Problems.Add(
                FileProblems.OlderMonth,
                "",
                found: Wording.Verbatim(Month(day)),
                expected: new($"{Month(current.Index.ValidTo)} nebo novější", $"{Month(current.Index.ValidTo)} or later"));
        }

        var gone = current.Index.Towns.Where(town => !country.Has(town.Ico)).Select(town => town.Ico).ToList();

        if (gone.Count > 0)
        {
            reading.Problems.Add(
                FileProblems.FewerMunicipalities,
                "",
                found: Wording.Verbatim($"{country.Municipalities}: -{gone.Count} (IČO {string.Join(", ", gone.Take(MostNamed))})"),
                expected: new($"{current.Index.Towns.Count()} obcí a krajů", $"{current.Index.Towns.Count()} municipalities and regions"));
        }
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <param name="edition">The edition that the folder gives.</param>
    /// <param name="reading">What the folder says.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <returns>The newest withdrawal that forbids the folder, or null.</returns>
    public async Task<Withdrawal?> FindOrNullAsync(
        EditionKey edition,
        FolderReading reading,
        CancellationToken cancel)
    {
        var (files, settings) = (Withdrawal.FilesOf(reading.Files), EditionId.Settings(reading.Municipality, reading.Mapping));
        var forbidding = (await withdrawals.ListAsync(edition.Folder, cancel))
            .Where(withdrawal => withdrawal.Forbids(edition.Edition, files, settings))
            .MaxBy(withdrawal => withdrawal.At);
        // In words of its own: the operators withdrew it themselves, and need no mail about a rejected import.
        if (forbidding is not null)
            LogRefused(edition.Folder.Municipality.Value, edition.Folder.Year.Value, forbidding.Edition, forbidding.Reason);

        return forbidding;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality} {Year}: refused, because the folder still gives edition {Edition}, withdrawn because of {Reason}")]
    private partial void LogRefused(string municipality, int year, string edition, string reason);
}
