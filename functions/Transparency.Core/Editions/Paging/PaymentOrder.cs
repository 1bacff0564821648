namespace Transparency.Core.Editions.Paging;

/// <summary>What payments are put in order by; equals stand as they do in the file.</summary>
public enum PaymentOrder
{
    /// <summary>By day, as its number from 1 January of year 1.</summary>
    Date,

    /// <summary>By amount, in haléře.</summary>
    Amount,
}
