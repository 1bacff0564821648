using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Reconciliations;

/// <summary>One reason why a municipality's own figures and the state's differ, and how much of the differences it makes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Differences">What it makes of each class; empty where a stage is unknown, which has no difference.</param>
public sealed record ReconciliationReason(ReasonKind Kind, IReadOnlyList<ClassDifference> Differences)
{
    /// <summary>In whose figures a stage is missing, or which are rounded; null of other reasons.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReconciliationSide? Of { get; init; }

    /// <summary>The side of the budget on which a stage is missing; null where it is missing on all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Side? Side { get; init; }

    /// <summary>The stages that are missing or rounded; null of other reasons.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Stage>? Stages { get; init; }

    /// <summary>
    /// The period alone: the edition of the country whose figures were held against the municipality's own, because it is of the same
    /// month or the same as they are; what the state has more or less since is then known. Null where there is none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Edition { get; init; }

    /// <summary>The last day of that edition, or of the municipality's own figures where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether figures prove it.</summary>
    [JsonIgnore]
    public bool IsProven => Kind != ReasonKind.Period || Edition is not null;
}
