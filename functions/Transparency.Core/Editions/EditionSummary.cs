using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Documents;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Notes;
using Transparency.Core.Places;

namespace Transparency.Core.Editions;

/// <summary>What an edition is, without its lines: <c>edition.json</c> among its files. The same bytes for the same edition.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Year">The year.</param>
/// <param name="Edition">The edition's identity.</param>
/// <param name="Kind">What was consolidated depends on it.</param>
/// <param name="Known">The stages that the sources carry.</param>
/// <param name="ValidTo">The last day that the actual amounts reach, or null.</param>
/// <param name="Totals">Gross totals.</param>
/// <param name="Consolidated">Totals without own transfers.</param>
/// <param name="Payments">How many single payments are published.</param>
/// <param name="Sources">The files and what became of them.</param>
/// <param name="Events">Names of events.</param>
/// <param name="Units">Names of units.</param>
/// <param name="Accounts">Names of an organisation's accounts; left out where there are none.</param>
/// <param name="Documents">The budget documents that the municipality lists, in order; left out where it lists none.</param>
public sealed record EditionSummary(
    string Municipality,
    int Year,
    string Edition,
    MunicipalityKind Kind,
    Stages Known,
    DateOnly? ValidTo,
    SideTotals Totals,
    SideTotals Consolidated,
    long Payments,
    IReadOnlyList<SourceFile> Sources,
    IReadOnlyList<NamedCode> Events,
    IReadOnlyList<NamedCode> Units,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NamedCode>? Accounts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<BudgetDocument>? Documents = null)
{
    /// <summary>What the municipality says of parts of its budget, in order; left out where it says nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Note>? Notes { get; init; }

    /// <summary>Where events are, in order; left out where no file says it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EventPlace>? Places { get; init; }
}
