namespace Transparency.Core.Payments;

/// <summary>Payments that lie together in an edition's <c>payments.csv</c>.</summary>
/// <param name="Start">Where, in bytes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="FirstRow">The how manyth payment of the file the first of them is, from 0.</param>
public readonly record struct PaymentPiece(long Start, long Length, long FirstRow)
{
    public long End => Start + Length;
}
