using Transparency.Core.Publications;

namespace Transparency.Functions.Reconciliations;

/// <summary>What the state says of a year beside a municipality's own edition, known before anything of it is read.</summary>
/// <param name="Version">Changes with everything that an answer about both depends on.</param>
/// <param name="ChangedAt">When that was last, UTC: also when something was withdrawn.</param>
/// <param name="Publication">What published the country's current edition; null where there is none any more.</param>
public sealed record StateOfYear(string Version, DateTimeOffset ChangedAt, Publication? Publication);
