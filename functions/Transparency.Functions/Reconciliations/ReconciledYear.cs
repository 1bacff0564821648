using Transparency.Core.Publications;
using Transparency.Core.Reconciliations;

namespace Transparency.Functions.Reconciliations;

/// <summary>A municipality's own edition beside the state's statement of the year.</summary>
/// <param name="Reconciliation">What came of it.</param>
/// <param name="Publication">What published the country's edition.</param>
/// <param name="Edition">The country's edition, under which the municipality's part of it has an address of its own.</param>
public sealed record ReconciledYear(Reconciliation Reconciliation, Publication Publication, string Edition);
