namespace Transparency.Core.Editions.Paging;

/// <summary>Reads a piece of an index of payments, all of it as it was written.</summary>
/// <param name="start">Where it lies in the file.</param>
/// <param name="target">As long as the piece.</param>
/// <param name="cancel">Stops the waiting.</param>
/// <exception cref="InvalidDataException">It is not what was written.</exception>
public delegate Task IndexReading(long start, Memory<byte> target, CancellationToken cancel);
