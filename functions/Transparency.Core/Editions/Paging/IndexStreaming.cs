namespace Transparency.Core.Editions.Paging;

/// <summary>Reads a long piece of an index of payments, chunk by chunk, each valid until the next and as it was written.</summary>
/// <param name="start">Where it lies in the file.</param>
/// <param name="length">In bytes.</param>
/// <param name="cancel">Stops the reading.</param>
/// <exception cref="InvalidDataException">It is not what was written.</exception>
public delegate IAsyncEnumerable<ReadOnlyMemory<byte>> IndexStreaming(long start, long length, CancellationToken cancel);
