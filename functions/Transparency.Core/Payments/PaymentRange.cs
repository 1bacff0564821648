namespace Transparency.Core.Payments;

/// <summary>Where the payments of one side and paragraph lie in an edition's <c>payments.csv</c>, in bytes.</summary>
public readonly record struct PaymentRange(long Start, long Length);
