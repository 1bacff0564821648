namespace Transparency.Core.Editions.Paging;

/// <summary>A payment at its place of an order.</summary>
/// <param name="Place">The place, from 0: the one with the least key is first.</param>
/// <param name="Row">The how manyth payment of the file it is.</param>
public readonly record struct OrderPosition(int Place, int Row);
