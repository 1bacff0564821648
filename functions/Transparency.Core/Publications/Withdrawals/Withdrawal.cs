using System.Text.Json.Serialization;
using Transparency.Core.Folders;

namespace Transparency.Core.Publications.Withdrawals;

/// <summary>
/// Says that an edition must not be served and not be published again. It is written first and stays when everything else of the edition is
/// gone.
/// </summary>
/// <param name="Edition">The edition.</param>
/// <param name="Reason">The code of a <see cref="WithdrawalReason"/>.</param>
/// <param name="At">When it was withdrawn, UTC.</param>
/// <param name="Files">SHA-256 of the files it was made of (<see cref="FilesThatMatter"/>), so that new rules do not publish the same files
/// under another name; empty where they are not known.</param>
/// <param name="Settings">What <see cref="Editions.EditionId.Settings"/> gave for it, or null where that is not known.</param>
/// <param name="IsDone">Whether all of the edition has been removed; false after a crash.</param>
public sealed record Withdrawal(
    string Edition,
    string Reason,
    DateTimeOffset At,
    IReadOnlyList<string> Files,
    string? Settings,
    bool IsDone)
{
    [JsonIgnore]
    public WithdrawalReason Because => WithdrawalReason.Of(Reason);

    /// <summary>
    /// Whether a folder must not be published because of this: it gives the same edition, or is made of the same files with the same
    /// settings
    /// under other rules; or where the files themselves hold what must not be public, still has all of them unchanged, whatever lies beside
    /// them.
    /// </summary>
    /// <param name="edition">The edition that the folder gives.</param>
    /// <param name="files">SHA-256 of its files, as <see cref="FilesOf"/> gives them.</param>
    /// <param name="settings">Its <see cref="Editions.EditionId.Settings"/>.</param>
    public bool Forbids(string edition, IReadOnlyList<string> files, string settings)
    {
        if (edition == Edition)
            return true;
        if (Files.Count == 0 || (Settings is not null && Settings != settings))
            return false;

        var there = files.ToHashSet(StringComparer.Ordinal);
        return Because.IsInTheFiles ? there.IsSupersetOf(Files) : there.SetEquals(Files);
    }

    /// <summary>
    /// SHA-256 of the files an edition was made of that a folder must not have again. Where the files hold what must not be public, lists
    /// of documents and of notes and a mapping are not among them: towns write those anew all the time, and a new one must not let the
    /// wrong data through. Where such a list was what was wrong, the edition is restored once it is corrected.
    /// </summary>
    /// <param name="made">The folder's own files with their formats.</param>
    /// <param name="reason">Why it is withdrawn.</param>
    public static IReadOnlyList<string> FilesThatMatter(IEnumerable<(string Sha256, string? Format)> made, WithdrawalReason reason) =>
        [
            .. made
                .Where(file => !reason.IsInTheFiles || file.Format is not ("settings" or "documents" or "notes"))
                .Select(file => file.Sha256)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ];

    /// <summary>SHA-256 of a folder's own files, without those inside an archive.</summary>
    public static IReadOnlyList<string> FilesOf(IEnumerable<SourceFile> files) =>
        [
            .. files
                .Where(file => !file.Name.Contains('/', StringComparison.Ordinal))
                .Select(file => file.Sha256)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        ];
}
