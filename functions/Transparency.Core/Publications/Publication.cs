using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Core.Publications;

/// <summary>
/// An entry of the append-only publication log: an edition became current, a year was withdrawn because its folder is empty, or whoever
/// runs the
/// deployment withdrew editions. Entries never change, but for this: one whose edition is withdrawn loses everything of it, and one that
/// was compared
/// with such an edition loses the comparison.
/// </summary>
/// <param name="Id">Its identity and order: newer ones sort first.</param>
/// <param name="Municipality">Id and name at that time.</param>
/// <param name="Year">The year.</param>
/// <param name="Edition">The edition, or null when the year was withdrawn.</param>
/// <param name="Previous">The edition before it, or null for the first.</param>
/// <param name="PublishedAt">When it became current, UTC.</param>
/// <param name="Sources">Its files.</param>
/// <param name="Totals">Gross totals, or null when withdrawn.</param>
/// <param name="Consolidated">Totals without own transfers, or null when withdrawn.</param>
/// <param name="Warnings">How many warnings the import gave.</param>
/// <param name="Change">What changed against the edition before; null for the first and where a year was withdrawn.</param>
/// <param name="Files">The edition's files; null where a year was withdrawn.</param>
/// <param name="Sections">Sections (oddíly) whose amounts changed: its topics. All of them for the first and where a year was
/// withdrawn.</param>
/// <param name="Settings">What <see cref="EditionId.Settings"/> gave for the edition; null where a year was withdrawn.</param>
/// <param name="Withdrawal">Where whoever runs the deployment withdrew this edition, or, without an edition, what this entry tells of; else
/// null.</param>
/// <param name="RevisedAt">When the entry lost something because of a withdrawal, UTC, or null.</param>
/// <param name="IsReturn">Whether the edition is the one before the last publication: that was undone.</param>
public sealed record Publication(
    string Id,
    MunicipalityName Municipality,
    int Year,
    string? Edition,
    string? Previous,
    DateTimeOffset PublishedAt,
    IReadOnlyList<PublishedSource> Sources,
    SideTotals? Totals,
    SideTotals? Consolidated,
    long Warnings,
    PublicationChange? Change,
    IReadOnlyList<EditionFile>? Files,
    IReadOnlyList<string> Sections,
    string? Settings = null,
    PublicationWithdrawal? Withdrawal = null,
    DateTimeOffset? RevisedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsReturn = false)
{
    /// <summary>Whether it tells of a municipality what the state's statement of the whole country says of it; the log has no such
    /// entry.</summary>
    [JsonIgnore]
    public bool IsOfState { get; init; }

    /// <summary>When the entry became what it is, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset UpdatedAt => RevisedAt ?? PublishedAt;

    /// <summary>The edition, or null where there is none to show: the year or the edition was withdrawn.</summary>
    [JsonIgnore]
    public string? ShownEdition => Withdrawal is null ? Edition : null;

    /// <summary>
    /// The entry as it is after a withdrawal: without anything of the editions withdrawn. Doing it twice is the same as once.
    /// </summary>
    public Publication After(PublicationWithdrawal withdrawal)
    {
        if (Edition is not null && Withdrawal is null && withdrawal.Editions.Contains(Edition))
        {
            return this with
            {
                Sources = [],
                Totals = null,
                Consolidated = null,
                Warnings = 0,
                Change = null,
                Files = null,
                Settings = null,
                Withdrawal = withdrawal with { Editions = [Edition], Current = null },
                RevisedAt = Later(withdrawal.At),
            };
        }

        return Change is not null && Previous is not null && withdrawal.Editions.Contains(Previous)
            ? this with { Change = null, RevisedAt = Later(withdrawal.At) }
            : this;
    }

    /// <summary>An entry is never older than it was: a withdrawal may be finished after what it takes back came once more.</summary>
    private DateTimeOffset Later(DateTimeOffset at) => at > UpdatedAt ? at : UpdatedAt;

    /// <summary>Whether its edition lists budget documents.</summary>
    [JsonIgnore]
    public bool HasDocuments => Files?.Any(file => file.Name == EditionFiles.DocumentsFile) == true;

    /// <summary>Whether its edition says something of parts of the budget.</summary>
    [JsonIgnore]
    public bool HasNotes => Files?.Any(file => file.Name == EditionFiles.NotesFile) == true;

    /// <summary>Whether its edition says where events are.</summary>
    [JsonIgnore]
    public bool HasPlaces => Files?.Any(file => file.Name == EditionFiles.PlacesFile) == true;

    /// <summary>Whether its edition has its tables as Parquet too; one written before there were such files has not.</summary>
    [JsonIgnore]
    public bool HasTwins => Files?.Any(file => file.Name == PublishedTables.Budget.TwinFile) == true;
}
