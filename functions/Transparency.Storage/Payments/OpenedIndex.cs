using Transparency.Core.Editions.Paging;

namespace Transparency.Storage.Payments;

/// <summary>An edition's index of payments: what is known of it, and how more of it is read.</summary>
/// <param name="Index">Its head.</param>
/// <param name="Cells">The cells of the budget that have payments.</param>
/// <param name="Read">Reads a piece of it, from memory where it lies there.</param>
/// <param name="Stream">Reads a long piece of it, of which nothing is kept.</param>
public sealed record OpenedIndex(PaymentIndex Index, PaymentCells Cells, IndexReading Read, IndexStreaming Stream);
