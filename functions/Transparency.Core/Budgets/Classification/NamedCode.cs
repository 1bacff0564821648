namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// A municipality's name for one of its events (akce), units (organizační jednotka) or accounts (účet, by its whole code).
/// </summary>
public sealed record NamedCode(string Id, string Name, string? Description);
