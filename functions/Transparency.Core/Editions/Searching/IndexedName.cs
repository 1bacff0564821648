using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Editions.Searching;

/// <summary>A municipality's own name of an event or a unit.</summary>
/// <param name="Level">Event or unit.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public readonly record struct IndexedName(Level Level, string Code, string Name);
