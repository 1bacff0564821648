using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Municipalities;
using Transparency.Core.Notes;
using Transparency.Core.Payments;
using Transparency.Core.Places;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>All that a folder says, read and checked. Publishable when no file has an error.</summary>
public sealed class FolderReading(
    Municipality municipality,
    Budget budget,
    PaymentSort payments,
    IReadOnlyList<SourceFile> files,
    IReadOnlyList<BalanceCheck> balances,
    ProblemLog problems,
    string? mapping = null) : IDisposable
{
    /// <summary>
    /// SHA-256 of the municipality's mapping where a file was read by it, or null: it shapes the edition as the files do.
    /// </summary>
    public string? Mapping { get; } = mapping;

    public Municipality Municipality { get; } = municipality;

    public Budget Budget { get; } = budget;

    /// <summary>The payments to publish, in their order.</summary>
    public PaymentSort Payments { get; } = payments;

    /// <summary>The budget documents that the folder lists, in their order.</summary>
    public IReadOnlyList<BudgetDocument> Documents { get; init; } = [];

    /// <summary>What the municipality says of parts of its budget, in order.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Where events are, in order.</summary>
    public IReadOnlyList<EventPlace> Places { get; init; } = [];

    /// <summary>The last day that the actual amounts reach, or null when no row has a date.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>What the state's statement says of each municipality; null but for the folder of the whole country.</summary>
    public StateCells? Country { get; init; }

    public IReadOnlyList<SourceFile> Files { get; } = files;

    /// <summary>What should be equal, whether it is or not; empty where a file has an error.</summary>
    public IReadOnlyList<BalanceCheck> Balances { get; } = balances;

    public ProblemLog Problems { get; } = problems;

    /// <summary>Drafts of mappings of files that no format reads, by file.</summary>
    public IReadOnlyDictionary<string, MappingOffer> Offers { get; init; } = new Dictionary<string, MappingOffer>();

    /// <summary>The <c>mapping.json</c> of all drafts, or null where nothing is offered.</summary>
    public MappingOffer? Offer { get; init; }

    public bool IsPublishable => Problems.Errors == 0;

    /// <summary>The payments were written: memory and disk that they waited in are given back, because their index needs as much.</summary>
    public void EndPayments() => Payments.Dispose();

    public void Dispose() => Payments.Dispose();
}
